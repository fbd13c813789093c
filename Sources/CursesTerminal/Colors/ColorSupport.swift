import TUI

/// Colours that a terminal can show.
package enum ColorSupport: Int, Comparable, Sendable {
    /// No colours, only bold, dim, underline and reverse.
    case none
    /// The sixteen classic colours, or eight that bold makes bright.
    case sixteen
    /// The sixteen classic colours, a 6×6×6 cube and 24 greys, with xterm's numbers.
    case palette
    /// 24-bit colours.
    case trueColor

    package static func < (one: ColorSupport, other: ColorSupport) -> Bool { one.rawValue < other.rawValue }
}

extension ColorSupport {
    /// Number of colours as far as widgets distinguish it.
    package var depth: ColorDepth {
        switch self {
        case .none: .mono
        case .sixteen: .ansi16
        case .palette, .trueColor: .many
        }
    }

    /// Determines the support from the number of colours, the terminal's description and the environment.
    ///
    /// `NO_COLOR` (https://no-color.org) turns colours off; `COLORTERM` announces 24-bit colours, which few
    /// descriptions do.
    package static func detect(colors: Int, describesTrueColor: Bool, environment: (String) -> String?) -> ColorSupport
    {
        if let choice = environment("NO_COLOR"), !choice.isEmpty { return .none }
        guard colors >= 8 else { return .none }
        if describesTrueColor || promisesTrueColor(environment) { return .trueColor }
        return colors >= 256 ? .palette : .sixteen
    }

    private static func promisesTrueColor(_ environment: (String) -> String?) -> Bool {
        guard ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") else { return false }
        // GNU screen inherits the variable from the terminal around it without supporting 24-bit colours; tmux supports
        // them.
        let isScreen = environment("TERM")?.hasPrefix("screen") == true
        return !isScreen || environment("TMUX") != nil
    }
}
