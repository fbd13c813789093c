import Text

extension Buffer {
    /// Writes one line of text starting at column `x`, and returns the number of columns written.
    ///
    /// A letter of two columns of which only one is left becomes `?`. The text is sanitised and cut after `maxWidth` columns; with an `ellipsis`, the last columns mark the cut.
    @discardableResult
    package mutating func write(
        _ text: String, x: Int, y: Int, style: Style = .plain, maxWidth: Int = .max, ellipsis: GlyphSet? = nil
    ) -> Int {
        if let ellipsis, text.utf8.count > maxWidth, text.columns > maxWidth {
            return writeCut(StyledText(text, style), x: x, y: y, maxWidth: maxWidth, ellipsis.ellipsis)
        }
        return writeRun(text, x: x, y: y, style: style, maxWidth: maxWidth)
    }

    /// Writes one line of styled text starting at column `x`, and returns the number of columns written.
    @discardableResult
    package mutating func write(
        _ text: StyledText, x: Int, y: Int, maxWidth: Int = .max, ellipsis: GlyphSet? = nil
    ) -> Int {
        if let ellipsis, maxWidth < .max, text.columns > maxWidth {
            return writeCut(text, x: x, y: y, maxWidth: maxWidth, ellipsis.ellipsis)
        }
        var used = 0
        for run in text.runs {
            used += writeRun(run.text, x: x + used, y: y, style: run.style, maxWidth: maxWidth - used)
        }
        return used
    }

    /// Writes one line of styled text into a row of `rect`, aligned and clipped, and returns the number of columns
    /// written.
    @discardableResult
    package mutating func write(
        _ text: StyledText, in rect: Rect, row: Int = 0, alignment: Alignment = .leading, ellipsis: GlyphSet? = nil
    ) -> Int {
        guard row >= 0, row < rect.height else { return 0 }
        let indent = alignment == .leading ? 0 : alignment.indent(text.columns, in: rect.width)
        return write(text, x: rect.x + indent, y: rect.y + row, maxWidth: rect.width - indent, ellipsis: ellipsis)
    }

    /// Writes one line of text into a row of `rect`, aligned and clipped, and returns the number of columns written.
    @discardableResult
    package mutating func write(
        _ text: String, in rect: Rect, row: Int = 0, style: Style = .plain, alignment: Alignment = .leading,
        ellipsis: GlyphSet? = nil
    ) -> Int {
        write(StyledText(text, style), in: rect, row: row, alignment: alignment, ellipsis: ellipsis)
    }

    private mutating func writeRun(_ text: String, x: Int, y: Int, style: Style, maxWidth: Int) -> Int {
        var used = 0
        guard maxWidth > 0 else { return 0 }
        for scalar in text.unicodeScalars {
            guard let glyph = scalar.printable else { continue }
            let isWide = scalar.isWideLetter && used + 1 < maxWidth
            self[x + used, y] = Cell(isWide ? scalar : glyph, style)
            used += 1
            if isWide {
                self[x + used, y] = Cell(Cell.wideTail, style)
                used += 1
            }
            if used == maxWidth { break }
        }
        return used
    }

    private mutating func writeCut(_ text: StyledText, x: Int, y: Int, maxWidth: Int, _ ellipsis: String) -> Int {
        let mark = min(ellipsis.columns, max(0, maxWidth - 1))
        var used = 0
        var style = Style.plain
        for run in text.runs where used < maxWidth - mark {
            used += writeRun(run.text, x: x + used, y: y, style: run.style, maxWidth: maxWidth - mark - used)
            style = run.style
        }
        return used + writeRun(ellipsis, x: x + used, y: y, style: style, maxWidth: mark)
    }
}

/// Horizontal position of a text within a wider area.
package enum Alignment: Hashable, Sendable {
    /// At the left, in the middle, or at the right.
    case leading, center, trailing

    /// Returns the number of blank columns before a text of `columns` columns in an area of `width` columns.
    func indent(_ columns: Int, in width: Int) -> Int {
        switch self {
        case .leading: 0
        case .center: max(0, (width - columns) / 2)
        case .trailing: max(0, width - columns)
        }
    }
}
