import Dashboard
import TUI
import Testing

@testable import nntui

/// Options for the look of the screen.
@Suite struct ScreenOptionsTests {
    private func options(_ words: String...) throws -> ScreenOptions {
        ScreenOptions(try ParsedArguments(words, for: DashboardCommand.interface))
    }

    @Test func optionsComeBeforeWhatTheTerminalTells() throws {
        let light = try options("--theme", "light", "--glyphs", "blocks")
        let expected = Appearance(glyphs: .blocks, colors: .many, background: .light)
        #expect(light.background == .light)
        #expect(light.appearance(glyphs: .unicode, colors: .many, background: .dark) == expected)
        #expect(try options("--theme", "dark").appearance(background: .light) == Appearance(background: .dark))
        #expect(try options("--glyphs", "braille").appearance(glyphs: .ascii) == Appearance(glyphs: .unicode))
    }

    @Test(arguments: [[], ["--theme", "auto"], ["--theme", "light", "--theme", "auto"]])
    func withoutThemTheTerminalDecides(words: [String]) throws {
        let options = ScreenOptions(try ParsedArguments(words, for: DashboardCommand.interface))
        #expect(options.background == nil)
        #expect(
            options.appearance(glyphs: .ascii, background: .light) == Appearance(glyphs: .ascii, background: .light))
        #expect(options.appearance() == Appearance(glyphs: .unicode, background: .dark))
    }

    @Test func otherNamesAreRefused() {
        #expect(throws: UsageError.badValue(option: "--theme", found: "grey", allowed: "auto, dark or light")) {
            try options("--theme", "grey")
        }
        #expect(throws: UsageError.missingValue(option: "--glyphs", wanted: "ascii, blocks or braille")) {
            try options("--glyphs")
        }
    }
}
