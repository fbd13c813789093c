import TUI

extension Canvas {
    /// Writes into the lower edge of a panel whose inside is `rect`, from the left.
    mutating func writeBelow(_ rect: Rect, _ text: StyledText) {
        guard rect.width > 6, !text.isEmpty else { return }
        let spaced = StyledText(" ") + text + StyledText(" ")
        write(spaced, x: rect.x + 1, y: rect.maxY, maxWidth: rect.width - 5)
    }

    /// Says in the lower edge of a panel that there is more above or below.
    mutating func writeMore(_ rect: Rect, hidden: Int, offset: Int) {
        guard hidden > 0, rect.width > 6 else { return }
        let text = (offset > 0 ? "↑" : "") + (offset < hidden ? "↓" : "")
        write(StyledText(" \(text) ", theme.accent), x: rect.maxX - 4, y: rect.maxY)
    }
}
