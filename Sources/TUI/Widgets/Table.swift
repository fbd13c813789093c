/// Rows in aligned columns under a header, one of them selected; a scroll bar appears when they do not all fit.
package struct Table: Widget {
    package struct Column: Hashable, Sendable {
        package var title: StyledText
        package var width: Constraint
        package var alignment: Alignment

        package init(_ title: StyledText, width: Constraint = .fill, alignment: Alignment = .leading) {
            self.title = title
            self.width = width
            self.alignment = alignment
        }
    }

    package var columns: [Column]
    package var rows: [[StyledText]]
    package var selection: Int?
    /// The first row in view; it gives way where the selection would not be seen.
    package var offset: Int
    package var spacing: Int
    package var showsHeader: Bool
    package var headerStyle: Style
    package var selectionStyle: Style
    package var scrollBarStyle: Style
    package var glyphs: GlyphSet

    package init(
        columns: [Column], rows: [[StyledText]], selection: Int? = nil, offset: Int = 0, spacing: Int = 1,
        showsHeader: Bool = true, headerStyle: Style = Style(.terminal, on: .terminal, .bold),
        selectionStyle: Style = Style(.terminal, on: .terminal, .reverse), scrollBarStyle: Style = .plain,
        glyphs: GlyphSet = .unicode
    ) {
        self.columns = columns
        self.rows = rows
        self.selection = selection
        self.offset = offset
        self.spacing = spacing
        self.showsHeader = showsHeader
        self.headerStyle = headerStyle
        self.selectionStyle = selectionStyle
        self.scrollBarStyle = scrollBarStyle
        self.glyphs = glyphs
    }

    private var headerHeight: Int { showsHeader ? 1 : 0 }

    /// How many rows are in view in a place of the given height.
    package func visibleRows(height: Int) -> Int { max(0, height - headerHeight) }

    /// The row in view at the top.
    package func firstRow(height: Int) -> Int {
        ScrollBar.offset(offset, showing: selection, visible: visibleRows(height: height), total: rows.count)
    }

    /// The index of the row drawn at a line of `rect`, for the mouse; nil for none.
    package func row(atY y: Int, in rect: Rect) -> Int? {
        let index = y - rect.y - headerHeight + firstRow(height: rect.height)
        guard y >= rect.y + headerHeight, y < rect.maxY, rows.indices.contains(index) else { return nil }
        return index
    }

    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let visible = visibleRows(height: rect.height)
        let hasScrollBar = rows.count > visible && rect.width > 4
        let width = rect.width - (hasScrollBar ? 2 : 0)
        let places = Rect(x: rect.x, y: rect.y, width: width, height: 1).columns(columns.map(\.width), spacing: spacing)
        if showsHeader {
            drawLine(columns.map { $0.title.defaulting(to: headerStyle) }, places, y: rect.y, of: &buffer)
        }
        let first = firstRow(height: rect.height)
        for index in first..<min(first + visible, rows.count) {
            let y = rect.y + headerHeight + index - first
            guard index == selection else {
                drawLine(rows[index], places, y: y, of: &buffer)
                continue
            }
            buffer.fill(Rect(x: rect.x, y: y, width: width, height: 1), Cell(" ", selectionStyle))
            drawLine(rows[index].map { $0.defaulting(to: selectionStyle) }, places, y: y, of: &buffer)
        }
        guard hasScrollBar else { return }
        let bar = ScrollBar(
            offset: first, visible: visible, total: rows.count, style: scrollBarStyle, glyphs: glyphs)
        bar.draw(in: Rect(x: rect.maxX - 1, y: rect.y + headerHeight, width: 1, height: visible), of: &buffer)
    }

    private func drawLine(_ texts: [StyledText], _ places: [Rect], y: Int, of buffer: inout Buffer) {
        for (index, (text, place)) in zip(texts, places).enumerated() {
            let row = Rect(x: place.x, y: y, width: place.width, height: 1)
            buffer.write(glyphs.spell(text), in: row, alignment: columns[index].alignment, ellipsis: glyphs)
        }
    }
}
