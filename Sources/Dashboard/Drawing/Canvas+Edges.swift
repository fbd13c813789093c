import TUI
import Text

extension Canvas {
    /// Number of columns for a text in the lower edge of the panel around `rect`.
    static func roomBelow(_ rect: Rect) -> Int { rect.width - 7 }

    /// Writes text into the lower edge of the panel around `rect`, from the left.
    mutating func writeBelow(_ rect: Rect, _ text: StyledText) {
        guard rect.width > 6, !text.isEmpty else { return }
        let spaced = StyledText(" ") + text + StyledText(" ")
        write(spaced, x: rect.x + 1, y: rect.maxY, maxWidth: Self.roomBelow(rect) + 2)
    }

    /// Marks in the lower edge of a panel that more lines lie above or below, with the keys that scroll to them.
    mutating func writeMore(_ rect: Rect, hidden: Int, offset: Int, keys: (up: String, down: String) = ("", "")) {
        guard hidden > 0, rect.width > 16 else { return }
        var text = offset > 0 ? " \(keys.up)↑" : ""
        if offset < hidden { text += text.isEmpty || !keys.down.isEmpty ? " \(keys.down)↓" : "↓" }
        write(StyledText("\(text) ", theme.accent), x: rect.maxX - 2 - text.columns, y: rect.maxY)
    }

    /// Writes the numbers of hidden lines above and below into the lower edge of a list.
    mutating func writeCounts(_ rect: Rect, above: Int, below: Int) {
        let counts = [above > 0 ? "↑ \(above)" : nil, below > 0 ? "↓ \(below)" : nil].compactMap { $0 }
        guard !counts.isEmpty, rect.width > 16 else { return }
        let text = glyphs.spell(StyledText(" \(counts.joined(separator: "  ")) more ", theme.accent))
        write(text, x: rect.maxX - 1 - text.columns, y: rect.maxY)
    }

    /// Draws a scroll bar at the right edge if not all lines fit, and returns the remaining area.
    mutating func scrollBar(in rect: Rect, offset: Int, total: Int) -> Rect {
        guard total > rect.height, rect.width > 4 else { return rect }
        let bar = ScrollBar(offset: offset, visible: rect.height, total: total, style: theme.faint, glyphs: glyphs)
        bar.draw(in: Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: rect.height), of: &buffer)
        return Rect(x: rect.x, y: rect.y, width: rect.width - 1, height: rect.height)
    }
}

/// Framed box in the middle of the screen, or at its lower edge.
struct Box {
    let title: String
    let size: Size
    var isAtBottom = false

    /// Clears the box, draws its frame and returns the area inside.
    func draw(on canvas: inout Canvas) -> Rect {
        var rect = canvas.buffer.bounds.centered(size)
        if isAtBottom { rect.y = canvas.buffer.bounds.maxY - rect.height }
        canvas.removeTargets()
        canvas.buffer.fill(rect)
        let frame = Panel(
            StyledText(title), isFocused: true, borderStyle: canvas.theme.accent, focusStyle: canvas.theme.accent,
            glyphs: canvas.glyphs)
        frame.draw(in: rect, of: &canvas.buffer)
        return frame.content(of: rect).inset(horizontal: 1, vertical: 0)
    }
}
