import TUI
import Text

/// Box with more lines than may fit, scrolled by keys and by the wheel.
struct ScrolledTextBox {
    let title: String
    /// Width from which more room is of no use.
    let mostWidth: Int
    /// Keys of its last line.
    let context: KeyBinding.Context
    /// Run whose notices its last line shows in place of the keys; nil for none.
    var run: Run?
    /// Action that scrolls by a number of lines.
    let scroll: (Int) -> Action
    /// Lines for a width in columns.
    let lines: (Int) -> [StyledText]

    /// Columns and rows that the frame, the margins, the scroll bar and the line of keys take.
    private static let (columnsAround, rowsAround) = (5, 3)

    func draw(offset wanted: Int, on canvas: inout Canvas) {
        let area = Box(title: title, size: size(on: canvas.buffer.bounds.size)).draw(on: &canvas)
        let lines = lines(area.width - 1)
        let text = Rect(x: area.x, y: area.y, width: area.width, height: max(0, area.height - 1))
        let offset = max(0, min(wanted, lines.count - text.height))
        for (row, line) in lines.dropFirst(offset).prefix(text.height).enumerated() {
            canvas.write(line, x: text.x, y: text.y + row, maxWidth: text.width - 1)
        }
        // Next to the frame, one blank away from the text.
        let bar = Rect(x: text.x, y: text.y, width: text.width + 1, height: text.height)
        _ = canvas.scrollBar(in: bar, offset: offset, total: lines.count)
        canvas.target(area, scrollUp: scroll(-2), scrollDown: scroll(2))
        canvas.target(canvas.buffer.bounds, press: .closeOverlay)
        FooterLine(context: context, run: run).draw(in: area.row(area.height - 1), on: &canvas)
        canvas.writeCounts(area, above: offset, below: max(0, lines.count - offset - text.height))
    }

    /// Returns the number of lines by which the text can be scrolled on a screen.
    func largestScroll(on screen: Size) -> Int {
        let size = size(on: screen)
        return max(0, lines(size.width - Self.columnsAround).count - (size.height - Self.rowsAround))
    }

    /// Size of the box: as large as the text, limited by the screen.
    private func size(on screen: Size) -> Size {
        let width = min(screen.width - 2, mostWidth)
        let count = lines(width - Self.columnsAround).count
        return Size(width: width, height: min(screen.height - 2, count + Self.rowsAround))
    }
}
