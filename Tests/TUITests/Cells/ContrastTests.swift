import TUI
import Testing

/// Contrast ratios, compared with those of WebAIM's contrast checker.
@Suite struct ContrastTests {
    @Test(arguments: [
        (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255), 21.0), (.rgb(255, 255, 255), .rgb(0, 0, 0), 21),
        (.rgb(118, 118, 118), .rgb(255, 255, 255), 4.54), (.rgb(255, 0, 0), .rgb(255, 255, 255), 4.0),
        (.rgb(0, 0, 255), .rgb(0, 0, 0), 2.44), (.rgb(10, 20, 30), .rgb(10, 20, 30), 1),
    ])
    func ratios(one: Color, other: Color, expected: Double) throws {
        let ratio = try #require(one.contrast(with: other))
        #expect(abs(ratio - expected) < 0.01, "\(ratio)")
    }

    @Test func coloursThatTheTerminalChoosesHaveNone() {
        #expect(Color.terminal.contrast(with: .rgb(0, 0, 0)) == nil)
        #expect(Color.rgb(0, 0, 0).contrast(with: .ansi(7)) == nil)
    }

    @Test(arguments: [
        (Color.rgb(0, 0, 0), Background.dark), (.rgb(0x2E, 0x34, 0x40), .dark), (.rgb(0x00, 0x2B, 0x36), .dark),
        (.rgb(255, 255, 255), .light), (.rgb(0xFD, 0xF6, 0xE3), .light), (.rgb(0xEE, 0xE8, 0xD5), .light),
        (.rgb(100, 100, 100), .dark), (.rgb(130, 130, 130), .light),
    ])
    func backgrounds(color: Color, expected: Background) {
        #expect(Background(color) == expected)
    }
}
