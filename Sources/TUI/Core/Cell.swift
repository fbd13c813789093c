/// One character cell of the screen.
package struct Cell: Hashable, Sendable {
    /// What stands in the cell: one printable scalar, never a control or format character.
    package var glyph: Unicode.Scalar
    package var style: Style

    package static let blank = Cell(" ")

    package init(_ glyph: Unicode.Scalar, _ style: Style = .plain) {
        self.glyph = glyph
        self.style = style
    }
}
