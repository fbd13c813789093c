@testable import Training

extension Trainer {
    /// Makes so many steps.
    func advance(_ count: Int) { for _ in 0..<count { _ = advance() } }

    /// The exact bits of all weights.
    package var weightBits: [UInt32] { plan.vector(.parameters).values.map(\.bitPattern) }
}
