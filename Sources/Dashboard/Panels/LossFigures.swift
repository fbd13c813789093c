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
        if snapshot.hasTwins {
            let choices = [twins(.words), twins(.shares), twins(.bare), twins(.bare, digits: 2)]
            return choices.first { glyphs.spell($0).columns <= width } ?? twins(.bare, digits: 1)
        }
        let (wide, narrow) = (losses(.words), losses(.bare))
        let (wideRest, narrowRest) = (perplexity(isNarrow: false), perplexity(isNarrow: true))
        // A large gap is the most important number.
        let gapAlone = snapshot.hasLargeGap ? [narrow + gap] : []
        let shares = losses(.shares)
        let choices =
            [wide + best + gap + wideRest + before, wide + gap + wideRest + before, wide + gap + wideRest]
            + (chart.ghosts.count < 2 || snapshot.hasLargeGap ? [] : [shares + narrowRest + before, narrow + before])
            + [shares + gap + narrowRest] + gapAlone + [wide + wideRest, shares + narrowRest]
        return choices.first { glyphs.spell($0).columns <= width } ?? narrow
    }

    /// Generalization gap between the losses of the line, empty if it is unknown.
    private var gap: StyledText {
        guard snapshot.generalizationGap != nil, let validation = snapshot.validationLoss,
            let training = chart.trainingLoss
        else { return StyledText() }
        let style = snapshot.hasLargeGap ? theme.warning : .plain
        return StyledText(" gap ", theme.faint)
            + StyledText(Self.figure(ofGap: validation - training), style.adding(.bold))
    }

    /// Returns a gap with two decimals, or a small one with two digits.
    private static func figure(ofGap gap: Double) -> String {
        abs(gap) < 0.005 && gap != 0 ? NumberFormat.rough(gap) : NumberFormat.fixed(gap, 2)
    }

    /// Amount of detail about each curve: its loss; also the share of right answers of the last one, or of each in
    /// words behind a sample.
    private enum Detail { case bare, shares, words }

    private func losses(_ detail: Detail) -> StyledText {
        let training = figure(chart.training, chart.trainingLoss, detail)
        guard snapshot.validationCount > 0 else { return training + share(snapshot.accuracy, theme.training, detail) }
        let validation = figure(chart.validation, snapshot.validationLoss, detail)
        let first = detail == .words ? share(snapshot.accuracy, theme.training, detail) : StyledText()
        return training + first + StyledText(detail == .words ? "  " : " ") + validation
            + share(snapshot.validationAccuracy, theme.validation, detail) + determination(detail)
    }

    /// R² of predicted numbers behind the validation loss; empty for other tasks.
    private func determination(_ detail: Detail) -> StyledText {
        guard detail != .bare, let share = snapshot.validationFit?.determination else { return StyledText() }
        let figure = StyledText(NumberFormat.fixed(share, detail == .words ? 3 : 2), theme.validation.adding(.bold))
        return StyledText(detail == .words ? "  R² " : " R² ", theme.faint) + figure
    }

    /// Returns the losses of the runs side by side: those of training, and of validation too where there is room.
    private func twins(_ detail: Detail, digits: Int = 3) -> StyledText {
        let own = (series: chart.training, training: chart.trainingLoss, validation: snapshot.validationLoss)
        return ([own] + chart.twinFigures).enumerated().reduce(StyledText()) { text, next in
            let (series, training, validation) = next.element
            var part = StyledText(next.offset == 0 ? "" : detail == .words ? "   " : digits < 3 ? " " : "  ")
            if detail == .words { part.append(series.sample(glyphs) + " ", series.style) }
            part.append("\(series.name) ", series.style)
            let figure = training.map {
                digits == 1 ? NumberFormat.rough($0) : NumberFormat.significant($0, digits)
            }
            part.append(figure ?? "–", series.style.adding(.bold))
            if detail != .bare, let validation {
                // Once is enough where there is little room.
                part.append(detail == .words || next.offset == 0 ? " valid " : " ", theme.faint)
                part.append(NumberFormat.significant(validation, 3), series.style)
            }
            return text + part
        }
    }

    private func figure(_ series: LineChart.Series, _ value: Double?, _ detail: Detail) -> StyledText {
        let text = detail == .words ? ColumnFormat.figure(value) : ColumnFormat.briefFigure(value)
        let sample = detail == .words ? series.sample(glyphs) + " " : ""
        return StyledText(sample + series.name, series.style) + StyledText(text, series.style.adding(.bold))
    }

    /// Returns the share of right answers behind its loss; empty if answers are not right or wrong, or for text.
    private func share(_ accuracy: Double?, _ style: Style, _ detail: Detail) -> StyledText {
        guard let accuracy, detail != .bare, !isText else { return StyledText() }
        guard detail == .words else { return StyledText(" " + ColumnFormat.wholeShare(accuracy), style.adding(.bold)) }
        return StyledText(" " + ColumnFormat.share(accuracy), style.adding(.bold)) + StyledText(" right", theme.faint)
    }

    /// Lowest validation loss with its step.
    private var best: StyledText {
        guard let best = chart.history.best else { return StyledText() }
        let figure = NumberFormat.significant(best.point.mean, 3)
        return StyledText("  \(glyphs.diamond) ", theme.validation) + StyledText(figure, theme.validation.adding(.bold))
            + StyledText(" at \(NumberFormat.grouped(best.step)) ", theme.faint)
    }

    /// Samples of the curves of the other runs.
    private var before: StyledText {
        chart.ghosts.reduce(StyledText()) {
            $0 + StyledText("  \($1.sample(glyphs)) \($1.name)", $1.style)
        }
    }

    private var isText: Bool { if case .text = snapshot.view { true } else { false } }

    /// Perplexity e^loss of a text; empty for other tasks.
    private func perplexity(isNarrow: Bool) -> StyledText {
        guard isText, let loss = snapshot.validationLoss ?? chart.trainingLoss else { return StyledText() }
        let style = snapshot.validationLoss == nil ? theme.training : theme.validation
        let perplexity = StyledText(NumberFormat.significant(exp(loss), 3), style.adding(.bold))
        return StyledText(isNarrow ? " ppl " : "   perplexity ", theme.faint) + perplexity
    }
}
