/// Recent values of one quantity as a few points, for a sparkline; recording allocates nothing.
package struct TrendHistory: Equatable, Sendable {
    /// Number of recorded values that a point averages; a change takes effect with the next point.
    package var valuesPerPoint: Int {
        didSet { precondition(valuesPerPoint > 0, "a point is the mean of at least one value") }
    }
    private var ring: [Float]
    private var next = 0
    private var filled = 0
    private var sum = 0.0
    private var pending = 0

    /// Creates an empty trend; `capacity` is the number of points kept.
    package init(capacity: Int = 32, valuesPerPoint: Int = 1) {
        precondition(capacity > 0 && valuesPerPoint > 0, "a trend keeps at least one point of at least one value")
        self.valuesPerPoint = valuesPerPoint
        ring = Array(repeating: 0, count: capacity)
    }

    /// Records a value; a non-finite value makes its point non-finite.
    @inline(__always)
    package mutating func append(_ value: Float) {
        sum += Double(value)
        pending += 1
        if pending >= valuesPerPoint { closePoint() }
    }

    private mutating func closePoint() {
        ring[next] = Float(sum / Double(pending))
        next = next + 1 == ring.count ? 0 : next + 1
        filled = min(filled + 1, ring.count)
        sum = 0
        pending = 0
    }

    /// Removes all points.
    package mutating func removeAll() {
        next = 0
        filled = 0
        sum = 0
        pending = 0
    }

    /// Points, oldest first.
    package var points: [Float] {
        let start = next - filled
        return (0..<filled).map { ring[(start + $0 + ring.count) % ring.count] }
    }
}
