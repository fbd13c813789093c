@testable import Training

extension Trainer {
    /// Makes a number of steps.
    func advance(_ count: Int) { for _ in 0..<count { _ = advance() } }

    /// Exact bits of all weights.
    package var weightBits: [UInt32] {
        plan.store.entries.indices.flatMap { plan.matrix(.parameters, $0).values.map(\.bitPattern) }
    }
}
