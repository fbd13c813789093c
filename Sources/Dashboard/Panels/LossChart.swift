import TUI
import Training

/// Chart of the loss: training with its spread, validation with its best, the run before, and marks of changes.
struct LossChart {
    let history: LossHistory
    /// Losses of the runs that are drawn behind it.
    private let before: [LossHistory]
    let course: CourseRange
    private let scale: ValueAxis.Scale
    private let snapshot: Snapshot
    private let context: PanelContext

    init(_ context: PanelContext, _ snapshot: Snapshot) {
        let view = context.run.view
        let course = CourseRange(context, snapshot)
        let halfLife = ViewState.smoothings[view.smoothing].halfLife
        let scale: ValueAxis.Scale = view.isLogarithmic ? .logarithmic : .linear
        history = LossHistory(snapshot.run, course.axis, scale, halfLife: halfLife, from: course.start)
        before = course.ghosts.map {
            LossHistory($0.ghost.run, $0.axis, scale, halfLife: halfLife, from: course.start)
        }
        (self.course, self.scale, self.snapshot, self.context) = (course, scale, snapshot, context)
    }

    /// Training loss at the end of its curve.
    var trainingLoss: Double? { history.training.last?.mean ?? snapshot.loss }
    /// Training loss of the run before at the end of its curve; nil without such a run.
    var trainingLossBefore: Double? { before.first?.training.last?.mean ?? snapshot.before?.run.loss }

    /// Number of points below which they are not joined.
    private static let fewPoints = 9

    var chart: LineChart {
        let theme = context.theme
        let parting = snapshot.before?.twin.map { twin in
            Mark(step: twin.start, epoch: 0, label: snapshot.ghosts.compactMap(\.twin?.letter).joined(separator: ", "))
        }
        let marks = (snapshot.marks + (parting.map { [$0] } ?? [])).map {
            LineChart.Mark(x: course.axis.x(Double($0.step)), label: $0.label, style: theme.faint)
        }
        return LineChart(
            series: series.filter { !$0.points.isEmpty }, marks: marks, pins: pins, scale: scale,
            xScale: course.axis.scale, xRange: course.range, yRange: range, xUnit: course.axis.unit,
            xIsWhole: course.axis.isWhole, xHasEndLabel: true,
            emptyText: context.run.isTraining ? "no step has been made yet" : "press space to train",
            axisStyle: theme.frame, labelStyle: theme.faint, glyphs: context.glyphs)
    }

    var training: LineChart.Series {
        .init(
            snapshot.hasTwins ? TwinReading.letter(0) : "train", history.training, style: context.theme.training,
            drawing: history.training.count < Self.fewPoints ? .scatter : .line,
            envelopeStyle: history.steps.isEmpty && !snapshot.hasTwins ? context.theme.envelope : nil, priority: 1,
            asciiGlyph: "*")
    }

    var validation: LineChart.Series {
        // Without colours only its dots tell it from the other curve.
        let drawing: LineChart.Drawing = context.theme.depth == .mono || snapshot.hasTwins ? .dottedLine : .line
        return .init(
            "valid", history.validation,
            style: snapshot.hasTwins ? context.theme.training : context.theme.validation,
            drawing: history.validation.count < Self.fewPoints ? .scatter : drawing, priority: 2, asciiGlyph: "o")
    }

    /// Curves of the runs behind it, that which was left last first.
    var ghosts: [LineChart.Series] {
        zip(course.ghosts, before).map { ghost, before in
            .init(
                name(of: ghost.ghost), before.training, style: ghost.style,
                drawing: before.training.count < Self.fewPoints
                    ? .scatter : ghost.ghost.twin == nil ? .dottedLine : .line,
                priority: ghost.ghost.twin == nil ? 0 : 1, asciiGlyph: ghost.ghost.twin == nil ? ":" : "+")
        }
    }

    /// Validation of a single twin; more curves than that cannot be told apart.
    private var twinValidation: [LineChart.Series] {
        guard snapshot.hasTwins, before.count == 1, let ghost = course.ghosts.first else { return [] }
        let points = before[0].validation
        return [
            .init(
                "valid", points, style: ghost.style, drawing: points.count < Self.fewPoints ? .scatter : .dottedLine,
                priority: 2, asciiGlyph: "o")
        ]
    }

    /// Figures of the twins, in the order of their curves: training loss at its end, and validation loss.
    var twinFigures: [(series: LineChart.Series, training: Double?, validation: Double?)] {
        zip(ghosts, zip(course.ghosts, before)).map { series, twin in
            (series, twin.1.training.last?.mean ?? twin.0.ghost.run.loss, twin.0.ghost.run.validationLoss)
        }
    }

    /// Returns the name of another run; its number if there are several.
    private func name(of ghost: Ghost) -> String {
        if let twin = ghost.twin { return twin.letter }
        let isFirst = ghost.branch == snapshot.before?.branch && ghost.departure == snapshot.before?.departure
        if snapshot.showsFuture, isFirst { return snapshot.nameOfGhost }
        return snapshot.ghosts.count > 1 ? "branch \(ghost.branch)" : snapshot.nameOfGhost
    }

    private var series: [LineChart.Series] {
        let notFinite = LineChart.Series(
            "not finite", history.notFinite + (snapshot.hasTwins ? before.flatMap(\.notFinite) : []),
            style: context.theme.exploding, priority: 3, asciiGlyph: "x")
        let steps = LineChart.Series(
            "step", history.steps, style: context.theme.envelope, drawing: .haze, asciiGlyph: ".")
        if snapshot.hasTwins {
            // With more than two runs, only their training losses are drawn.
            return twinValidation + (before.count == 1 ? [validation] : []) + ghosts.reversed() + [training, notFinite]
        }
        return ghosts.reversed() + [steps, training, validation, notFinite]
    }

    /// Single points, and the best one.
    private var pins: [LineChart.Pin] {
        let (theme, glyphs) = (context.theme, context.glyphs)
        let joined = snapshot.hasTwins ? series.dropLast() : [training, validation] + ghosts
        let single = joined.filter { $0.drawing == .scatter }.flatMap {
            series in
            series.points.map { point in
                LineChart.Pin(
                    x: point.x, y: point.mean, glyph: glyphs == .unicode ? glyphs.bullet : series.asciiGlyph,
                    style: series.style)
            }
        }
        let best =
            snapshot.hasTwins
            ? nil
            : history.best.map { best in
                LineChart.Pin(
                    x: best.point.x, y: best.point.mean, glyph: glyphs.diamond, style: theme.validation.adding(.bold))
            }
        return single + (best.map { [$0] } ?? [])
    }

    /// Range of the losses that are shown, without outliers.
    private var range: ClosedRange<Double>? {
        guard let shown = course.range else { return nil }
        var range = RobustRange(scale)
        let training = history.training.filter { shown.contains($0.x) }
        for points in [training, history.steps, history.validation] {
            range.includeCurve(points.filter { shown.contains($0.x) }.map(\.mean))
        }
        range.include([training.first?.mean, training.last?.mean, history.validation.last?.mean])
        if let best = history.best, shown.contains(best.point.x) { range.include([best.point.mean]) }
        range.includeBand(training.map(\.minimum), training.map(\.maximum))
        for before in before {
            let means = before.training.filter { shown.contains($0.x) }.map(\.mean)
            if snapshot.hasTwins { range.includeCurve(means) } else { range.includeReference(means) }
        }
        return range.bounds
    }
}
