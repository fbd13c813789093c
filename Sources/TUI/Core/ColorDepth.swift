/// How many colours the terminal can show, as far as a widget has to care.
package enum ColorDepth: Hashable, Sendable {
    /// None: only attributes such as bold and reverse.
    case mono
    /// The sixteen classic colours.
    case ansi16
    /// At least 256: any `Color.rgb` comes out close to what was asked for.
    case many
}
