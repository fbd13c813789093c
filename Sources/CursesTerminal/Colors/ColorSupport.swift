import TUI

/// The colours that a terminal can show.
package enum ColorSupport: Int, Comparable, Sendable {
    /// No colours, only bold, dim, underline and reverse.
    case none
    /// The sixteen classic colours, or eight of them that bold makes bright.
    case sixteen
    /// The sixteen, a cube of 6×6×6 and 24 greys, as xterm numbers them.
    case palette
    /// Colours of 24 bits.
    case trueColor

    package static func < (one: ColorSupport, other: ColorSupport) -> Bool { one.rawValue < other.rawValue }
}

extension ColorSupport {
    /// The same in the three degrees that widgets distinguish.
    package var depth: ColorDepth {
        switch self {
        case .none: .mono
        case .sixteen: .ansi16
        case .palette, .trueColor: .many
        }
    }

    /// Finds out what a terminal supports, from its number of colours, its description and the environment.
    ///
    /// `NO_COLOR` (https://no-color.org) turns colours off; `COLORTERM` promises 24 bits, which no description does.
    package static func detect(colors: Int, describesTrueColor: Bool, environment: (String) -> String?) -> ColorSupport
    {
        if let choice = environment("NO_COLOR"), !choice.isEmpty { return .none }
        guard colors >= 8 else { return .none }
        if describesTrueColor || promisesTrueColor(environment) { return .trueColor }
        return colors >= 256 ? .palette : .sixteen
    }

    private static func promisesTrueColor(_ environment: (String) -> String?) -> Bool {
        guard ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") else { return false }
        // GNU screen inherits the promise from the terminal around it and cannot keep it; tmux can.
        let isScreen = environment("TERM")?.hasPrefix("screen") == true
        return !isScreen || environment("TMUX") != nil
    }
}
