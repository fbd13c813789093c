extension Buffer {
    /// Same picture with fewer changes of style along each row, so that less has to be sent to the terminal.
    ///
    /// A blank takes the style of the cell before it as far as that is invisible there, except at the end of a row, which
    /// a terminal clears more cheaply.
    package var withFewerStyles: Buffer {
        var result = self
        for y in 0..<size.height {
            var before = Style.plain
            var text = 0
            for x in 0..<size.width {
                let cell = self[x, y].withoutInvisibleColors(after: before)
                result[x, y] = cell
                before = cell.style
                if cell.glyph != " " || cell.style.background != .terminal { text = x + 1 }
            }
            for x in text..<size.width where !self[x, y].style.hasVisibleBlank { result[x, y] = .blank }
        }
        return result
    }
}

extension Style {
    /// Whether a blank shows anything but the background's colour.
    fileprivate var hasVisibleBlank: Bool { !attributes.isDisjoint(with: [.underline, .reverse]) }
}

extension Cell {
    /// Returns a cell of the same look whose style is `before`'s if it may be.
    fileprivate func withoutInvisibleColors(after before: Style) -> Cell {
        if glyph == "▀", style.foreground == style.background, !style.hasVisibleBlank {
            return Cell(" ", style).withoutInvisibleColors(after: before)
        }
        guard glyph == " ", !style.hasVisibleBlank else { return self }
        let isSame = style.background == before.background && !before.hasVisibleBlank
        return Cell(" ", isSame ? before : Style(on: style.background))
    }
}

extension Buffer {
    /// Returns the buffer with a picture's cells as they were in an earlier one where the difference can hardly be seen.
    package func keepingColors(of earlier: Buffer) -> Buffer {
        guard earlier.size == size else { return self }
        var result = self
        for y in 0..<size.height {
            for x in 0..<size.width where self[x, y].looksLike(earlier[x, y]) { result[x, y] = earlier[x, y] }
        }
        return result
    }
}

extension Cell {
    /// Largest difference of a channel between colours of a picture that count as alike.
    private static let difference = 15

    /// Whether both cells are parts of a picture, or the same mark on one, with about the same colours.
    fileprivate func looksLike(_ other: Cell) -> Bool {
        guard self != other, style.attributes == other.style.attributes else { return false }
        if glyph != other.glyph, !(Self.halves.contains(glyph) && Self.halves.contains(other.glyph)) { return false }
        return upper.isNear(other.upper, within: Self.difference)
            && style.background.isNear(other.style.background, within: Self.difference)
    }

    /// Glyphs of pictures: two halves in different colours, or in the same one.
    private static let halves: [Unicode.Scalar] = ["▀", " "]

    /// Colour of the upper half of a picture's cell, or of a mark on it.
    private var upper: Color { glyph == " " ? style.background : style.foreground }
}

extension Color {
    /// Whether no channel differs by more than a distance; false unless both colours are `rgb`.
    fileprivate func isNear(_ other: Color, within distance: Int) -> Bool {
        guard case .rgb(let red, let green, let blue) = self, case .rgb(let red2, let green2, let blue2) = other else {
            return false
        }
        return [(red, red2), (green, green2), (blue, blue2)].allSatisfy { abs(Int($0) - Int($1)) <= distance }
    }
}
