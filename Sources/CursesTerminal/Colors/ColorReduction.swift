import TUI

/// Style in the colours of a terminal: two colour numbers (−1 for the terminal's own colour) and attributes.
package struct ReducedStyle: Hashable {
    /// Numbers of the foreground and background colours.
    package var foreground, background: Int32
    /// Attributes, including bold if it makes a colour bright.
    package var attributes: Style.Attributes

    /// Creates a reduced style from its parts.
    package init(foreground: Int32, background: Int32, attributes: Style.Attributes) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// Mapping from the colours that widgets request to those that the terminal has.
package struct ColorReduction: Hashable {
    let support: ColorSupport
    /// Number of colours of the terminal; with eight, bold gives the bright half.
    let colorCount: Int
    /// Whether −1 means the terminal's own colours; otherwise they are treated as white on black.
    let hasDefaultColors: Bool

    /// Creates the mapping for a terminal.
    package init(_ support: ColorSupport, colorCount: Int, hasDefaultColors: Bool) {
        self.support = support
        self.colorCount = colorCount
        self.hasDefaultColors = hasDefaultColors
    }

    /// Returns a style in the terminal's colours.
    package func reduce(_ style: Style) -> ReducedStyle {
        guard support != .none else {
            return ReducedStyle(foreground: -1, background: -1, attributes: style.attributes)
        }
        var reduced = ReducedStyle(
            foreground: number(of: style.foreground, terminal: 7),
            background: number(of: style.background, terminal: 0),
            attributes: style.attributes)
        if colorCount < 16 { foldBrightHalf(&reduced) }
        return reduced
    }

    private func number(of color: Color, terminal: Int32) -> Int32 {
        switch (color, support) {
        case (.terminal, _): hasDefaultColors ? -1 : terminal
        case (.ansi(let number), _): Int32(number & 15)
        case (.rgb(let red, let green, let blue), .trueColor): Self.direct(red, green, blue)
        case (.rgb(let red, let green, let blue), .palette):
            Int32(XtermPalette.nearest256((Int(red), Int(green), Int(blue))))
        case (.rgb(let red, let green, let blue), _): Int32(XtermPalette.nearest16((Int(red), Int(green), Int(blue))))
        }
    }

    /// Returns the 24 bits as one number; the numbers 0 to 15 are the classic colours, so near-blacks get one more step
    /// of green.
    private static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
        let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        return number < 16 ? number | 0x100 : number
    }

    private func foldBrightHalf(_ style: inout ReducedStyle) {
        if style.foreground >= 8 {
            style.foreground -= 8
            style.attributes.insert(.bold)
            style.attributes.remove(.dim)
        }
        if style.background >= 8 { style.background -= 8 }
    }
}
