#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Pace of a run of known length that begins so slowly that each step is seen, and grows steadily faster.
///
/// The rate r grows with the step s as r = r₀ + k s, so that s(t) = r₀ (e^(k t) − 1) / k; k is such that the run's
/// length is reached after ``duration``.
package struct Course: Hashable, Sendable {
    /// Seconds that a run takes from its first step to its last, if the machine is fast enough.
    package static let duration = 40.0
    /// Steps per second at first, r₀; a run that is short enough keeps to a smaller rate all the way.
    private static let firstRate = 3.0

    private let firstRate: Double
    private let growth: Double
    private let length: Double

    /// Creates the pace of a run of `length` steps.
    package init(length: Int) {
        self.length = Double(max(1, length))
        let slowest = self.length / Self.duration
        firstRate = min(Self.firstRate, slowest)
        growth = Self.growth(ratio: slowest / firstRate) / Self.duration
    }

    /// Returns the number of steps per second at a step; beyond the run's length it stays that of the last step.
    package func rate(at step: Int) -> Double { firstRate + growth * min(Double(step), length) }

    /// Returns the x for which (eˣ − 1) / x is `ratio`, by bisection.
    private static func growth(ratio: Double) -> Double {
        guard ratio > 1 else { return 0 }
        // (eˣ − 1) / x ≥ e^(x/2), so that x is at most twice the logarithm.
        var (low, high) = (0.0, 2 * log(ratio))
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if expm1(middle) < ratio * middle { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
