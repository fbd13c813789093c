import Diagnosis
import TUI
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Loss over the steps: training with its spread, validation, and marks where a control was changed.
struct LossPanel: DashboardPanel {
    let name = PanelName("Loss")
    let row = DashboardPanels.Row.upper

    func width(of total: Int) -> Constraint { .fill(10) }

    func notes(_ context: PanelContext) -> [StyledText] {
        let view = context.run.view
        return [
            note("l", isLogarithmic(context) ? "log" : "linear", context),
            note("m", "smooth \(ViewState.smoothings[view.smoothing].name)", context),
            note("x", view.range.name, context),
        ]
    }

    /// Returns whether the axis is logarithmic; never for an agent, whose loss is often negative.
    private func isLogarithmic(_ context: PanelContext) -> Bool {
        context.run.view.isLogarithmic && context.run.snapshot?.returns == nil
    }

    private func note(_ key: String, _ text: String, _ context: PanelContext) -> StyledText {
        StyledText(key, context.theme.accent) + StyledText(" \(text)", context.theme.faint)
    }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        guard let snapshot = context.run.snapshot, rect.height > 1 else { return }
        let rows = rect.rows([.fixed(rect.height > 5 ? 1 : 0), .fill])
        if rows[0].height > 0 { drawFigures(snapshot, in: rows[0], on: &canvas) }
        chart(snapshot, context).draw(in: rows[1], of: &canvas.buffer)
    }

    /// Draws the latest values in the colours and line styles of their curves, as many as there is room for.
    private func drawFigures(_ snapshot: Snapshot, in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let gap = gap(snapshot, theme)
        let (wide, narrow) = (losses(snapshot, theme, isNarrow: false), losses(snapshot, theme, isNarrow: true))
        let (wideQuality, quality) = (
            quality(snapshot, theme, isNarrow: false), quality(snapshot, theme, isNarrow: true)
        )
        // A large gap is the most important number.
        let gapAlone = snapshot.hasLargeGap ? [narrow + gap] : []
        let choices =
            [wide + gap + wideQuality, narrow + gap + quality] + gapAlone + [wide + wideQuality, narrow + quality]
        let text = choices.first { $0.columns <= row.width } ?? narrow
        canvas.write(text, x: row.x, y: row.y, maxWidth: row.width)
    }

    /// Returns the generalization gap as text, empty if it is unknown.
    private func gap(_ snapshot: Snapshot, _ theme: Theme) -> StyledText {
        guard let gap = snapshot.generalizationGap else { return StyledText() }
        return StyledText(" gap ", theme.faint)
            + StyledText(NumberFormat.fixed(gap, 2), (snapshot.hasLargeGap ? theme.warning : .plain).adding(.bold))
    }

    private func losses(_ snapshot: Snapshot, _ theme: Theme, isNarrow: Bool) -> StyledText {
        let training = figure(isNarrow ? "train" : " ⠒⠒ train", snapshot.loss, theme.training, isNarrow)
        guard snapshot.validationCount > 0 else { return training }
        return training
            + figure(isNarrow ? " valid" : " ⠂⠐ valid", snapshot.validationLoss, theme.validation, isNarrow)
    }

    private func figure(_ name: String, _ value: Double?, _ style: Style, _ isNarrow: Bool) -> StyledText {
        let text = isNarrow ? ColumnFormat.briefFigure(value) : ColumnFormat.figure(value)
        return StyledText(name, style) + StyledText(text, style.adding(.bold))
    }

    /// Returns the task's measure of quality: perplexity e^loss for text, otherwise accuracy.
    private func quality(_ snapshot: Snapshot, _ theme: Theme, isNarrow: Bool) -> StyledText {
        guard case .text = snapshot.view, let loss = snapshot.validationLoss ?? snapshot.loss else {
            return accuracies(snapshot, theme, isNarrow: isNarrow)
        }
        let style = snapshot.validationLoss == nil ? theme.training : theme.validation
        let perplexity = StyledText(NumberFormat.significant(exp(loss), 3), style.adding(.bold))
        return StyledText(isNarrow ? " ppl " : "   perplexity ", theme.faint) + perplexity
    }

    /// Returns the shares of correct answers for training and validation, or only the last of them if `isNarrow`.
    private func accuracies(_ snapshot: Snapshot, _ theme: Theme, isNarrow: Bool) -> StyledText {
        let validation = snapshot.validationCount > 0 ? snapshot.validationAccuracy : nil
        let both = [(snapshot.accuracy, theme.training), (validation, theme.validation)].filter { $0.0 != nil }
        guard !both.isEmpty else { return StyledText() }
        var text = isNarrow ? StyledText() : StyledText("   accuracy", theme.faint)
        for (accuracy, style) in both.suffix(isNarrow ? 1 : 2) {
            text.append(
                isNarrow ? " " + ColumnFormat.wholeShare(accuracy ?? 0) : " " + ColumnFormat.share(accuracy),
                style.adding(.bold))
        }
        return text
    }

    private func chart(_ snapshot: Snapshot, _ context: PanelContext) -> LineChart {
        let history = LossHistory(snapshot, context.run.view)
        let theme = context.theme
        return LineChart(
            series: [
                .init(
                    "train", history.training, style: theme.training, envelopeStyle: theme.envelope, priority: 1,
                    asciiGlyph: "*"),
                .init(
                    "valid", history.validation, style: theme.validation, drawing: .dottedLine, priority: 2,
                    asciiGlyph: "o"),
                .init("not finite", history.notFinite, style: theme.exploding, priority: 3, asciiGlyph: "x"),
            ].filter { !$0.points.isEmpty },
            marks: snapshot.marks.map { .init(x: Double($0.step), label: $0.label, style: theme.faint) },
            scale: isLogarithmic(context) ? .logarithmic : .linear, xRange: history.range, xUnit: "steps",
            emptyText: context.run.isTraining ? "two steps make a curve" : "press space to train",
            axisStyle: theme.frame, labelStyle: theme.faint, glyphs: context.glyphs)
    }
}

