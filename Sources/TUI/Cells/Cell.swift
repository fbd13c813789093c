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

/// How a cell looks: its two colours and its attributes.
package struct Style: Hashable, Sendable {
    /// Marks that go on top of the colours.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)
        package static let reverse = Attributes(rawValue: 8)
    }

    package var foreground: Color
    package var background: Color
    package var attributes: Attributes

    package static let plain = Style()

    package init(_ foreground: Color = .terminal, on background: Color = .terminal, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

extension Style {
    /// This style with `other`'s colours where it leaves them to the terminal, and the attributes of both.
    package func defaulting(to other: Style) -> Style {
        Style(
            foreground == .terminal ? other.foreground : foreground,
            on: background == .terminal ? other.background : background, attributes.union(other.attributes))
    }

    /// This style with further attributes.
    package func adding(_ attributes: Attributes) -> Style {
        Style(foreground, on: background, self.attributes.union(attributes))
    }
}
