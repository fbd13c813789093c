import CursesTerminal
import TUI
import Testing

struct ColorSupportTests {
    private func support(_ colors: Int, describes: Bool = false, _ environment: [String: String] = [:]) -> ColorSupport
    {
        ColorSupport.detect(colors: colors, describesTrueColor: describes) { environment[$0] }
    }

    @Test(arguments: [
        (-1, ColorSupport.none), (2, .none), (8, .sixteen), (16, .sixteen), (88, .sixteen), (256, .palette),
    ])
    func followsTheDescription(colors: Int, expected: ColorSupport) {
        #expect(support(colors) == expected)
    }

    @Test(arguments: ["truecolor", "24bit"])
    func believesColorterm(value: String) {
        #expect(support(256, ["COLORTERM": value]) == .trueColor)
        #expect(support(8, ["COLORTERM": value, "TERM": "xterm"]) == .trueColor)
        #expect(support(0, ["COLORTERM": value]) == .none)
    }

    @Test func believesTheDescription() {
        #expect(support(256, describes: true) == .trueColor)
    }

    @Test func doesNotBelieveColortermInsideScreen() {
        #expect(support(256, ["COLORTERM": "truecolor", "TERM": "screen-256color"]) == .palette)
        #expect(support(256, ["COLORTERM": "truecolor", "TERM": "screen-256color", "TMUX": "/tmp/x"]) == .trueColor)
    }

    @Test func widgetsSeeThreeDepths() {
        #expect([.none, .sixteen, .palette, .trueColor].map(\ColorSupport.depth) == [.mono, .ansi16, .many, .many])
    }

    @Test func noColorWinsUnlessItIsEmpty() {
        #expect(support(256, describes: true, ["NO_COLOR": "1", "COLORTERM": "truecolor"]) == .none)
        #expect(support(256, ["NO_COLOR": ""]) == .palette)
    }
}
