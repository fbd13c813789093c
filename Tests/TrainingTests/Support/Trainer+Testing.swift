@testable import Training

extension Trainer {
    /// Makes a number of steps.
    func advance(_ count: Int) { for _ in 0..<count { _ = advance() } }

    /// Returns to the end of a run.
    func bringBack(_ run: FormerRun) {
        goToStart(of: run, for: run.step)
        complete(run)
    }

    /// Exact bits of all weights.
    package var weightBits: [UInt32] {
        plan.store.entries.indices.flatMap { plan.matrix(.parameters, $0).values.map(\.bitPattern) }
    }
}

extension RunTree {
    /// Bytes of all states and records, counted from the runs themselves.
    var recountedBytes: Int {
        var seen: Set<Int> = []
        return branches.compactMap(\.run).reduce(0) { sum, run in
            run.states.reduce(sum + run.recordByteCount) { seen.insert($1.number).inserted ? $0 + $1.byteCount : $0 }
        }
    }
}
