import TUI
import Testing

struct TextInputTests {
    private func input(_ keys: [Key], from text: String = "0.05", kind: TextInput.Kind = .number) -> TextInput {
        var input = TextInput(text, kind: kind, maximumLength: 8)
        for key in keys { _ = input.handle(key) }
        return input
    }

    @Test(arguments: [
        ([Key.character("1")], "0.051", 5), ([.backspace, .backspace], "0.", 2), ([.home, .delete], ".05", 0),
        ([.left, .character("1")], "0.015", 4), ([.home, .backspace, .left], "0.05", 0),
        ([.end, .delete, .right], "0.05", 4),
        ([.left, .left, .control("u")], "05", 0), ([.left, .left, .control("k")], "0.", 2),
        ([.home, .character("x"), .character("-")], "-0.05", 1),
    ])
    func editing(keys: [Key], text: String, cursor: Int) {
        let edited = input(keys)
        #expect(edited.text == text)
        #expect(edited.cursor == cursor)
    }

    @Test func keysWithoutAMeaningAreLeftToOthers() {
        var number = TextInput("1", kind: .number)
        #expect(!number.handle(.enter) && !number.handle(.escape) && !number.handle(.character("q")))
        var text = TextInput("")
        #expect(
            text.handle(.character("q")) && !text.handle(.character("\u{1B}")) && !text.handle(.character("\u{202E}")))
        #expect(text.text == "q")
    }

    @Test func lengthIsBounded() {
        #expect(input(Array(repeating: .character("7"), count: 99)).text == "0.057777")
        #expect(TextInput("far too long a text", maximumLength: 7).text == "far too")
    }

    @Test func theCursorStaysInView() {
        var buffer = Buffer(size: Size(width: 4, height: 1))
        let long = TextInput("learning")
        long.draw(in: buffer.bounds, of: &buffer)
        #expect(buffer.lines == ["ing "])
        #expect(buffer[3, 0].style.attributes == .reverse)
        #expect(buffer[0, 0].style.attributes == [])
        long.draw(in: Rect(x: 0, y: 0, width: 0, height: 0), of: &buffer)
    }
}
