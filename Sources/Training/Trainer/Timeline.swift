/// States of a run that are kept on the way, so that any step of it can be computed again.
///
/// Two states are as far apart as their copying allows, and farther where memory is short: the older, the farther, with the
/// square root of their age.
struct Timeline {
    /// State between two steps, with the trends of the layers; an object, since the runs of a tree share it.
    final class Point {
        let state: RestorePoint
        let trends: [TrendHistory]
        let alignmentTrends: [TrendHistory]

        /// Number of steps that were complete.
        var step: Int { state.state.step }

        convenience init(_ trainer: Trainer) { self.init(RestorePoint(trainer), trainer) }

        /// Creates the point of a trainer's step from a state of it.
        init(_ state: RestorePoint, _ trainer: Trainer) {
            self.state = state
            (trends, alignmentTrends) = (trainer.probes.map(\.trend), trainer.probes.map(\.alignmentTrend))
        }
    }

    /// Points in the order of their steps.
    private(set) var points: [Point] = []
    /// Bytes that the points take now.
    private(set) var byteCount = 0
    /// Bytes that the points may take together.
    private(set) var memory: Int
    /// Seconds of training at which the next point is due.
    private var due = 0.0

    /// Number of points at most.
    private static let countLimit = 1_000
    /// Seconds of training between two points at least.
    private static let interval = 0.02
    /// Share of the training's time that copying may take.
    private static let shareOfTime = 0.005
    /// Share of the time that it may take on the way through the past, where the next steps back are probably near.
    static let shareOfTimeInPast = 0.2

    /// Creates an empty timeline.
    init(memory: Int = 128 << 20) { self.memory = memory }

    /// Keeps the current state if a point is due after so many seconds of training.
    mutating func keep(_ trainer: Trainer, at seconds: Double, shareOfTime: Double = Self.shareOfTime) {
        guard seconds >= due else { return }
        let start = MonotonicClock.seconds
        guard keep(trainer) else { return }
        due = seconds + max(Self.interval, (MonotonicClock.seconds - start) / shareOfTime)
    }

    /// Keeps the current state if it is later than the others, and between two steps of a run that goes on; returns
    /// whether it is.
    @discardableResult
    mutating func keep(_ trainer: Trainer) -> Bool {
        guard trainer.step > points.last?.step ?? 0, trainer.halt == nil, !trainer.isWithinStep else { return false }
        let point = Point(trainer)
        points.append(point)
        byteCount += point.state.byteCount
        while points.count > Self.countLimit || byteCount > memory { thinOut() }
        return true
    }

    /// Changes the bytes that the points may take, and keeps those that fit.
    mutating func limit(to memory: Int) {
        self.memory = memory
        while !points.isEmpty, byteCount > memory { thinOut() }
    }

    /// Removes the point whose neighbours are closest together, compared with the square root of their age.
    private mutating func thinOut() {
        guard points.count > 1 else { return remove(at: 0) }
        let now = points[points.count - 1].step
        var (closest, least) = (0, Double.infinity)
        for index in 0..<points.count - 1 {
            let former = index == 0 ? 0 : points[index - 1].step
            let next = points[index + 1].step
            let distance = Double(next - former) / Double(now - former).squareRoot()
            if distance < least { (closest, least) = (index, distance) }
        }
        remove(at: closest)
    }

    private mutating func remove(at index: Int) {
        byteCount -= points[index].state.byteCount
        points.remove(at: index)
    }

    /// Gradient norms of the layers at some of the points, at most 128.
    var norms: [LayerNorms] {
        let interval = max(1, (points.count + 127) / 128)
        return stride(from: 0, to: points.count, by: interval).map { index in
            LayerNorms(step: points[index].step, norms: points[index].state.figures.map(\.gradientNorm))
        }
    }

    /// Returns the latest point at or before a step; nil if there is none.
    func point(upTo step: Int) -> Point? {
        // The first index beyond the step, found by bisection.
        var range = 0..<points.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = points[middle].step <= step ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound > 0 ? points[range.lowerBound - 1] : nil
    }

    /// Removes the points after a step.
    mutating func forget(after step: Int) {
        while let last = points.last, last.step > step { remove(at: points.count - 1) }
        due = 0
    }
}