/// Points of the loss chart.
struct LossHistory {
    private(set) var training: [LineChart.Point]
    private(set) var validation: [LineChart.Point]
    private(set) var notFinite: [LineChart.Point]
    /// Range of steps that is shown; nil before two steps.
    let range: ClosedRange<Double>?

    init(_ snapshot: Snapshot, _ view: ViewState) {
        let last = max(snapshot.trainingLoss.lastStep ?? 0, snapshot.step)
        let first = snapshot.trainingLoss.firstStep ?? 0
        let start = first + (last - first) / view.range.divisor * (view.range.divisor - 1)
        range = last > first ? Double(start)...Double(last) : nil
        let halfLife = ViewState.smoothings[view.smoothing].halfLife
        training = Self.points(snapshot.trainingLoss, from: start, halfLife: halfLife)
        validation = Self.points(snapshot.validationLossHistory, from: start, halfLife: 0)
        notFinite = snapshot.trainingLoss.buckets
            .filter { $0.nonFiniteCount > 0 && $0.lastStep >= start }
            .map { LineChart.Point(x: Double($0.lastStep), y: .infinity) }
    }

    /// Returns one point per bucket: the moving average or the mean, with the minimum and maximum.
    private static func points(_ history: MetricHistory, from start: Int, halfLife: Double) -> [LineChart.Point] {
        let averages = halfLife > 0 ? history.smoothed(halfLifeBuckets: halfLife) : history.buckets.map(\.mean)
        return zip(history.buckets, averages).compactMap { bucket, average in
            guard bucket.count > 0, bucket.lastStep >= start else { return nil }
            return LineChart.Point(
                x: Double(bucket.firstStep + bucket.lastStep) / 2, minimum: Double(bucket.minimum), mean: average,
                maximum: Double(bucket.maximum))
        }
    }
}
