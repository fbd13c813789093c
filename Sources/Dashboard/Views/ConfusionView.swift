import TUI
import Text
import Training

/// Confusion matrix with a summary.
struct ConfusionView: ViewContent {
    private let confusion: NetworkView.Confusion

    init(_ confusion: NetworkView.Confusion) { self.confusion = confusion }

    private var classCount: Int { confusion.classNames.count }
    private var isWhole: Bool { classCount > 0 && confusion.counts.count == classCount * classCount }

    var title: String { "Confusion matrix" }

    func notes(_ theme: Theme) -> [StyledText] {
        [StyledText(confusion.isValidation ? "validation" : "training", theme.faint)]
    }

    /// Size of the whole matrix with its headers.
    var size: Size {
        let widest = confusion.counts.reduce(1) { max($0, String($1).count) } + 1
        let header = min(12, confusion.classNames.reduce(6) { max($0, $1.columns) })
        return Size(width: header + classCount * max(widest, 3) + 1, height: classCount + 1)
    }

    /// Room that the plane needs at the right of the matrix or below it.
    private static let (planeWidth, planeHeight) = (20, 5)

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard isWhole else { return }
        guard let plane = confusion.plane else { return drawMatrix(in: rect, on: &canvas) }
        let chart = PlaneChart(plane: plane, classNames: confusion.classNames)
        let (left, top) = (size.width + 3, size.height + 2)
        if rect.width - left >= Self.planeWidth, rect.height >= Self.planeHeight {
            drawMatrix(in: Rect(x: rect.x, y: rect.y, width: left - 2, height: rect.height), on: &canvas)
            let place = Rect(x: rect.x + left, y: rect.y, width: rect.width - left, height: rect.height)
            chart.draw(in: place, on: &canvas)
        } else if rect.width >= Self.planeWidth, rect.height - top >= Self.planeHeight {
            drawMatrix(in: Rect(x: rect.x, y: rect.y, width: rect.width, height: top), on: &canvas)
            chart.draw(in: Rect(x: rect.x, y: rect.y + top, width: rect.width, height: rect.height - top), on: &canvas)
        } else {
            drawMatrix(in: rect, on: &canvas)
        }
    }

    private func drawMatrix(in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let matrix = MatrixView(
            columns: classCount, values: confusion.counts, rowHeaders: confusion.classNames,
            columnHeaders: confusion.classNames, corner: "actual", diagonalStyle: theme.healthy,
            otherStyle: theme.exploding.adding(.bold), zeroStyle: theme.frame, headerStyle: theme.faint,
            depth: theme.depth, background: theme.background, glyphs: canvas.glyphs)
        let shown = matrix.fitting(in: rect)
        if rect.height > 2, shown.rows < classCount || shown.columns < classCount {
            return draw(part: matrix, in: rect, on: &canvas)
        }
        matrix.draw(in: rect, of: &canvas.buffer)
        let isCramped = rect.height <= classCount + 3
        let start = classCount + (isCramped ? 1 : 2)
        let below = Rect(x: rect.x, y: rect.y + start, width: rect.width, height: rect.height - start)
        var row = 0
        // A sentence that does not fit is left out rather than cut.
        for sentences in [[summary(), share], ["Rows are the actual classes, columns the predicted ones."]] {
            let choices = sentences.map { canvas.glyphs.spell($0).wrapped(to: max(1, rect.width)) }
            guard let lines = choices.first(where: { row + $0.count <= below.height }) else { break }
            for line in lines {
                canvas.write(line, x: below.x, y: below.y + row, theme.faint, maxWidth: below.width)
                row += 1
            }
        }
    }

    /// Draws the rows and columns that fit, and says below them how many there are.
    private func draw(part matrix: MatrixView, in rect: Rect, on canvas: inout Canvas) {
        let place = Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - 1)
        matrix.draw(in: place, of: &canvas.buffer)
        let shown = matrix.fitting(in: place)
        let parts = [(shown.rows, "rows"), (shown.columns, "columns")].filter { $0.0 < classCount }
        let words = parts.map { "\($0.0) of \(classCount) \($0.1)" }.joined(separator: ", ")
        let more = classCount <= AnswerReportText.matrixClasses ? "; A shows all" : ""
        let notes = [
            "\(words) fit here\(more)", "\(words) fit", words, "\(shown.rows) × \(shown.columns) of \(classCount) fit",
            "…",
        ].map { canvas.glyphs.spell($0) }
        canvas.write(
            notes.first { $0.columns <= rect.width } ?? "", x: rect.x, y: place.maxY, canvas.theme.faint,
            maxWidth: rect.width)
    }

    /// Returns the share of correct predictions and, if there is room, the most frequent confusion.
    func summary(in width: Int = .max) -> String {
        let whole = [share, worst].filter { !$0.isEmpty }.joined(separator: ", ")
        return whole.columns <= width ? whole : share
    }

    private var share: String {
        guard isWhole else { return "" }
        let total = confusion.counts.reduce(0, +)
        guard total > 0 else { return "" }
        let right = (0..<classCount).reduce(0) { $0 + confusion.counts[$1 * classCount + $1] }
        return "\(NumberFormat.grouped(right)) of \(NumberFormat.grouped(total)) correct"
    }

    private var worst: String {
        guard isWhole else { return "" }
        let wrong = confusion.counts.indices.filter { $0 / classCount != $0 % classCount }
        guard let worst = wrong.max(by: { confusion.counts[$0] < confusion.counts[$1] }), confusion.counts[worst] > 1
        else { return "" }
        let (actual, predicted) = (confusion.classNames[worst / classCount], confusion.classNames[worst % classCount])
        return "worst: \(actual) taken for \(predicted) (\(confusion.counts[worst])×)"
    }
}
