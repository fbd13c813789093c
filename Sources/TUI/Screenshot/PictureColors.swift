/// Colours of a terminal in a picture: foreground, background and the sixteen classic colours.
package struct PictureColors: Sendable {
    /// Colour of text in the terminal's own foreground.
    package var foreground: RGB
    /// Colour behind the cells.
    package var background: RGB

    /// Red, green and blue, each from 0 to 255.
    package struct RGB: Hashable, Sendable {
        /// Red, 0 to 255.
        package var red: UInt8
        /// Green, 0 to 255.
        package var green: UInt8
        /// Blue, 0 to 255.
        package var blue: UInt8

        /// Creates a colour from its red, green and blue.
        package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }
    }

    /// Returns the colours of a terminal with a dark or a light background.
    package static func on(_ background: Background) -> PictureColors { background == .dark ? .dark : .light }

    /// Light text on a dark background.
    package static let dark = PictureColors(foreground: RGB(214, 217, 224), background: RGB(22, 24, 29))
    /// Dark text on a light background.
    package static let light = PictureColors(foreground: RGB(36, 39, 46), background: RGB(252, 252, 253))

    /// Classic colours in the shades of xterm-like terminals.
    static let classic = [
        RGB(0, 0, 0), RGB(205, 49, 49), RGB(13, 188, 121), RGB(229, 229, 16), RGB(36, 114, 200), RGB(188, 63, 188),
        RGB(17, 168, 205), RGB(204, 204, 204), RGB(118, 118, 118), RGB(241, 76, 76), RGB(35, 209, 139),
        RGB(245, 245, 67), RGB(59, 142, 234), RGB(214, 112, 214), RGB(41, 184, 219), RGB(242, 242, 242),
    ]

    private func rgb(_ color: Color, terminal: RGB) -> RGB {
        switch color {
        case .terminal: terminal
        case .ansi(let index): Self.classic[Int(index) % Self.classic.count]
        case .rgb(let red, let green, let blue): RGB(red, green, blue)
        }
    }

    /// Returns the text and background colours of a style, after reversing and dimming.
    func colors(of style: Style) -> (ink: RGB, paper: RGB) {
        var ink = rgb(style.foreground, terminal: foreground)
        var paper = rgb(style.background, terminal: background)
        if style.attributes.contains(.reverse) { swap(&ink, &paper) }
        if style.attributes.contains(.dim) { ink = ink.mixed(with: paper, percent: 40) }
        return (ink, paper)
    }
}

extension PictureColors.RGB {
    /// Returns a mix with `percent` per cent of another colour.
    fileprivate func mixed(with other: Self, percent: Int) -> Self {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Int(a) * (100 - percent) + Int(b) * percent) / 100) }
        return Self(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }

    /// Colour in SVG notation, for example `#16181d`.
    var text: String {
        let digits = Array("0123456789abcdef")
        return "#"
            + String([red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
