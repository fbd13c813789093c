import TUI
import Training

/// Part of a run, and of the run before, that the charts over steps show.
struct CourseRange {
    /// Horizontal axis of the run.
    let axis: CourseAxis
    /// Horizontal axis of the run before; nil without one, or if its times are unknown.
    let axisBefore: CourseAxis?
    /// First step that is shown.
    let start: Double
    /// Range of the axis; nil before the first step.
    let range: ClosedRange<Double>?

    init(_ run: Run, _ snapshot: Snapshot) {
        let (step, view) = (Double(snapshot.step), run.view)
        let before = snapshot.before?.run
        let (anchors, former) = (run.times.anchors, run.times.former)
        let duration = anchors.last?.seconds ?? 0
        axis = CourseAxis(snapshot.run, anchors, view, duration: duration)
        axisBefore = before.flatMap { before in
            view.unit == .time && former.isEmpty ? nil : CourseAxis(before, former, view, duration: duration)
        }
        start = (step / Double(view.range.divisor)).rounded(.down) * Double(view.range.divisor - 1)
        // The run before is shown as far as it can be compared; a run that has not begun leaves all the room to it.
        let stepBefore = Double(before?.step ?? 0)
        let own = axis.range(start, step)
        guard let before = axisBefore?.range(start, step < 1 ? stepBefore : min(stepBefore, 2 * step)) else {
            range = own
            return
        }
        range = own.map { $0.lowerBound...max($0.upperBound, before.upperBound) } ?? before
    }
}
