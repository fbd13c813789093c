import Training

/// Times at which a run reached its steps, taken from its snapshots.
///
/// A run that goes back takes up the time of the step to which it returns.
package struct StepTimes: Hashable, Sendable {
    /// Step with the seconds of training until then.
    package struct Anchor: Hashable, Sendable {
        /// Number of steps completed.
        package var step: Int
        /// Seconds spent training until then.
        package var seconds: Double
    }

    /// Steps in ascending order, at most 1,024.
    package private(set) var anchors: [Anchor] = []
    /// Those of the run that was left last.
    package private(set) var former: [Anchor] = []
    /// Seconds of the session that do not belong to the run.
    private var offset = 0.0
    /// Way in which the run before was left, as last seen.
    private var departure: Departure?

    /// Creates an empty record.
    package init() {}

    /// Records the step of a snapshot.
    package mutating func record(_ snapshot: Snapshot) {
        let (step, seconds) = (snapshot.step, snapshot.trainingSeconds)
        // The past has its times already.
        guard seconds.isFinite, snapshot.past == nil else { return }
        if snapshot.before?.departure == .undo, departure != .undo {
            (anchors, former) = (former, anchors)
            offset = seconds - (anchors.last?.seconds ?? 0)
        }
        departure = snapshot.before?.departure
        if let last = anchors.last, step < last.step {
            former = anchors
            anchors.removeAll { $0.step >= step }
            offset = seconds - Self.seconds(at: step, in: former)
        } else if anchors.isEmpty, step == 0 {
            offset = seconds
        }
        guard step > anchors.last?.step ?? -1 else { return }
        anchors.append(Anchor(step: step, seconds: seconds - offset))
        // Every second one is enough, and the latest.
        if anchors.count > 1_024 { anchors = anchors.indices.filter { $0 % 2 == 0 }.map { anchors[$0] } }
    }

    private static func seconds(at step: Int, in anchors: [Anchor]) -> Double {
        PiecewiseLinear(anchors.map { (Double($0.step), $0.seconds) }).value(at: Double(step))
    }
}

/// Function that is linear between given points and constant beyond them.
struct PiecewiseLinear {
    private let points: [(x: Double, y: Double)]

    /// Creates the function through points whose x ascend.
    init(_ points: [(x: Double, y: Double)]) { self.points = points }

    /// Returns the value at x, or x itself without any points.
    func value(at x: Double) -> Double {
        guard let first = points.first, let last = points.last else { return x }
        if x <= first.x { return first.y }
        if x >= last.x { return last.y }
        var range = 0..<points.count - 1
        while range.count > 1 {
            let middle = range.lowerBound + range.count / 2
            range = points[middle].x <= x ? middle..<range.upperBound : range.lowerBound..<middle
        }
        let (from, to) = (points[range.lowerBound], points[range.lowerBound + 1])
        return to.x > from.x ? from.y + (x - from.x) / (to.x - from.x) * (to.y - from.y) : to.y
    }
}
