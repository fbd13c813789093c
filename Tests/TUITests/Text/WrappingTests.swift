import TUI
import Testing

struct WrappingTests {
    @Test(arguments: [
        (12, ["the gradient", "vanishes"]), (8, ["the", "gradient", "vanishes"]),
        (5, ["the", "gradi", "ent", "vanis", "hes"]),
        (80, ["the gradient vanishes"]), (0, []), (-1, []),
    ])
    func breaksAtBlanks(width: Int, expected: [String]) {
        #expect("the gradient  vanishes".wrapped(to: width) == expected)
    }

    @Test func wideLettersAreNotSplit() {
        #expect("松树柳 a".wrapped(to: 5) == ["松树", "柳 a"])
        #expect("abc松树".wrapped(to: 4) == ["abc", "松树"])
        #expect("松树".wrapped(to: 1).joined() == "松树", "nothing is lost where no letter fits")
    }

    @Test func lineFeedsStayAndControlsGo() {
        #expect("one\n\ntwo\u{1B}\n".wrapped(to: 10) == ["one", "", "two", ""])
    }

    @Test func noLineIsTooWide() {
        let text = "σ′ ≤ ¼ at every layer: the first layers receive hardly anything of ∂L/∂a"
        for width in 1..<40 {
            for line in text.wrapped(to: width) { #expect(line.columns <= width) }
            let letters = text.wrapped(to: width).joined().filter { $0 != " " }
            #expect(letters == text.filter { $0 != " " })
        }
    }
}
