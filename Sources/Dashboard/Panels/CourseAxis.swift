import TUI
import Training

/// Horizontal axis of the charts over a run, which maps steps to its unit.
struct CourseAxis {
    let scale: ValueAxis.Scale
    /// Name of the unit, for example `epochs`.
    let unit: String
    /// Whether the unit has no fractions.
    let isWhole: Bool
    private let mapping: PiecewiseLinear?
    private let factor: Double

    /// Creates the axis of a run's steps.
    init(_ reading: RunReading, _ anchors: [StepTimes.Anchor], _ view: ViewState, duration: Double) {
        scale = view.isHorizontallyLogarithmic ? .logarithmic : .linear
        switch view.unit ?? reading.usualUnit {
        case .steps:
            (unit, isWhole, mapping, factor) = ("steps", true, nil, 1)
        case .epochs:
            isWhole = reading.returns != nil
            unit = isWhole ? "episodes" : "epochs"
            (mapping, factor) = (PiecewiseLinear(reading.epochs), 1)
        case .time:
            let isLong = duration >= 600
            (unit, isWhole, factor) = (isLong ? "minutes" : "seconds", false, isLong ? 1 / 60 : 1)
            mapping = PiecewiseLinear([(0, 0)] + anchors.map { (Double($0.step), $0.seconds) })
        }
    }

    /// Returns the position of a number of steps.
    func x(_ steps: Double) -> Double { (mapping?.value(at: steps) ?? steps) * factor }

    /// Returns the range of positions between two steps; nil if it is empty.
    func range(_ first: Double, _ last: Double) -> ClosedRange<Double>? {
        // A logarithmic axis begins with the first step.
        let (start, end) = (x(scale == .logarithmic ? max(first, 1) : first), x(last))
        return start < end && (scale == .linear || start > 0) ? start...end : nil
    }
}

extension RunReading {
    /// Usual unit of the horizontal axis.
    var usualUnit: ViewState.Unit { returns == nil ? .steps : .epochs }

    /// Numbers of steps with those of epochs or episodes by then; between two changes they are proportional.
    var epochs: [(x: Double, y: Double)] {
        let known = marks.compactMap { mark in mark.epoch.map { (Double(mark.step), $0) } } + [(Double(step), epoch)]
        var points = [(x: 0.0, y: 0.0)]
        for point in known where point.0 > points[points.count - 1].x && point.1.isFinite { points.append(point) }
        return points
    }
}
