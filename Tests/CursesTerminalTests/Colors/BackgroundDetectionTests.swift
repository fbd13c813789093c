import CursesTerminal
import TUI
import Testing

/// What the environment and the terminal tell about the background.
@Suite struct BackgroundDetectionTests {
    @Test(arguments: [
        ("15;0", Background.dark), ("0;15", .light), ("0;7", .light), ("7;8", .dark), ("12;default;15", .light),
        ("0;11", .light), ("15;6", .dark), ("15;default", nil), ("", nil), ("0;16", nil), ("0;-1", nil), (nil, nil),
    ])
    func variable(text: String?, expected: Background?) {
        #expect(Background(variable: text) == expected)
    }

    @Test(arguments: [
        ("rgb:ffff/ffff/ffff\u{7}", Background.light), ("rgb:1e1e/1e1e/2e2e\u{1B}\\", .dark), ("rgb:f/f/e", .light),
        ("rgb:00/2b/36", .dark), ("rgba:eeee/e8e8/d5d5/ffff\u{7}", .light), ("rgb:fff/fff/fff", .light),
        ("rgb:ffff/ffff\u{7}", nil), ("rgb:ffff/ffff/ffff/ffff", nil), ("rgb:fffff/0/0", nil), ("rgb://", nil),
        ("rgb:gg/00/00", nil), ("rgb:-1/00/00", nil), ("#ffffff", nil), ("", nil),
    ])
    func answer(text: String, expected: Background?) {
        #expect(Background(answer: Array(text.utf8)) == expected)
    }
}
