/// A character cell of the screen.
package struct Cell: Hashable, Sendable {
    /// The character in the cell: one printable scalar, never a control or format character.
    package var glyph: Unicode.Scalar
    /// The look of the character.
    package var style: Style

    /// A blank in the terminal's own colours.
    package static let blank = Cell(" ")

    /// Makes a cell.
    package init(_ glyph: Unicode.Scalar, _ style: Style = .plain) {
        self.glyph = glyph
        self.style = style
    }
}

/// The look of a cell: two colours and attributes.
package struct Style: Hashable, Sendable {
    /// Attributes on top of the colours.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold, or bright on terminals with eight colours.
        package static let bold = Attributes(rawValue: 1)
        /// Dim.
        package static let dim = Attributes(rawValue: 2)
        /// Underlined.
        package static let underline = Attributes(rawValue: 4)
        /// Foreground and background exchanged.
        package static let reverse = Attributes(rawValue: 8)
    }

    /// The two colours.
    package var foreground, background: Color
    /// The attributes on top of them.
    package var attributes: Attributes

    /// The terminal's own colours without attributes.
    package static let plain = Style()

    /// Makes a style.
    package init(_ foreground: Color = .terminal, on background: Color = .terminal, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

extension Style {
    /// Fills in `other`'s colours where this style leaves them to the terminal, and joins the attributes.
    package func defaulting(to other: Style) -> Style {
        Style(
            foreground == .terminal ? other.foreground : foreground,
            on: background == .terminal ? other.background : background, attributes.union(other.attributes))
    }

    /// Adds attributes.
    package func adding(_ attributes: Attributes) -> Style {
        Style(foreground, on: background, self.attributes.union(attributes))
    }
}
