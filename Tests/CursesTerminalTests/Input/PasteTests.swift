import CNcurses
import CursesTerminal
import Testing

struct PasteTests {
    private let start = ContinuousClock.now

    private func characters(_ text: String) -> [Input] { text.unicodeScalars.map { .character($0.value) } }

    @Test func isTheTextBetweenTheMarks() {
        var paste = Paste(at: start)
        let inputs = characters("q é\n") + [.key(Int(NC_KEY_UP)), .character(0xD800)] + characters("\u{1B}😀")
        for input in inputs {
            let goesOn = paste.take(input, at: start)
            #expect(goesOn)
        }
        let goesOnBeyond = paste.take(.key(Int(NC_KEY_PASTE_END)), at: start)
        #expect(!goesOnBeyond)
        #expect(paste.text == "q é\n\u{1B}😀")
    }

    @Test func isBounded() {
        var paste = Paste(at: start)
        for input in characters(String(repeating: "x", count: 5_000)) { _ = paste.take(input, at: start) }
        #expect(paste.text.count == Paste.limit)
    }

    @Test func endsWithoutItsMarkAfterASilence() {
        var paste = Paste(at: start)
        #expect(!paste.isOver(at: start + .seconds(2)) && paste.isOver(at: start + .seconds(3)))
        _ = paste.take(.character(65), at: start + .seconds(2))
        #expect(!paste.isOver(at: start + .seconds(3)))
    }
}
