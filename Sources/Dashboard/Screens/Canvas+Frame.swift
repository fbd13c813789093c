import TUI

extension Canvas {
    /// Writes into the lower edge of a panel whose inside is `rect`, from the left.
    mutating func writeBelow(_ rect: Rect, _ text: StyledText) {
        guard rect.width > 6, !text.isEmpty else { return }
        let spaced = StyledText(" ") + text + StyledText(" ")
        write(spaced, x: rect.x + 1, y: rect.maxY, maxWidth: rect.width - 5)
    }

    /// Says in the lower edge of a panel that there is more above or below, and which key shows it.
    mutating func writeMore(_ rect: Rect, hidden: Int, offset: Int, keys: (up: String, down: String) = ("", "")) {
        guard hidden > 0, rect.width > 16 else { return }
        var text = offset > 0 ? " \(keys.up)↑" : ""
        if offset < hidden { text += text.isEmpty || !keys.down.isEmpty ? " \(keys.down)↓" : "↓" }
        write(StyledText("\(text) ", theme.accent), x: rect.maxX - 2 - text.columns, y: rect.maxY)
    }
}
