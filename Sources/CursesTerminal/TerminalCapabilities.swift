import TUI

/// What the open terminal can show and tell.
package struct TerminalCapabilities: Hashable, Sendable {
    /// Whether glyphs outside ASCII (braille, blocks, box lines) can be shown.
    package var glyphs: GlyphSet
    package var colors: ColorSupport
    package var mouse: Bool
    /// Whether frames are shown as a whole; it becomes true when the terminal says that it can.
    package var synchronizedOutput: Bool

    /// What widgets have to know of the colours.
    package var colorDepth: ColorDepth { colors.depth }
}

/// What the program wants of the terminal.
package struct TerminalOptions: Hashable, Sendable {
    /// Mouse reports take the terminal's own selection of text away (it stays on the shift key).
    package var mouse: Bool

    package init(mouse: Bool = true) { self.mouse = mouse }
}
