import CursesTerminal
import TUI
import Testing

@testable import Dashboard

/// Contrast of every style of every theme with the backgrounds that people have.
///
/// The numbers are those of WCAG 2.2: 4.5 for words, 3 for marks such as curves and frames. With 24-bit and with 256
/// colours they hold whatever the terminal's palette. With 16 and 8 colours the palette is the terminal's own, and they
/// hold for the palettes below; without colours only attributes remain, which the terminal draws as it likes.
@Suite struct ThemeContrastTests {
    /// Styles and colours of a theme that are never words.
    private static let marks: Set = ["envelope", "frame", "classes"]

    /// Black, Nord, Solarized and Dracula; white, Solarized's two, and Gruvbox.
    private static let backgrounds: [Background: [UInt32]] = [
        .dark: [0x000000, 0x2E3440, 0x002B36, 0x282A36], .light: [0xFFFFFF, 0xFDF6E3, 0xEEE8D5, 0xFBF1C7],
    ]

    @Test(arguments: Background.allCases, [ColorSupport.trueColor, .palette])
    func everyStyleStandsOut(background: Background, support: ColorSupport) throws {
        let reduction = ColorReduction(support, colorCount: 256, hasDefaultColors: true)
        for (name, color) in Self.colors(of: Theme(.many, on: background)) where color != .terminal {
            let shown = Palettes.color(reduction.reduce(Style(color)).foreground, support, Palettes.xterm)
            for paper in try #require(Self.backgrounds[background]) {
                try Self.expectContrast(name, shown, with: Palettes.rgb(paper))
            }
        }
    }

    /// Eight colours are the sixteen whose bright half is bold.
    @Test(arguments: Background.allCases, [Palettes.xterm, Palettes.console])
    func everyStyleStandsOutInClassicColours(background: Background, palette: [UInt32]) throws {
        for (name, color) in Self.colors(of: Theme(.ansi16, on: background)) where color != .terminal {
            guard case .ansi(let number) = color else {
                Issue.record("\(name) is no classic colour")
                continue
            }
            let shown = Palettes.rgb(palette[Int(number)])
            try Self.expectContrast(name, shown, with: background == .dark ? .rgb(0, 0, 0) : .rgb(255, 255, 255))
        }
    }

    @Test func withoutColoursNothingIsColoured() {
        for background in Background.allCases {
            #expect(Self.colors(of: Theme(.mono, on: background)).allSatisfy { $0.color == .terminal })
        }
    }

    private static func expectContrast(_ name: String, _ color: Color, with paper: Color) throws {
        let ratio = try #require(color.contrast(with: paper))
        #expect(ratio >= (marks.contains(name) ? 3 : 4.5), "\(name): \(color) on \(paper) has \(ratio)")
    }

    /// Returns the colours of all styles of a theme with their properties' names.
    private static func colors(of theme: Theme) -> [(name: String, color: Color)] {
        Mirror(reflecting: theme).children.flatMap { child -> [(name: String, color: Color)] in
            let name = child.label ?? ""
            if let style = child.value as? Style { return [(name, style.foreground)] }
            if let colors = child.value as? [Color] { return colors.map { (name, $0) } }
            return []
        }
    }
}

/// Colours of terminals.
enum Palettes {
    /// Sixteen classic colours of xterm.
    static let xterm: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    /// Sixteen classic colours of the Linux console, which are VGA's.
    static let console: [UInt32] = [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
        0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]

    static func rgb(_ value: UInt32) -> Color {
        .rgb(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
    }

    /// Returns the colour that a terminal shows for a number.
    static func color(_ number: Int32, _ support: ColorSupport, _ classic: [UInt32]) -> Color {
        if number < 16 { return rgb(classic[Int(number)]) }
        if support == .trueColor { return rgb(UInt32(number)) }
        if number >= 232 { return rgb(UInt32(8 + 10 * (number - 232)) * 0x010101) }
        let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
        let place = Int(number) - 16
        return .rgb(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    }
}
