import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Course of the error back through time in a recurrent layer, given ‖∂L/∂h_t‖ for t = 1 … T.
///
/// h_t = f(W h_{t−1} + …) gives ∂L/∂h_{t−1} = Wᵀ diag(f′) ∂L/∂h_t + …: T factors multiply, so the error at t = 1 fades
/// or grows exponentially with T (Bengio, Simard and Frasconi, 1994).
package struct GradientOverTime: Hashable, Sendable {
    /// Change of the error between the last time step and the first.
    package enum Course: Hashable, Sendable, CaseIterable {
        /// The error shrinks by orders of magnitude on its way back, stays about the same, or grows by orders of
        /// magnitude.
        case fades, holds, grows
        /// The ends differ, but not because the error grows on its way back: it enters with different sizes at
        /// different time steps.
        case varies
        /// The first time steps receive nothing because truncated backpropagation stops before them.
        case cut

        /// Word on the screen.
        package var word: String {
            switch self {
            case .fades: "fades"
            case .holds: "holds"
            case .grows: "grows"
            case .varies: "varies"
            case .cut: "cut"
            }
        }
    }

    /// Mean norm over the first tenth of the time steps.
    package let first: Double
    /// Mean norm over the last tenth of the time steps up to `lastTime`.
    package let last: Double
    /// Number of time steps in a tenth, at least one.
    package let tenth: Int
    /// First time step with a nonzero gradient.
    package let firstTime: Int
    /// Last time step with a nonzero gradient; the padding after it has none.
    package let lastTime: Int
    /// Course of the error on its way back.
    package let course: Course

    /// Ratio of `first` to `last`.
    package var ratio: Double { first / last }

    /// Names of the states in the first tenth, such as `h_1…5`.
    package var firstStates: String { tenth == 1 ? "h_1" : "h_1…\(tenth)" }

    /// Names of the states in the last tenth, such as `h_46…50`.
    package var lastStates: String { tenth == 1 ? "h_\(lastTime)" : "h_\(lastTime - tenth + 1)…\(lastTime)" }

    /// Creates the course from the norms for t = 1 … T, or returns nil if none is nonzero at t ≥ 2.
    ///
    /// - Parameter direct: Parts of them that come from the layers above; empty where they are unknown.
    package init?(_ norms: [Float], direct: [Float] = []) {
        guard let start = norms.firstIndex(where: { $0 != 0 }), let end = norms.lastIndex(where: { $0 != 0 }), end > 0
        else { return nil }
        tenth = max(1, (end + 1) / 10)
        first = Self.mean(norms[..<tenth])
        last = Self.mean(norms[(end + 1 - tenth)...end])
        firstTime = start + 1
        lastTime = end + 1
        course = Self.course(norms[...end], ratio: first / last, start: norms[start], entered: Self.sum(direct[...]))
    }

    private static func course(_ norms: ArraySlice<Float>, ratio: Double, start: Float, entered: Double) -> Course {
        guard norms.allSatisfy(\.isFinite) else { return .grows }
        // A faded error underflows to 0 too, but only after tiny nonzero values.
        if norms[0] == 0, Double(start) > HealthThresholds.smallestGradientOverTime { return .cut }
        if ratio < HealthThresholds.fadingInTime { return .fades }
        guard ratio > HealthThresholds.growingInTime else { return .holds }
        // An error that grows by equal factors is √ratio times as large halfway as at the last step.
        let median = Double(norms.sorted()[norms.count / 2])
        let start = mean(norms[..<max(1, norms.count / 10)])
        // Without growth on the way no sum is longer than its parts together.
        guard start > HealthThresholds.growthOfEntered * entered else { return .varies }
        return log(start / median) > HealthThresholds.growthFromTheMiddle * log(ratio) ? .grows : .varies
    }

    private static func mean(_ norms: ArraySlice<Float>) -> Double { sum(norms) / Double(norms.count) }

    private static func sum(_ norms: ArraySlice<Float>) -> Double { norms.reduce(0) { $0 + Double($1) } }
}

extension LayerReading {
    /// Course of the error back through time; nil if the layer is not recurrent or nothing has been measured.
    package var courseOverTime: GradientOverTime? {
        GradientOverTime(gradientOverTime, direct: directGradientOverTime)
    }
}
