/// Evenly spaced colours for numbers from 0 to 1, for terminals with many colours and with sixteen.
package struct Palette: Hashable, Sendable {
    /// Colours for terminals with many and with sixteen colours, evenly spaced from 0 to 1.
    package var colors, basicColors: [Color]

    /// Creates a palette of at least one colour of each kind.
    package init(_ colors: [Color], basic basicColors: [Color]) {
        precondition(!colors.isEmpty && !basicColors.isEmpty, "a palette has colours")
        self.colors = colors
        self.basicColors = basicColors
    }

    /// Returns the paint of a number, denser for larger numbers; NaN counts as 0.
    package func paint(_ value: Double) -> Heatmap.Paint {
        let share = value > 0 ? min(value, 1) : 0
        let place = Shades.nearest(to: share) * Double(colors.count - 1)
        let index = min(Int(place), max(0, colors.count - 2))
        let next = min(index + 1, colors.count - 1)
        let basic = min(Int(share * Double(basicColors.count)), basicColors.count - 1)
        return Heatmap.Paint(
            colors[index].mixed(with: colors[next], place - Double(index)), basic: basicColors[basic], intensity: share)
    }
}

extension Palette {
    /// Returns the colours for amounts, from near the background through violet and orange to far from it.
    package static func heat(on background: Background = .dark) -> Palette {
        switch background {
        case .dark:
            Palette(
                [.rgb(13, 14, 32), .rgb(86, 28, 120), .rgb(190, 55, 85), .rgb(245, 135, 45), .rgb(252, 240, 170)],
                basic: [.ansi(4), .ansi(5), .ansi(1), .ansi(3), .ansi(11)])
        case .light:
            Palette(
                [.rgb(252, 249, 232), .rgb(246, 182, 92), .rgb(205, 75, 90), .rgb(105, 35, 120), .rgb(25, 15, 50)],
                basic: [.ansi(11), .ansi(3), .ansi(1), .ansi(5), .ansi(4)])
        }
    }

    /// Returns the colours for signed numbers: blue below ½, near the background at ½, orange above.
    package static func diverging(on background: Background = .dark) -> Palette {
        switch background {
        case .dark:
            Palette(
                [.rgb(120, 190, 255), .rgb(45, 100, 200), .rgb(20, 22, 30), .rgb(205, 90, 35), .rgb(255, 190, 110)],
                basic: [.ansi(12), .ansi(4), .ansi(8), .ansi(3), .ansi(11)])
        case .light:
            Palette(
                [.rgb(20, 60, 150), .rgb(115, 165, 235), .rgb(246, 246, 248), .rgb(240, 155, 95), .rgb(150, 60, 5)],
                basic: [.ansi(4), .ansi(12), .ansi(7), .ansi(3), .ansi(1)])
        }
    }
}
