import CNcurses
import TUI

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Properties of the terminal, determined before the screen opens.
struct TerminalSetup {
    let colors: ColorSupport
    let hasMouse: Bool
    /// Whether the terminal has ANSI's control sequences: such terminals ignore those that they do not know.
    let isANSI: Bool
    /// Glyphs that the terminal's fonts have, if its characters are Unicode's.
    let glyphs: GlyphSet
    /// Background as the environment tells it; nil if it does not.
    let statedBackground: Background?
    /// Whether the terminal can be asked for its background without showing a part of the question.
    let answersQuestions: Bool
    let leaveSequence: LeaveSequence
    /// Description with 24-bit colours; nil if those are not wanted.
    private let trueColorDescription: CompiledDescription?

    /// Examines the terminal; throws if it cannot show the dashboard.
    init() throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(stream: "input") }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(stream: "output") }
        guard let name = Environment["TERM"], !name.isEmpty else { throw .terminalUnnamed }
        guard TerminalDescription.load() else { throw .terminalUnknown(name: name) }
        defer { TerminalDescription.unload() }
        guard let move = TerminalDescription.string("cup") else { throw .terminalTooSimple(name: name) }
        isANSI = move.starts(with: [27, UInt8(ascii: "[")])

        colors = ColorSupport.detect(
            colors: TerminalDescription.number("colors") ?? 0,
            describesTrueColor: TerminalDescription.flag("Tc") || TerminalDescription.flag("RGB"),
            environment: { Environment[$0] })
        trueColorDescription = colors == .trueColor ? TerminalDescription.withTrueColor(name: name) : nil
        hasMouse = TerminalDescription.string("kmous") != nil
        // The console has fonts of 256 or 512 glyphs.
        glyphs = name.hasPrefix("linux") ? .blocks : .unicode
        statedBackground = Background(variable: Environment["COLORFGBG"])
        answersQuestions = Self.answersQuestions(name)
        leaveSequence = LeaveSequence(
            keypadLocal: TerminalDescription.string("rmkx") ?? [],
            resetAttributes: TerminalDescription.string("sgr0") ?? [],
            originalColors: TerminalDescription.string("op") ?? [],
            showCursor: TerminalDescription.string("cnorm") ?? [],
            clear: TerminalDescription.string("clear") ?? [],
            leaveAlternateScreen: TerminalDescription.string("rmcup") ?? [],
            mouse: hasMouse, pasteMarks: isANSI, synchronizedOutput: isANSI)
    }

    /// Opens ncurses' screen, with 24-bit colours if ncurses accepts the description, and returns whether this
    /// succeeded.
    func openScreen() -> Bool {
        if let bytes = trueColorDescription?.bytes {
            if Environment.with("TERMINFO", "b64:" + bytes.base64, nc_screen_open) { return true }
        }
        return nc_screen_open()
    }

    /// Turns colours on, and returns the mapping to those that ncurses provides.
    func startColors() -> ColorReduction {
        guard colors != .none, nc_screen_start_colors() else {
            return ColorReduction(.none, colorCount: 0, hasDefaultColors: true)
        }
        let count = Int(nc_screen_color_count())
        let reached: ColorSupport = count > 256 ? .trueColor : count == 256 ? .palette : .sixteen
        let hasDefaultColors = nc_screen_use_default_colors()
        return ColorReduction(min(colors, reached), colorCount: count, hasDefaultColors: hasDefaultColors)
    }

    /// Returns whether this kind of terminal answers, or at least shows nothing in response to a question that it does
    /// not know.
    private static func answersQuestions(_ name: String) -> Bool {
        let kinds = [
            "xterm", "tmux", "foot", "alacritty", "contour", "ghostty", "kitty", "konsole", "gnome", "vte", "wezterm",
            "rio", "rxvt", "st-", "mintty", "iterm",
        ]
        // tmux itself answers, whatever name it goes by; GNU screen does not.
        return kinds.contains { name.hasPrefix($0) } || Environment["TMUX"] != nil
    }
}
