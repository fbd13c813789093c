import TUI
import Text
import Training

/// Predicted numbers against true ones, with their errors.
struct PredictionsView: ViewContent {
    private let predictions: NetworkView.Predictions

    init(_ predictions: NetworkView.Predictions) { self.predictions = predictions }

    var title: String { "Predictions" }

    func notes(_ theme: Theme) -> [StyledText] {
        let part = predictions.isValidation ? "validation" : "training"
        let (shown, count) = (predictions.pairs.count, predictions.count)
        guard shown < count else { return [StyledText(part, theme.faint)] }
        return [StyledText("\(part), \(NumberFormat.grouped(shown)) of \(NumberFormat.grouped(count))", theme.faint)]
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let words = predictions.fit?.words.split(separator: ", ").map { String($0) } ?? []
        // The loss panel gives the figures of all.
        let whose =
            predictions.pairs.count < predictions.count
            ? "these \(NumberFormat.grouped(predictions.pairs.count)): " : ""
        let choices = (1...max(1, words.count)).reversed().map { whose + words.prefix($0).joined(separator: ", ") }
        let caption =
            words.isEmpty ? "" : choices.first { canvas.glyphs.spell($0).columns <= Canvas.roomBelow(rect) } ?? ""
        if !caption.isEmpty { canvas.writeBelow(rect, StyledText(caption, canvas.theme.faint)) }
        AnswerChart(targetName: predictions.targetName, pairs: predictions.pairs).draw(in: rect, on: &canvas)
    }
}
