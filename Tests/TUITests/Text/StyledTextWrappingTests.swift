import TUI
import Testing

struct StyledTextWrappingTests {
    private func lines(_ text: String, _ width: Int) -> [String] {
        StyledText(text).wrapped(to: width).map { $0.runs.map(\.text).joined() }
    }

    @Test func breaksAtTheLastBlankThatFits() {
        #expect(lines("to be or not", 5) == ["to be", "or", "not"])
        #expect(lines("to be or not", 6) == ["to be", "or not"])
        #expect(lines("a honorificabilitudinitatibus", 9) == ["a", "honorific", "abilitudi", "nitatibus"])
    }

    @Test func wideLettersAreNotSplit() {
        #expect(lines("松树柳 a", 5) == ["松树", "柳 a"])
        #expect(lines("abc松树", 4) == ["abc", "松树"])
    }

    @Test func keepsBlanksAndEmptyLines() {
        #expect(lines("  two  blanks\n\nend\n", 20) == ["  two  blanks", "", "end", ""])
        #expect(lines("", 4) == [""])
        #expect(lines("text", 0).isEmpty)
    }

    @Test func dropsWhatATerminalMustNotSee() {
        #expect(lines("a\u{1B}[2J\r\u{202E}b\tc", 20) == ["a[2Jb c"])
    }

    @Test func stylesSurviveTheBreak() {
        let bold = Style(.terminal, .bold)
        let text = StyledText("We the ", bold) + StyledText("people of")
        #expect(
            text.wrapped(to: 8) == [
                StyledText("We the", bold), StyledText("people"), StyledText("of"),
            ])
        #expect(text.wrapped(to: 30) == [text])
    }
}
