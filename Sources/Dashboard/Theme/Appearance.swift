import TUI

/// How the screen looks on this terminal.
package struct Appearance: Hashable, Sendable {
    package var glyphs: GlyphSet
    package var theme: Theme

    package init(glyphs: GlyphSet = .unicode, colors: ColorDepth = .many) {
        self.glyphs = glyphs
        theme = Theme(colors)
    }
}
