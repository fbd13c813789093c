import TUI

/// A framed place in the middle of the screen, over whatever is there.
struct Box {
    let title: String
    let size: Size

    /// Clears the place, draws its frame and gives what is inside.
    func draw(on canvas: inout Canvas) -> Rect {
        let rect = canvas.buffer.bounds.centered(size)
        canvas.removeTargets()
        canvas.buffer.fill(rect)
        let frame = Panel(
            StyledText(title), isFocused: true, borderStyle: canvas.theme.accent, focusStyle: canvas.theme.accent,
            glyphs: canvas.glyphs)
        frame.draw(in: rect, of: &canvas.buffer)
        return frame.content(of: rect).inset(horizontal: 1, vertical: 0)
    }
}
