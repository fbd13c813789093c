/// A colour as a widget asks for it; the terminal's door maps it to what the terminal can show.
package enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminal
    /// One of the sixteen classic colours, 0 to 15; the user's theme decides how it looks.
    case ansi(UInt8)
    /// Red, green and blue, 0 to 255 each.
    case rgb(UInt8, UInt8, UInt8)
}
