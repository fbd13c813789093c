import TUI
import Training

/// Part of a run, and of the run before, that the charts over steps show.
struct CourseRange {
    /// Horizontal axis of the run.
    let axis: CourseAxis
    /// Runs that are drawn behind it, with their horizontal axes; those whose times are unknown are left out.
    let ghosts: [(ghost: Ghost, axis: CourseAxis, style: Style)]
    /// First step that is shown.
    let start: Double
    /// Range of the axis; nil before the first step.
    let range: ClosedRange<Double>?

    init(_ context: PanelContext, _ snapshot: Snapshot) {
        let run = context.run
        let (step, view) = (Double(snapshot.farthestStep), run.view)
        let (anchors, former) = (run.times.anchors, run.times.former)
        let duration = anchors.last?.seconds ?? 0
        axis = CourseAxis(snapshot.run, anchors, view, duration: duration)
        ghosts = zip(snapshot.ghosts, context.theme.styles(of: snapshot.ghosts)).enumerated().compactMap {
            index, pair in
            let times = pair.0.twin != nil ? anchors : index == 0 ? former : []
            if view.unit == .time, times.isEmpty { return nil }
            return (pair.0, CourseAxis(pair.0.run, times, view, duration: duration), pair.1)
        }
        let start = (step / Double(view.range.divisor)).rounded(.down) * Double(view.range.divisor - 1)
        self.start = start
        // The others are shown as far as they can be compared; a run that has not begun leaves all the room to them.
        let ranges = ghosts.compactMap { ghost in
            let last = Double(ghost.ghost.run.step)
            return ghost.axis.range(start, step < 1 ? last : min(last, 2 * step))
        }
        range = ranges.reduce(axis.range(start, step)) { range, other in
            range.map { $0.lowerBound...max($0.upperBound, other.upperBound) } ?? other
        }
    }

    /// Horizontal axis of the run that was left last; nil without one, or if its times are unknown.
    var axisBefore: CourseAxis? { ghosts.first?.axis }
}
