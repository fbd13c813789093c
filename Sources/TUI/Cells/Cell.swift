import Text

/// Character cell of the screen.
package struct Cell: Hashable, Sendable {
    /// Character in the cell: one printable scalar, or `wideTail` behind a letter that is two cells wide.
    package var glyph: Unicode.Scalar
    /// Colours and attributes of the character.
    package var style: Style

    /// Blank in the terminal's own colours.
    package static let blank = Cell(" ")

    /// Glyph of the cell behind a wide letter, which the letter covers.
    package static let wideTail: Unicode.Scalar = "\0"

    /// Whether the character takes the next cell as well.
    package var isWide: Bool { glyph.isWideLetter }

    /// Creates a cell.
    package init(_ glyph: Unicode.Scalar, _ style: Style = .plain) {
        self.glyph = glyph
        self.style = style
    }
}

/// Look of a cell: two colours and attributes.
package struct Style: Hashable, Sendable {
    /// Attributes that are added to the colours.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        /// Creates a set of attributes from its bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Bold, or bright on terminals with eight colours.
        package static let bold = Attributes(rawValue: 1)
        /// Dimmed.
        package static let dim = Attributes(rawValue: 2)
        /// Underlined.
        package static let underline = Attributes(rawValue: 4)
        /// Foreground and background swapped.
        package static let reverse = Attributes(rawValue: 8)
    }

    /// Colours of the character and of the cell behind it.
    package var foreground, background: Color
    /// Attributes that are added to the colours.
    package var attributes: Attributes

    /// The terminal's own colours, without attributes.
    package static let plain = Style()

    /// Creates a style.
    package init(_ foreground: Color = .terminal, on background: Color = .terminal, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

extension Style {
    /// Returns the style with `other`'s colours in place of the terminal's own, and the attributes of both.
    package func defaulting(to other: Style) -> Style {
        Style(
            foreground == .terminal ? other.foreground : foreground,
            on: background == .terminal ? other.background : background, attributes.union(other.attributes))
    }

    /// Returns the style with more attributes.
    package func adding(_ attributes: Attributes) -> Style {
        Style(foreground, on: background, self.attributes.union(attributes))
    }
}
