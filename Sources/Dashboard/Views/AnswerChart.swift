import TUI
import Text

/// Answers against the numbers that were to be predicted: on the diagonal they are right, on a level line always the same.
struct AnswerChart {
    let targetName: String
    let pairs: [(target: Float, answer: Float)]

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let targets = pairs.map(\.target).filter(\.isFinite)
        let (low, high) = (targets.min() ?? 0, targets.max() ?? 1)
        let length = high > low ? high - low : 1
        let diagonal = (0...40).map { Double(low + length * Float($0) / 40) }
        LineChart(
            series: [
                .init(
                    "right", diagonal.map { .init(x: $0, y: $0) }, style: theme.frame, drawing: .dottedLine,
                    asciiGlyph: "."),
                .init(
                    "answer", pairs.map { .init(x: Double($0.target), y: Double($0.answer)) }, style: theme.training,
                    drawing: .scatter, priority: 1, asciiGlyph: "*"),
            ],
            xUnit: targetName, showsLegend: rect.height > 6, axisStyle: theme.frame, labelStyle: theme.faint,
            glyphs: canvas.glyphs
        ).draw(in: rect, of: &canvas.buffer)
    }
}
