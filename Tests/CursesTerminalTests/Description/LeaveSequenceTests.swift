import CursesTerminal
import Testing

struct LeaveSequenceTests {
    private func text(_ sequence: LeaveSequence) -> String { String(decoding: sequence.bytes, as: UTF8.self) }

    @Test func undoesEverythingAndLeavesTheAlternateScreenLast() {
        let sequence = LeaveSequence(
            keypadLocal: Array("\u{1B}[?1l\u{1B}>".utf8), resetAttributes: Array("\u{1B}[m".utf8),
            originalColors: Array("\u{1B}[39;49m".utf8), showCursor: Array("\u{1B}[?25h".utf8),
            clear: Array("\u{1B}[H\u{1B}[J".utf8), leaveAlternateScreen: Array("\u{1B}[?1049l".utf8),
            mouse: true, pasteMarks: true, synchronizedOutput: true)
        #expect(
            text(sequence) == "\u{1B}[?2026l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?2004l\u{1B}[?1l\u{1B}>\u{1B}[m"
                + "\u{1B}[39;49m\u{1B}[?25h\u{1B}[H\u{1B}[J\u{1B}[?1049l")
        #expect(String(decoding: sequence.emptying, as: UTF8.self) == "\u{1B}[m\u{1B}[39;49m\u{1B}[H\u{1B}[J")
    }

    @Test func clearsWhereThereIsNoAlternateScreen() {
        let sequence = LeaveSequence(showCursor: Array("S".utf8), clear: Array("C".utf8))
        #expect(text(sequence) == "SC" && sequence.emptying.isEmpty)
    }

    @Test(arguments: [
        ("\u{1B}[H\u{1B}[J$<50>", "\u{1B}[H\u{1B}[J"), ("a$<2*/>b$<1.5>", "ab"), ("a$<x>b", "a$<x>b"),
        ("$<", "$<"), ("a$<5", "a$<5"), ("cost $5", "cost $5"), ("", ""),
    ])
    func dropsPadding(from padded: String, expected: String) {
        #expect(LeaveSequence.withoutPadding(Array(padded.utf8)) == Array(expected.utf8))
    }
}
