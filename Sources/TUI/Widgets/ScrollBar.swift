/// Vertical bar that shows which part of a long list is visible; nothing if all of it is.
package struct ScrollBar: Widget {
    /// First visible line, number of visible lines, and number of all lines.
    package var offset, visible, total: Int
    /// Style of the bar.
    package var style: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a scroll bar.
    package init(offset: Int, visible: Int, total: Int, style: Style = .plain, glyphs: GlyphSet = .unicode) {
        self.offset = offset
        self.visible = visible
        self.total = total
        self.style = style
        self.glyphs = glyphs
    }

    /// Draws into the first column of `rect`.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty, visible > 0, total > visible else { return }
        let length = max(1, rect.height * visible / total)
        let room = rect.height - length
        let hidden = total - visible
        let start = (min(max(0, offset), hidden) * room + hidden / 2) / hidden
        for row in 0..<rect.height {
            let isThumb = row >= start && row < start + length
            let thumb: Unicode.Scalar = glyphs == .ascii ? "#" : "█"
            buffer[rect.x, rect.y + row] = Cell(isThumb ? thumb : glyphs.verticalLine, style)
        }
    }

    /// Returns the offset nearest to `offset` at which line `index` is among the `visible` lines out of `total`.
    package static func offset(_ offset: Int, showing index: Int?, visible: Int, total: Int) -> Int {
        let last = max(0, total - max(0, visible))
        guard let index, visible > 0 else { return min(max(0, offset), last) }
        return min(max(0, min(max(offset, index - visible + 1), index)), last)
    }
}
