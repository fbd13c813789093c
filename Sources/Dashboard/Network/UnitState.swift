import TUI
import Text
import Training

/// Word over the map of a unit that does nothing for any input.
struct UnitState {
    private let state: NetworkPicture.Unit.State

    init(_ state: NetworkPicture.Unit.State) { self.state = state }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard let (word, style) = sign(canvas.theme), !rect.isEmpty else { return }
        // A row stays free below, where a map leaves half of one.
        let rows = max(1, rect.height - 1)
        if state != .flat {
            canvas.buffer.fill(rect)
            let area = Rect(x: rect.x, y: rect.y, width: rect.width, height: rows)
            canvas.buffer.fill(area, Cell(canvas.glyphs == .unicode ? "░" : ":", style))
        }
        let text = word.columns <= rect.width ? word : String(word.prefix(1))
        let (x, y) = (rect.x + (rect.width - text.columns) / 2, rect.y + rows / 2)
        let behind = canvas.usesHalfRows && state == .flat ? canvas.buffer[x, y].style.foreground : .terminal
        let color = state == .flat ? behind.legible(default: style.foreground) : style.foreground
        canvas.write(text, x: x, y: y, Style(color, on: behind, style.attributes))
    }

    private func sign(_ theme: Theme) -> (String, Style)? {
        switch state {
        case .live: nil
        case .flat: ("flat", theme.faint)
        case .dead: ("dead", theme.dead.adding(.bold))
        case .notFinite: ("NaN", theme.exploding.adding(.bold))
        }
    }
}

extension Color {
    /// Returns a colour for letters on this one: dark on a light one, light on a dark one.
    fileprivate func legible(default color: Color) -> Color {
        guard case .rgb(let red, let green, let blue) = self else { return color }
        // Weights of relative luminance in sRGB.
        let light = 0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)
        return light > 110 ? .rgb(20, 22, 30) : .rgb(200, 204, 215)
    }
}
