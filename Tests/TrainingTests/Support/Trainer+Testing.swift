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
