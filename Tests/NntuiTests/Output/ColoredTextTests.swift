import CursesTerminal
import TUI
import Testing

@testable import nntui

@Suite struct ColoredTextTests {
    private var buffer: Buffer {
        var buffer = Buffer(size: Size(width: 8, height: 2))
        buffer.write("a", x: 0, y: 0)
        buffer.write("bc", x: 2, y: 0, style: Style(.rgb(255, 0, 0), .bold))
        buffer.write("d", x: 1, y: 1, style: Style(.ansi(9), .dim))
        return buffer
    }

    @Test(arguments: [
        (ColorSupport.none, ["a bc", " d"]),
        (.trueColor, ["a \u{1B}[0;1;38;2;255;0;0mbc\u{1B}[0m", " \u{1B}[0;2;91md\u{1B}[0m"]),
        (.palette, ["a \u{1B}[0;1;38;5;196mbc\u{1B}[0m", " \u{1B}[0;2;91md\u{1B}[0m"]),
        (.sixteen, ["a \u{1B}[0;1;91mbc\u{1B}[0m", " \u{1B}[0;2;91md\u{1B}[0m"]),
    ])
    func coloursAreSequences(_ colors: ColorSupport, _ lines: [String]) {
        #expect(ColoredText(buffer: buffer, colors: colors).lines == lines)
    }

    @Test func anEmptyLineStays() {
        #expect(ColoredText(buffer: Buffer(size: Size(width: 3, height: 2)), colors: .trueColor).lines == ["", ""])
    }
}
