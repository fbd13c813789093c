/// Line search for the strong Wolfe conditions, which is given one value and slope after another.
///
/// The conditions are φ(t) ≤ φ(0) + c₁ t φ′(0) and |φ′(t)| ≤ c₂ |φ′(0)|.
///
/// Source: Nocedal and Wright, "Numerical optimization" (2006), algorithms 3.5 and 3.6, with c₁ = 1e-4 and c₂ = 0.9.
package struct WolfeSearch: Sendable {
    /// Step length t with φ(t) and φ′(t).
    package struct Point: Sendable {
        /// Step length.
        package var length: Double
        /// Value φ(t).
        package var value: Double
        /// Slope φ′(t), the derivative of f along the direction.
        package var slope: Double

        /// Creates a point from its step length, value and slope.
        package init(length: Double, value: Double, slope: Double) {
            self.length = length
            self.value = value
            self.slope = slope
        }
    }

    /// Decision after a point has been evaluated.
    package enum Decision: Hashable, Sendable {
        /// Evaluate the point at this step length next.
        case evaluate(Double)
        /// Take the point that was evaluated last.
        case accept
        /// Give up without an acceptable point.
        case fail
    }

    private let start: Point
    /// End of the bracket with the lower φ; the previous point while there is no bracket.
    private var low: Point
    /// Other end of the bracket; nil while there is none.
    private var high: Point?
    private var evaluations = 0

    /// Begins a search at a point with the given value and slope.
    package init(value: Double, slope: Double) {
        start = Point(length: 0, value: value, slope: slope)
        low = start
    }

    private static var sufficient: Double { 1e-4 }
    private static var curvature: Double { 0.9 }
    private static var limit: Int { 25 }

    /// Decides after a point whether to stop or where to evaluate next.
    package mutating func decide(_ point: Point) -> Decision {
        evaluations += 1
        let isHigh =
            !(point.value <= start.value + Self.sufficient * point.length * start.slope)
            || (evaluations > 1 && point.value >= low.value)
        if !isHigh && abs(point.slope) <= -Self.curvature * start.slope { return .accept }
        if evaluations >= Self.limit { return settle(point, isHigh: isHigh) }
        if isHigh {
            high = point
        } else if let high {
            if point.slope * (high.length - low.length) >= 0 { self.high = low }
            low = point
        } else if point.slope >= 0 {
            high = low
            low = point
        } else {
            low = point
            return .evaluate(2 * point.length)
        }
        return .evaluate(inside())
    }

    /// Decides when no evaluations are left: a sufficiently lower value is accepted even where the slope is still
    /// steep.
    private func settle(_ point: Point, isHigh: Bool) -> Decision { isHigh ? .fail : .accept }

    /// Returns the minimum of the cubic through both ends of the bracket, kept away from the ends.
    private func inside() -> Double {
        guard let high else { return low.length }
        let width = high.length - low.length
        let slope = low.slope + high.slope - 3 * (low.value - high.value) / (low.length - high.length)
        let square = slope * slope - low.slope * high.slope
        var share = 0.5
        if square >= 0 {
            let size = square.squareRoot() * (width > 0 ? 1 : -1)
            let ratio = (high.slope + size - slope) / (high.slope - low.slope + 2 * size)
            if ratio.isFinite { share = min(0.9, max(0.1, 1 - ratio)) }
        }
        return low.length + share * width
    }
}
