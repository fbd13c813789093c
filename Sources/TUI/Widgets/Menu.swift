/// A list of lines, one of them selected and marked with a pointer; it scrolls so that the selection is in view.
package struct Menu: Widget {
    package var items: [StyledText]
    package var selection: Int
    package var offset: Int
    package var selectionStyle: Style
    package var scrollBarStyle: Style
    package var glyphs: GlyphSet

    package init(
        _ items: [StyledText], selection: Int = 0, offset: Int = 0,
        selectionStyle: Style = Style(.terminal, on: .terminal, .reverse), scrollBarStyle: Style = .plain,
        glyphs: GlyphSet = .unicode
    ) {
        self.items = items
        self.selection = selection
        self.offset = offset
        self.selectionStyle = selectionStyle
        self.scrollBarStyle = scrollBarStyle
        self.glyphs = glyphs
    }

    /// The item in view at the top.
    package func firstItem(height: Int) -> Int {
        ScrollBar.offset(offset, showing: selection, visible: height, total: items.count)
    }

    /// The index of the item drawn at a line of `rect`, for the mouse; nil for none.
    package func item(atY y: Int, in rect: Rect) -> Int? {
        let index = y - rect.y + firstItem(height: rect.height)
        return y >= rect.y && y < rect.maxY && items.indices.contains(index) ? index : nil
    }

    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let hasScrollBar = items.count > rect.height && rect.width > 4
        let width = rect.width - (hasScrollBar ? 2 : 0)
        let first = firstItem(height: rect.height)
        for index in first..<min(first + rect.height, items.count) {
            let row = Rect(x: rect.x, y: rect.y + index - first, width: width, height: 1)
            drawItem(index, in: row, of: &buffer)
        }
        guard hasScrollBar else { return }
        let bar = ScrollBar(
            offset: first, visible: rect.height, total: items.count, style: scrollBarStyle, glyphs: glyphs)
        bar.draw(in: Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: rect.height), of: &buffer)
    }

    private func drawItem(_ index: Int, in row: Rect, of buffer: inout Buffer) {
        let isSelected = index == selection
        let text = glyphs.spell(items[index])
        if isSelected {
            buffer.fill(row, Cell(" ", selectionStyle))
            buffer[row.x, row.y] = Cell(glyphs.pointer, selectionStyle)
        }
        let shown = isSelected ? text.defaulting(to: selectionStyle) : text
        buffer.write(shown, x: row.x + 2, y: row.y, maxWidth: row.width - 2, ellipsis: glyphs)
    }
}
