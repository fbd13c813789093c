import CursesTerminal
import Testing

struct TerminalErrorTests {
    @Test func wording() {
        #expect(
            "\(TerminalError.notATerminal(stream: "output"))"
                == "standard output is not a terminal: the dashboard needs one at both ends. "
                + "Use `nntui train` to train without it.")
        #expect(
            "\(TerminalError.terminalUnnamed)"
                == "the environment variable TERM is not set, so the terminal cannot be driven. "
                + "Set it (for example `export TERM=xterm-256color`), or use `nntui train`.")
        #expect(
            "\(TerminalError.terminalUnknown(name: "foo"))"
                == "the terminal TERM=foo is not known here. "
                + "Try TERM=xterm-256color, install the package ncurses-term, or use `nntui train`.")
        #expect(
            "\(TerminalError.terminalTooSimple(name: "dumb"))"
                == "the terminal TERM=dumb cannot move its cursor, so no dashboard can be drawn. "
                + "Set TERM to what the terminal really is, or use `nntui train`.")
        #expect(
            "\(TerminalError.cannotOpen)"
                == "the terminal could not be opened: no file descriptors or no memory are left. "
                + "Close other programs, or use `nntui train`.")
    }

    @Test func namesFromOutsideAreHarmless() {
        let error = TerminalError.terminalUnknown(name: "a\u{1B}[31m\u{202E}" + String(repeating: "x", count: 500))
        #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value < 127 })
        #expect(error.description.count < 200)
    }
}
