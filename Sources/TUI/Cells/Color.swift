/// Colour requested by a widget; `CursesTerminal` maps it to one that the terminal can show.
package enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// A classic colour, 0 to 15, as defined by the terminal's theme.
    case ansi(UInt8)
    /// Red, green and blue, each from 0 to 255.
    case rgb(UInt8, UInt8, UInt8)
}

extension Color {
    /// Returns a linear mix with `other`: `self` at 0, `other` at 1.
    ///
    /// Colours other than `rgb` do not mix; the nearer one is returned.
    package func mixed(with other: Color, _ share: Double) -> Color {
        let share = share > 0 ? min(share, 1) : 0
        guard case .rgb(let red, let green, let blue) = self, case .rgb(let red2, let green2, let blue2) = other else {
            return share < 0.5 ? self : other
        }
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Double(a) + share * (Double(b) - Double(a))).rounded()) }
        return .rgb(mix(red, red2), mix(green, green2), mix(blue, blue2))
    }
}

/// Number of colours that the terminal can show, as far as widgets distinguish it.
package enum ColorDepth: Hashable, Sendable {
    /// No colours, only attributes such as bold and reverse.
    case mono
    /// The sixteen classic colours.
    case ansi16
    /// At least 256 colours, enough to approximate any `Color.rgb`.
    case many
}
