import Text

/// Table of counts with row and column headers, shaded by value, such as a confusion matrix.
///
/// The diagonal has its own style, and zeros are faint dots.
package struct MatrixView: Widget {
    /// Number of columns.
    package let columns: Int
    /// Counts row by row.
    package let values: [Int]
    /// Names of the rows and columns.
    package var rowHeaders, columnHeaders: [String]
    /// Text above the row headers, for example `actual`.
    package var corner: String
    /// Styles of counts on the diagonal, of other counts, of zeros and of headers.
    package var diagonalStyle, otherStyle, zeroStyle, headerStyle: Style
    /// Number of colours to draw with.
    package var depth: ColorDepth
    /// Background that the counts are shaded on.
    package var background: Background
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a matrix of `values`, row by row.
    package init(
        columns: Int, values: [Int], rowHeaders: [String], columnHeaders: [String], corner: String = "",
        diagonalStyle: Style = .plain, otherStyle: Style = .plain, zeroStyle: Style = .plain,
        headerStyle: Style = .plain,
        depth: ColorDepth = .many, background: Background = .dark, glyphs: GlyphSet = .unicode
    ) {
        precondition(columns > 0 ? values.count % columns == 0 : values.isEmpty, "a matrix has whole rows")
        self.columns = columns
        self.values = values
        self.rowHeaders = rowHeaders
        self.columnHeaders = columnHeaders
        self.corner = corner
        self.diagonalStyle = diagonalStyle
        self.otherStyle = otherStyle
        self.zeroStyle = zeroStyle
        self.headerStyle = headerStyle
        self.depth = depth
        self.background = background
        self.glyphs = glyphs
    }

    /// Returns the number of whole rows and columns that fit.
    package func fitting(in rect: Rect) -> (rows: Int, columns: Int) {
        guard columns > 0, !rect.isEmpty else { return (0, 0) }
        let body = rect.width - headerWidth(in: rect.width)
        let cellWidth = self.cellWidth(in: body)
        return (min(values.count / columns, rect.height - 1), cellWidth > 0 ? min(columns, body / cellWidth) : 0)
    }

    /// Draws as many whole rows and columns as fit; counts too wide for their column become shades.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        let (shownRows, shownColumns) = fitting(in: rect)
        guard shownColumns > 0 else { return }
        let header = headerWidth(in: rect.width)
        let body = Rect(x: rect.x + header, y: rect.y + 1, width: rect.width - header, height: rect.height - 1)
        let cellWidth = self.cellWidth(in: body.width)
        let corner = Rect(x: rect.x, y: rect.y, width: header, height: 1)
        if self.corner.columns <= header { buffer.write(glyphs.spell(self.corner), in: corner, style: headerStyle) }
        for (column, name) in shortHeaders(cellWidth).prefix(shownColumns).enumerated() {
            let area = Rect(x: body.x + column * cellWidth, y: rect.y, width: cellWidth, height: 1)
            drawHeader(name, in: area, of: &buffer)
        }
        let names = rowHeaders.map(glyphs.spell).shortened(to: header, ellipsis: glyphs.ellipsis)
        for row in 0..<shownRows {
            drawRow(row, body: body, cellWidth: cellWidth, count: shownColumns, of: &buffer)
            guard row < names.count else { continue }
            let area = Rect(x: rect.x, y: body.y + row, width: header, height: 1)
            buffer.write(names[row], in: area, style: headerStyle, ellipsis: glyphs)
        }
    }

    /// Returns the width of the row headers and, if the counts leave room for it, the corner's text.
    private func headerWidth(in width: Int) -> Int {
        let rows = rowHeaders.reduce(0) { max($0, glyphs.spell($1).columns) }
        let whole = max(rows, glyphs.spell(corner).columns)
        // Counts of a comfortable width come first.
        let room = width - max(widestCount, 4) * columns
        return min(whole + widestCount * columns <= width ? whole : rows, max(0, width / 3, room))
    }

    /// Width of the widest count and a blank before it.
    private var widestCount: Int { values.reduce(1) { max($0, $1.description.utf8.count) } + 1 }

    /// Returns the width of a column: enough for counts and headers, or less if they do not all fit.
    private func cellWidth(in width: Int) -> Int {
        let whole = columnHeaders.reduce(widestCount) { max($0, min($1.columns, 16) + 1) }
        if whole * columns <= width { return whole }
        let comfortable = columnHeaders.reduce(widestCount) { max($0, min($1.columns, 8) + 1) }
        if comfortable * columns <= width { return comfortable }
        return widestCount * columns <= width ? width / columns : min(widestCount, max(1, width / columns))
    }

    /// Returns the column headers as they fit: their beginnings if these differ, otherwise their ends if those do, otherwise
    /// both.
    ///
    /// Part of a number would be another number, so the number of the class stands for it. The row headers have the
    /// same names as a whole.
    private func shortHeaders(_ cellWidth: Int) -> [String] {
        let width = max(1, cellWidth - 1)
        let names = columnHeaders.prefix(columns).map(glyphs.spell)
        guard names.contains(where: { $0.columns > width }) else { return names }
        if names.contains(where: { $0.columns > width && Double($0) != nil }) {
            return names.indices.map { "#\($0 + 1)" }
        }
        // Where there is room for it, an ellipsis says that a name goes on.
        let mark = width >= 3 + glyphs.ellipsis.columns ? glyphs.ellipsis : ""
        let room = width - mark.columns
        let beginnings = names.map { $0.columns > width ? $0.beginning(columns: room) + mark : $0 }
        let ends = names.map { $0.columns > width ? mark + $0.ending(columns: room) : $0 }
        if Set(beginnings).count == names.count { return beginnings }
        if Set(ends).count == names.count { return ends }
        let both = names.shortened(to: width, ellipsis: glyphs.ellipsis)
        return Set(both).count > Set(beginnings).count ? both : beginnings
    }

    private func drawHeader(_ text: String, in area: Rect, of buffer: inout Buffer) {
        let inner = area.width > 1 ? Rect(x: area.x + 1, y: area.y, width: area.width - 1, height: 1) : area
        buffer.write(text, in: inner, style: headerStyle, alignment: .trailing)
    }

    private func drawRow(_ row: Int, body: Rect, cellWidth: Int, count: Int, of buffer: inout Buffer) {
        let whole = values[row * columns..<(row + 1) * columns]
        let total = Double(max(1, whole.reduce(0.0) { max($0, Double($1)) }))
        for column in 0..<count {
            let value = values[row * columns + column]
            let area = Rect(x: body.x + column * cellWidth, y: body.y + row, width: cellWidth, height: 1)
            let style = self.style(value, share: Double(value) / total, isDiagonal: row == column)
            buffer.fill(area, Cell(" ", style))
            let text = value == 0 ? String(glyphs.dot) : value.description
            if text.columns <= max(1, cellWidth - 1) {
                buffer.write(text, in: area, style: style, alignment: .trailing)
            } else {
                buffer.fill(area, Cell(glyphs.shade(Double(value) / total), style))
            }
        }
    }

    /// Returns the style of a count; with many colours, a larger share of the row's largest count has a stronger
    /// background.
    private func style(_ value: Int, share: Double, isDiagonal: Bool) -> Style {
        guard value != 0 else { return zeroStyle }
        let base = isDiagonal ? diagonalStyle : otherStyle
        guard depth == .many, case .rgb = base.foreground else { return share > 0.5 ? base.adding(.bold) : base }
        let shade = background.paper.mixed(with: base.foreground, 0.12 + 0.33 * share)
        return Style(background.ink, on: shade, base.attributes)
    }
}

extension String {
    /// Returns as many of the first characters as fit, without half of a wide one.
    fileprivate func beginning(columns limit: Int) -> String {
        var used = 0
        return String(
            prefix { character in
                used += String(character).columns
                return used <= limit
            })
    }

    /// Returns as many of the last characters as fit, without half of a wide one.
    fileprivate func ending(columns limit: Int) -> String {
        String(String(reversed()).beginning(columns: limit).reversed())
    }
}
