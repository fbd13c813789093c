import Dashboard
import TUI

/// Options for the look of the screen.
struct ScreenOptions {
    /// Background that the colours are for; nil to find out.
    let background: Background?
    /// Glyphs to draw with; nil to find out.
    private let glyphs: GlyphSet?

    /// Frames per second; nil for the default.
    let frameRate: Double?

    private static let theme = CommandOption(
        "--theme", "NAME", OptionKind<Background?>.choice(["auto": nil, "dark": .dark, "light": .light]),
        "colours for a dark or a light background, or auto: the terminal's (default)")
    private static let glyphs = CommandOption(
        "--glyphs", "NAME", OptionKind<GlyphSet>.choice(["ascii": .ascii, "blocks": .blocks, "braille": .unicode]),
        "draw with ascii, with blocks and lines, or with braille (default: what the terminal can show)")

    static let frameRate = CommandOption(
        "--frame-rate", "N", .number(in: FramePacer.allowed),
        "draw at most N frames per second (default: 30; over SSH, as few as 10 kB/s allow)")

    static let size = CommandOption(
        "--size", "WxH", .screenSize, "size of the screen in columns and rows (default 100x30)")

    static let options: [any DeclaredOption] = [theme, glyphs]

    init(_ arguments: ParsedArguments) {
        background = arguments[Self.theme] ?? nil
        glyphs = arguments[Self.glyphs]
        frameRate = arguments[Self.frameRate]
    }

    /// Returns the look on a terminal, as far as the options do not choose it.
    func appearance(glyphs found: GlyphSet = .unicode, colors: ColorDepth = .many, background told: Background? = nil)
        -> Appearance
    {
        Appearance(glyphs: glyphs ?? found, colors: colors, background: background ?? told ?? .dark)
    }
}
