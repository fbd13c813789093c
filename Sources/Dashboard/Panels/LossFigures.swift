import Diagnosis
import TUI
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Line above the loss chart: the values at the ends of its curves, in their colours, as many as there is room for.
struct LossFigures {
    let chart: LossChart
    let snapshot: Snapshot
    let theme: Theme
    let glyphs: GlyphSet

    /// Returns the longest version of the line that fits into `width` columns.
    func line(width: Int) -> StyledText {
        let (wide, narrow) = (losses(isNarrow: false), losses(isNarrow: true))
        let (wideQuality, quality) = (quality(isNarrow: false), quality(isNarrow: true))
        // A large gap is the most important number.
        let gapAlone = snapshot.hasLargeGap ? [narrow + gap] : []
        let choices =
            [wide + best + gap + wideQuality + before, wide + gap + wideQuality + before, wide + gap + wideQuality]
            + [narrow + gap + quality] + gapAlone + [wide + wideQuality, narrow + quality]
        return choices.first { glyphs.spell($0).columns <= width } ?? narrow
    }

    /// Generalization gap between the losses of the line, empty if it is unknown.
    private var gap: StyledText {
        guard snapshot.generalizationGap != nil, let validation = snapshot.validationLoss,
            let training = chart.trainingLoss
        else { return StyledText() }
        let style = snapshot.hasLargeGap ? theme.warning : .plain
        return StyledText(" gap ", theme.faint)
            + StyledText(NumberFormat.fixed(validation - training, 2), style.adding(.bold))
    }

    private func losses(isNarrow: Bool) -> StyledText {
        let training = figure(chart.training, chart.trainingLoss, isNarrow)
        guard snapshot.validationCount > 0 else { return training }
        let validation = figure(chart.validation, snapshot.validationLoss, isNarrow)
        return training + StyledText(isNarrow ? " " : "  ") + validation
    }

    private func figure(_ series: LineChart.Series, _ value: Double?, _ isNarrow: Bool) -> StyledText {
        let text = isNarrow ? ColumnFormat.briefFigure(value) : ColumnFormat.figure(value)
        let sample = isNarrow ? "" : series.sample(glyphs) + " "
        return StyledText(sample + series.name, series.style) + StyledText(text, series.style.adding(.bold))
    }

    /// Lowest validation loss with its step.
    private var best: StyledText {
        guard let best = chart.history.best else { return StyledText() }
        let figure = NumberFormat.significant(best.point.mean, 3)
        return StyledText("  \(glyphs.diamond) ", theme.validation) + StyledText(figure, theme.validation.adding(.bold))
            + StyledText(" at \(NumberFormat.grouped(best.step)) ", theme.faint)
    }

    /// Sample of the curve of the run before.
    private var before: StyledText {
        guard let ghost = chart.ghost else { return StyledText() }
        return StyledText("   \(ghost.sample(glyphs)) \(ghost.name)", ghost.style)
    }

    /// Returns the task's measure of quality: perplexity e^loss for text, otherwise accuracy.
    private func quality(isNarrow: Bool) -> StyledText {
        guard case .text = snapshot.view, let loss = snapshot.validationLoss ?? chart.trainingLoss else {
            return accuracies(isNarrow: isNarrow)
        }
        let style = snapshot.validationLoss == nil ? theme.training : theme.validation
        let perplexity = StyledText(NumberFormat.significant(exp(loss), 3), style.adding(.bold))
        return StyledText(isNarrow ? " ppl " : "   perplexity ", theme.faint) + perplexity
    }

    /// Returns the shares of correct answers for training and validation, or only the last of them if `isNarrow`.
    private func accuracies(isNarrow: Bool) -> StyledText {
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
}
