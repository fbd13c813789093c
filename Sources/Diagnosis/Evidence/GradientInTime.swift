import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Course of the error back through time at a recurrent layer, given ‖∂L/∂h_t‖ for t = 1 … T.
///
/// h_t = f(W h_{t−1} + …) gives ∂L/∂h_{t−1} = Wᵀ diag(f′) ∂L/∂h_t + …: T factors multiply, and what is left of them
/// at t = 1 fades or grows exponentially with T (Bengio, Simard and Frasconi, 1994).
package struct GradientInTime: Hashable, Sendable {
    /// Change of the error between the last time step and the first, in one word.
    package enum Course: Hashable, Sendable, CaseIterable {
        case fades, holds, grows
        /// The ends differ, but not because the error grows on its way: the loss asks more of some times than of others.
        case varies
        /// The first times receive nothing, for truncated backpropagation stops before them.
        case cut

        /// The word on the screen.
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

    /// Norm at t = 1.
    package let first: Double
    /// Norm at `lastTime`.
    package let last: Double
    /// First time step that receives anything.
    package let firstTime: Int
    /// Last time step that receives anything; the padding after it receives nothing.
    package let lastTime: Int
    /// The mean of the first tenth of the times by that of the last tenth: what the way back leaves of the error.
    package let ratio: Double
    /// What becomes of the error on its way back.
    package let course: Course

    /// Nil for fewer than two times, and where nothing at all has arrived.
    package init?(_ norms: [Float]) {
        guard let start = norms.firstIndex(where: { $0 != 0 }), let end = norms.lastIndex(where: { $0 != 0 }), end > 0
        else { return nil }
        let tenth = max(1, (end + 1) / 10)
        first = Double(norms[0])
        last = Double(norms[end])
        firstTime = start + 1
        lastTime = end + 1
        ratio = Self.mean(norms[..<tenth]) / Self.mean(norms[(end + 1 - tenth)...end])
        course = Self.course(norms[...end], ratio: ratio, start: norms[start])
    }

    private static func course(_ norms: ArraySlice<Float>, ratio: Double, start: Float) -> Course {
        guard norms.allSatisfy(\.isFinite) else { return .grows }
        // What becomes smaller than any number is 0 too, but not all at once.
        if norms[0] == 0, Double(start) > HealthThresholds.smallestGradientInTime { return .cut }
        if ratio < HealthThresholds.fadingInTime { return .fades }
        guard ratio > HealthThresholds.growingInTime else { return .holds }
        // What grows by equal factors on its way back is at the middle √ratio of what it is at the start.
        let median = Double(norms.sorted()[norms.count / 2])
        let start = mean(norms[..<max(1, norms.count / 10)])
        return log(start / median) > HealthThresholds.growthFromTheMiddle * log(ratio) ? .grows : .varies
    }

    private static func mean(_ norms: ArraySlice<Float>) -> Double {
        norms.reduce(0) { $0 + Double($1) } / Double(norms.count)
    }
}

extension LayerReading {
    /// How the error travels back through time; nil where the layer is not recurrent, or nothing has been measured.
    package var gradientInTime: GradientInTime? { GradientInTime(gradientOverTime) }
}
