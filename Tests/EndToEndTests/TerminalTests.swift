import Foundation
import Testing

/// What the dashboard makes of the terminal that it finds: its background, its fonts, its mouse.
@Suite(.enabled(if: Screen.tmux != nil, "tmux is not installed"), .serialized)
struct TerminalTests {
    private let program = Shell.program

    /// Sequences that set the colours of the word `train` in the loss panel, on dark and on light backgrounds.
    private let onDark = "38;2;100;170;255"
    private let onLight = "38;2;0;90;190"

    private func colors(of command: String, environment: String = "") throws -> String {
        let screen = try Screen(environment: "COLORTERM=truecolor \(environment)", "\(command) moons --paused")
        try screen.wait("the panels") { $0.contains("Loss") && $0.contains(" valid") }
        return try screen.text(colors: true)
    }

    @Test func theBackgroundIsAskedOfTheTerminal() throws {
        let light = try colors(of: "tmux set -w window-style bg=#fdf6e3; \(program)", environment: "COLORFGBG='15;0'")
        #expect(light.contains(onLight) && !light.contains(onDark))
        let dark = try colors(of: "tmux set -w window-style bg=#002b36; \(program)", environment: "COLORFGBG='0;15'")
        #expect(dark.contains(onDark) && !dark.contains(onLight))
    }

    @Test func theEnvironmentAndTheOptionTellTheBackgroundToo() throws {
        #expect(try colors(of: program).contains(onDark))
        #expect(try colors(of: program, environment: "COLORFGBG='0;15'").contains(onLight))
        #expect(try colors(of: "\(program) --theme dark", environment: "COLORFGBG='0;15'").contains(onDark))
        #expect(try colors(of: "\(program) --theme light").contains(onLight))
    }

    /// The fonts of the Linux console have lines and few other glyphs.
    @Test func theConsoleGetsLinesAndNoBraille() throws {
        let screen = try Screen(environment: "TERM=linux", "\(program) moons")
        let text = try screen.wait("a curve") { $0.contains("decay beta1") && $0.contains("*") }
        let others = Set(text.unicodeScalars.filter { $0.value > 0xFF }).subtracting(
            "─│┌┐└┘┤├┬┴═║╔╗╚╝█░▒■▲▼◀▶•←↑→↓≈≤≥…".unicodeScalars)
        #expect(text.contains("┌") && others.isEmpty, "\(others)\n\(text)")
    }

    @Test func theMouseIsFreedForSelecting() throws {
        let screen = try Screen("\(program) moons --paused")
        try screen.wait("the panels") { $0.contains("Loss") }
        #expect(try screen.state("#{mouse_any_flag}") == "1")
        try screen.type("F")
        try screen.wait("the note") { $0.contains("F takes it back") }
        #expect(try screen.state("#{mouse_any_flag}") == "0")
        try screen.type("F")
        try screen.wait("the note") { $0.contains("taken back") }
        #expect(try screen.state("#{mouse_any_flag}") == "1")
    }
}
