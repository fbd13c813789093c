import TUI

/// Styles of the screen by meaning.
///
/// The colours are of medium lightness, so that they stand out from dark and light backgrounds alike; the background
/// itself is the terminal's. Each meaning also has a glyph or a word.
package struct Theme: Hashable, Sendable {
    /// Style of keys, of the selection and of the focused panel.
    var accent: Style
    /// Styles of training and validation data, in plots and numbers.
    var training, validation: Style
    /// Style of the envelope behind the smoothed loss.
    var envelope: Style
    /// Styles of the states of `LayerHealth`.
    var healthy, vanishing, exploding, dead, saturated: Style
    /// Styles of less important things: units and labels, axes and frames.
    var faint, frame: Style
    /// Style of titles and values.
    var strong = Style(.terminal, .bold)
    /// Style of warnings and of recent changes.
    var warning: Style
    /// Colours of the classes, ten in all.
    var classes: [Color]
    /// Number of colours for pictures.
    var depth: ColorDepth
}

extension Theme {
    /// Creates the theme for a number of colours.
    package init(_ depth: ColorDepth) {
        switch depth {
        case .many: self = .many
        case .ansi16: self = .sixteen
        case .mono: self = .none
        }
    }

    private static let many = Theme(
        accent: Style(.rgb(150, 115, 245), .bold), training: Style(.rgb(65, 145, 245)),
        validation: Style(.rgb(235, 145, 40)), envelope: Style(.rgb(80, 105, 140)), healthy: Style(.rgb(60, 175, 90)),
        vanishing: Style(.rgb(0, 170, 190)), exploding: Style(.rgb(230, 65, 60)), dead: Style(.rgb(140, 140, 150)),
        saturated: Style(.rgb(205, 90, 190)), faint: Style(.rgb(130, 134, 145)), frame: Style(.rgb(100, 105, 120)),
        warning: Style(.rgb(220, 150, 20)),
        classes: [
            .rgb(65, 145, 245), .rgb(235, 145, 40), .rgb(60, 175, 90), .rgb(225, 75, 80), .rgb(150, 115, 245),
            .rgb(0, 170, 190), .rgb(205, 90, 190), .rgb(185, 165, 40), .rgb(120, 130, 150), .rgb(165, 105, 75),
        ],
        depth: .many)

    private static let sixteen = Theme(
        accent: Style(.ansi(13), .bold), training: Style(.ansi(12)), validation: Style(.ansi(3)),
        envelope: Style(.ansi(4)), healthy: Style(.ansi(2)), vanishing: Style(.ansi(6)), exploding: Style(.ansi(9)),
        dead: Style(.ansi(8)), saturated: Style(.ansi(5)), faint: Style(.terminal, .dim), frame: Style(.terminal, .dim),
        warning: Style(.ansi(3), .bold),
        classes: [12, 3, 2, 9, 13, 6, 5, 11, 7, 1].map { .ansi($0) }, depth: .ansi16)

    private static let none = Theme(
        accent: Style(.terminal, .bold), training: .plain, validation: .plain, envelope: Style(.terminal, .dim),
        healthy: .plain, vanishing: Style(.terminal, .bold), exploding: Style(.terminal, .bold),
        dead: Style(.terminal, .dim), saturated: Style(.terminal, .bold), faint: Style(.terminal, .dim),
        frame: Style(.terminal, .dim), warning: Style(.terminal, .bold),
        classes: Array(repeating: .terminal, count: 10), depth: .mono)
}

/// Look of the screen on this terminal.
package struct Appearance: Hashable, Sendable {
    /// Glyphs to draw with.
    package var glyphs: GlyphSet
    /// Styles by meaning.
    package var theme: Theme

    /// Creates the look for a terminal.
    package init(glyphs: GlyphSet = .unicode, colors: ColorDepth = .many) {
        self.glyphs = glyphs
        theme = Theme(colors)
    }
}
