import TUI
import Text
import Training

/// Marked sequences with their targets and answers, and the answers of many sequences against their targets.
struct SequencesView: ViewContent {
    private let sequences: NetworkView.Sequences

    init(_ sequences: NetworkView.Sequences) { self.sequences = sequences }

    /// Rows that a sequence takes: its bars, its answer, and a gap.
    private static let rows = 4
    /// Error, as a share of the range of the targets, up to which an answer counts as right.
    private static let tolerance: Float = 0.05

    var title: String { "Answers" }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let area = rect.inset(horizontal: 1, vertical: 0)
        guard !sequences.answers.isEmpty else { return drawSamples(in: area, on: &canvas) }
        let isWide = area.width >= 60
        let parts =
            isWide
            ? area.columns([.fill(11), .fixed(2), .fill(9)])
            : area.rows([.fixed(min(Self.rows, area.height)), .fixed(0), .fill])
        drawSamples(in: parts[0], on: &canvas)
        if parts[2].height >= 4 { drawAnswers(in: parts[2], on: &canvas) }
    }

    // MARK: - Sequences

    private func drawSamples(in rect: Rect, on canvas: inout Canvas) {
        let count = max(1, rect.height / Self.rows)
        for (index, sample) in sequences.samples.prefix(count).enumerated() {
            let place = Rect(x: rect.x, y: rect.y + index * Self.rows, width: rect.width, height: 3)
            guard place.maxY <= rect.maxY else { return }
            drawBars(sample, in: Rect(x: place.x, y: place.y, width: place.width, height: 2), on: &canvas)
            let answers = [false, true].map { answer(sample, isShort: $0, canvas.theme) }
            let text = answers.first { canvas.glyphs.spell($0).columns <= place.width } ?? answers[1]
            canvas.write(text, x: place.x, y: place.y + 2, maxWidth: place.width)
        }
    }

    /// Draws a bar for each time step, or for some of them in a narrow place; marked ones are never left out.
    private func drawBars(_ sample: NetworkView.Sequences.Sample, in rect: Rect, on canvas: inout Canvas) {
        let count = min(sample.values.count, sample.isMarked.count)
        guard count > 0, rect.width > 0 else { return }
        let width = min(rect.width, count)
        for column in 0..<width {
            let range = column * count / width..<(column + 1) * count / width
            let marked = range.first { sample.isMarked[$0] }
            let style = marked == nil ? canvas.theme.faint : canvas.theme.validation.adding(.bold)
            Sparkline(
                [Double(sample.values[marked ?? range.lowerBound])], range: 0...1, style: style, glyphs: canvas.glyphs
            ).draw(in: Rect(x: rect.x + column, y: rect.y, width: 1, height: rect.height), of: &canvas.buffer)
        }
    }

    /// Returns `0.83 + 0.41 = 1.24  answer 1.21 ✓`, or `sum 1.24  answer 1.21 ✓`.
    private func answer(_ sample: NetworkView.Sequences.Sample, isShort: Bool, _ theme: Theme) -> StyledText {
        let marked = zip(sample.values, sample.isMarked).filter(\.1).map { number($0.0) }
        var text =
            isShort
            ? StyledText("\(sequences.targetName) ", theme.faint)
            : StyledText(marked.joined(separator: " + ") + " = ", theme.validation)
        text.append(number(sample.target), theme.strong)
        guard let answer = sample.answer else { return text }
        let isRight = abs(answer - sample.target) <= Self.tolerance * (range.upperBound - range.lowerBound)
        text.append("  answer ", theme.faint)
        text.append(
            "\(number(answer)) \(isRight ? "✓" : "×")", (isRight ? theme.healthy : theme.exploding).adding(.bold))
        return text
    }

    private func number(_ value: Float) -> String { NumberFormat.fixed(Double(value), 2) }

    /// Range of the targets; 0 to 1 without any.
    private var range: ClosedRange<Float> {
        let targets = sequences.answers.map(\.target).filter(\.isFinite)
        guard let low = targets.min(), let high = targets.max(), low < high else { return 0...1 }
        return low...high
    }

    // MARK: - Answers

    private func drawAnswers(in rect: Rect, on canvas: inout Canvas) {
        AnswerChart(
            targetName: sequences.targetName, pairs: sequences.answers.map { ($0.target, $0.answer) }
        ).draw(in: rect, on: &canvas)
    }
}
