import TUI
import Training

/// Styles of the screen by meaning.
///
/// There is a theme for dark and one for light backgrounds; the background itself is the terminal's. Words have a
/// contrast of at least 4.5 with it and marks, such as curves and frames, of at least 3. Each meaning also has a glyph or
/// a word.
package struct Theme: Hashable, Sendable {
    /// Style of keys, of the selection and of the focused panel.
    var accent: Style
    /// Styles of training and validation data, in plots and numbers.
    var training, validation: Style
    /// Style of the envelope behind the smoothed loss, which is a mark.
    var envelope: Style
    /// Styles of the states of `LayerHealth`.
    var healthy, vanishing, exploding, dead, saturated: Style
    /// Style of less important words: units and labels.
    var faint: Style
    /// Styles of the runs that were left before the last one, whose own style is `faint`.
    var elder, eldest: Style
    /// Style of axes and frames, which are marks.
    var frame: Style
    /// Style of titles and values.
    var strong = Style(.terminal, .bold)
    /// Style of warnings and of recent changes.
    var warning: Style
    /// Colours of the classes' marks, ten in all.
    var classes: [Color]
    /// Number of colours for pictures.
    var depth: ColorDepth
    /// Background that the colours are made for.
    package internal(set) var background: Background
}

extension Theme {
    /// Styles of the runs that are drawn behind the run of now, that which was left last first.
    var ghosts: [Style] { [faint, elder, eldest] }

    /// Styles of runs side by side, that of the run itself first.
    var twins: [Style] { [training, validation, saturated, healthy] }

    /// Returns the styles of the runs beside or behind the run of now.
    func styles(of ghosts: [Ghost]) -> [Style] {
        ghosts.first?.twin == nil ? self.ghosts : Array(twins.dropFirst())
    }

    /// Creates the theme for a number of colours and a background.
    package init(_ depth: ColorDepth, on background: Background = .dark) {
        switch (depth, background) {
        case (.many, .dark): self = .manyOnDark
        case (.many, .light): self = .manyOnLight
        case (.ansi16, .dark): self = .sixteenOnDark
        case (.ansi16, .light): self = .sixteenOnLight
        case (.mono, _): self = .none(on: background)
        }
    }

    private static let manyOnDark = Theme(
        accent: Style(.rgb(180, 155, 255), .bold), training: Style(.rgb(100, 170, 255)),
        validation: Style(.rgb(255, 170, 70)), envelope: Style(.rgb(115, 140, 185)),
        healthy: Style(.rgb(180, 240, 155)), vanishing: Style(.rgb(119, 236, 248)),
        exploding: Style(.rgb(253, 116, 47)), dead: Style(.rgb(160, 162, 156)), saturated: Style(.rgb(205, 129, 237)),
        faint: Style(.rgb(168, 172, 184)), elder: Style(.rgb(200, 168, 120)),
        eldest: Style(.rgb(130, 190, 165)), frame: Style(.rgb(130, 135, 150)), warning: Style(.rgb(239, 168, 9)),
        classes: [
            .rgb(6, 126, 249), .rgb(209, 122, 0), .rgb(47, 175, 93), .rgb(236, 76, 65), .rgb(177, 149, 255),
            .rgb(8, 213, 237), .rgb(203, 87, 197), .rgb(217, 196, 85), .rgb(122, 135, 156), .rgb(163, 124, 116),
        ],
        depth: .many, background: .dark)

    private static let manyOnLight = Theme(
        accent: Style(.rgb(95, 55, 190), .bold), training: Style(.rgb(0, 90, 190)),
        validation: Style(.rgb(150, 75, 0)), envelope: Style(.rgb(120, 124, 150)), healthy: Style(.rgb(0, 95, 0)),
        vanishing: Style(.rgb(0, 108, 171)), exploding: Style(.rgb(191, 21, 36)), dead: Style(.rgb(93, 89, 94)),
        saturated: Style(.rgb(140, 34, 136)), faint: Style(.rgb(88, 92, 102)), elder: Style(.rgb(115, 80, 25)),
        eldest: Style(.rgb(15, 95, 80)), frame: Style(.rgb(120, 124, 134)),
        warning: Style(.rgb(130, 85, 0)),
        classes: [
            .rgb(25, 59, 127), .rgb(155, 116, 18), .rgb(82, 133, 67), .rgb(138, 3, 56), .rgb(114, 97, 208),
            .rgb(39, 145, 152), .rgb(148, 88, 169), .rgb(116, 93, 1), .rgb(83, 92, 100), .rgb(90, 44, 9),
        ],
        depth: .many, background: .light)

    /// Theme in classic colours: the terminal chooses their shades, and dark blue is too dark on all terminals.
    private static let sixteenOnDark = Theme(
        accent: Style(.ansi(13), .bold), training: Style(.ansi(14)), validation: Style(.ansi(11)),
        envelope: Style(.ansi(6)), healthy: Style(.ansi(10)), vanishing: Style(.ansi(6)), exploding: Style(.ansi(9)),
        dead: Style(.ansi(7)), saturated: Style(.ansi(13)), faint: Style(.ansi(7)), elder: Style(.ansi(2)),
        eldest: Style(.ansi(6)), frame: Style(.ansi(7)),
        warning: Style(.ansi(11), .bold), classes: [14, 3, 2, 9, 13, 6, 5, 11, 7, 15].map { .ansi($0) },
        depth: .ansi16, background: .dark)

    /// Theme in classic colours, of which few are dark enough for words; the glyphs have to tell more.
    private static let sixteenOnLight = Theme(
        accent: Style(.ansi(5)), training: Style(.ansi(4)), validation: Style(.ansi(1)), envelope: Style(.ansi(12)),
        healthy: Style(.terminal), vanishing: Style(.ansi(4)), exploding: Style(.ansi(1)), dead: Style(.terminal),
        saturated: Style(.ansi(5)), faint: Style(.terminal), elder: Style(.ansi(5)), eldest: Style(.ansi(4)),
        frame: Style(.ansi(8)), warning: Style(.ansi(1)),
        classes: [4, 1, 0, 5, 12, 9, 8, 4, 1, 5].map { .ansi($0) }, depth: .ansi16, background: .light)

    /// Theme without colours, in which the terminal decides how dim is drawn.
    private static func none(on background: Background) -> Theme {
        Theme(
            accent: Style(.terminal, .bold), training: .plain, validation: .plain, envelope: Style(.terminal, .dim),
            healthy: .plain, vanishing: Style(.terminal, .bold), exploding: Style(.terminal, .bold),
            dead: Style(.terminal, .dim), saturated: Style(.terminal, .bold), faint: Style(.terminal, .dim),
            elder: Style(.terminal, .dim), eldest: Style(.terminal, .dim),
            frame: Style(.terminal, .dim), warning: Style(.terminal, .bold),
            classes: Array(repeating: .terminal, count: 10), depth: .mono, background: background)
    }
}

/// Look of the screen on this terminal.
package struct Appearance: Hashable, Sendable {
    /// Glyphs to draw with.
    package var glyphs: GlyphSet
    /// Styles by meaning.
    package var theme: Theme

    /// Creates the look for a terminal.
    package init(glyphs: GlyphSet = .unicode, colors: ColorDepth = .many, background: Background = .dark) {
        self.glyphs = glyphs
        theme = Theme(colors, on: background)
    }
}
