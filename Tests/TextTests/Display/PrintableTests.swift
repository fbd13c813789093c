import Testing
import Text

struct PrintableTests {
    @Test(arguments: [
        ("plain", "plain"), ("η ‖∂L/∂W‖ ≤ ¼", "η ‖∂L/∂W‖ ≤ ¼"), ("tab\tline\nend", "tab line end"),
        ("\u{1B}]0;title\u{7}", "]0;title"), ("\u{202A}\u{2066}x\u{2069}\u{200F}", "x"), ("e\u{301}", "e"), ("é", "é"),
        ("漢字", "??"), ("🙂", "?"), ("👩‍👩‍👧", "???"), ("⏩", "?"), ("ｗ", "?"), ("\u{A0}\u{3000}", "  "),
        ("\u{E000}\u{FFFF}", ""), ("\u{AD}\u{FEFF}\u{3164}", ""), ("\u{2028}", " "), ("⣿█▏┊", "⣿█▏┊"), ("", ""),
    ])
    func sanitised(text: String, expected: String) {
        #expect(text.printable == expected)
        // Where there is room, a Chinese letter is shown in two columns, not as `?` in one.
        #expect(text.columns == expected.unicodeScalars.count + text.unicodeScalars.count { $0.isWideLetter })
    }

    @Test(arguments: [("漢字", 4), ("かな", 4), ("한", 2), ("ｗ", 2), ("🙂", 1), ("é", 1), ("a漢", 3)])
    func wideLettersTakeTwoColumns(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test(arguments: [("漢字 a", "漢字 a"), ("松\u{1B}[2J树", "松[2J树"), ("🙂", "?")])
    func legibleTextKeepsWideLetters(text: String, expected: String) {
        #expect(text.legible == expected)
    }

    @Test func everyScalarIsHarmless() {
        for value in UInt32(0)...0x2_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for glyph in PrintableScalars(String(Character(scalar))) {
                switch glyph.properties.generalCategory {
                case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .enclosingMark,
                    .spacingMark, .lineSeparator, .paragraphSeparator:
                    Issue.record("U+\(String(value, radix: 16)) came through")
                default: break
                }
            }
        }
    }
}
