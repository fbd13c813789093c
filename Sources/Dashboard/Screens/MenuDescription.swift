import Presets
import TUI
import Text
import Training

/// Text of a row of the menu, above the picture of its data.
struct MenuDescription {
    let item: MenuItem
    /// Picture of the data; nil while it is not known.
    let picture: DataPicture?

    /// Width at which lines of text are easy to read.
    private static let textWidth = 90
    /// Minimum height of the picture with its frame.
    private static let smallestPicture = 6

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let lines = lines(width: min(rect.width - 4, Self.textWidth), canvas)
        let height = rect.height - lines.count - 2
        let hasRoom = height >= Self.smallestPicture && !isKnownToBeEmpty
        let parts = rect.rows([.fill, .fixed(hasRoom ? height : 0)])
        drawText(lines, in: parts[0], on: &canvas)
        if hasRoom { drawPicture(in: parts[1], on: &canvas) }
    }

    /// Whether the data have no picture, so that the text may take its place.
    private var isKnownToBeEmpty: Bool {
        if case .some(.none) = picture?.content { return true }
        return false
    }

    // MARK: - Text

    private func lines(width: Int, _ canvas: Canvas) -> [StyledText] {
        let (theme, information) = (canvas.theme, item.information)
        func wrapped(_ text: String, _ style: Style = .plain) -> [StyledText] {
            canvas.glyphs.spell(text).wrapped(to: max(1, width)).map { StyledText($0, style) }
        }
        var lines = wrapped(information.title, theme.strong)
        if case .saved(let run) = item {
            lines += run.sentences.flatMap { wrapped($0, theme.faint) }
        }
        lines += [StyledText()] + wrapped(information.about)
        if let repair = information.repair { lines += [StyledText()] + wrapped(repair, theme.healthy) }
        return lines
    }

    private func drawText(_ lines: [StyledText], in rect: Rect, on canvas: inout Canvas) {
        let inner = drawFrame("", in: rect, on: &canvas).inset(horizontal: 1, vertical: 0)
        for (row, line) in lines.prefix(inner.height).enumerated() {
            canvas.write(line, x: inner.x, y: inner.y + row, maxWidth: inner.width)
        }
        guard lines.count > inner.height else { return }
        canvas.writeBelow(inner, StyledText("… open it and press ? for more", canvas.theme.faint))
    }

    // MARK: - Picture

    private func drawPicture(in rect: Rect, on canvas: inout Canvas) {
        let inner = drawFrame("Data", in: rect, on: &canvas)
        switch picture?.content {
        case .view(.control(let state)): CartPoleScene(state).draw(in: inner, on: &canvas)
        case .view(let view): view.content?.draw(in: inner, on: &canvas)
        case .text(let text): draw(text, in: inner.inset(horizontal: 1, vertical: 0), on: &canvas)
        case .some(.none), nil: break
        }
    }

    /// Draws the beginning of a text; short lines, such as names, stand in columns.
    private func draw(_ text: String, in rect: Rect, on canvas: inout Canvas) {
        guard rect.width > 0, rect.height > 0 else { return }
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0).printable
        }
        let widest = lines.reduce(0) { max($0, $1.columns) }
        guard widest <= 16 else {
            for (row, line) in lines.prefix(rect.height).enumerated() {
                canvas.write(line, x: rect.x, y: rect.y + row, canvas.theme.faint, maxWidth: rect.width)
            }
            return
        }
        let columns = max(1, (rect.width + 2) / (widest + 2))
        for (index, line) in lines.prefix(columns * rect.height).enumerated() {
            canvas.write(
                line, x: rect.x + index / rect.height * (widest + 2), y: rect.y + index % rect.height,
                canvas.theme.faint, maxWidth: widest)
        }
    }

    private func drawFrame(_ title: String, in rect: Rect, on canvas: inout Canvas) -> Rect {
        let frame = Panel(
            StyledText(title, canvas.theme.strong), borderStyle: canvas.theme.frame, corners: .rounded,
            glyphs: canvas.glyphs)
        frame.draw(in: rect, of: &canvas.buffer)
        return frame.content(of: rect)
    }
}
