import TUI
import Testing

struct BufferTests {
    private func line(_ width: Int, _ draw: (inout Buffer) -> Void) -> String {
        var buffer = Buffer(size: Size(width: width, height: 1))
        draw(&buffer)
        return buffer.lines[0]
    }

    @Test func returnsTheColumnsUsed() {
        var buffer = Buffer(size: Size(width: 4, height: 1))
        #expect(buffer.write("loss", x: 2, y: 0) == 4)
        #expect(buffer.write("loss", x: 0, y: 0, maxWidth: 3) == 3)
        #expect(buffer.write("loss", x: 0, y: 0, maxWidth: -3) == 0)
        #expect(buffer.lines == ["loso"])
    }

    @Test func clipsOnBothSides() {
        #expect(line(3) { $0.write("gradient", x: -2, y: 0) } == "adi")
        #expect(line(3) { $0.write("gradient", x: 0, y: 7) } == "   ")
    }

    @Test(arguments: [(6, "gradi…"), (8, "gradient"), (1, "g"), (0, "")])
    func cutIsMarked(width: Int, expected: String) {
        let text = line(10) { $0.write("gradient", x: 0, y: 0, maxWidth: width, ellipsis: .unicode) }
        #expect(text == expected + String(repeating: " ", count: 10 - expected.count))
    }

    @Test(arguments: [(6, "gra..."), (2, "g."), (1, "g")])
    func cutIsMarkedInASCII(width: Int, expected: String) {
        let text = line(10) { $0.write("gradient", x: 0, y: 0, maxWidth: width, ellipsis: .ascii) }
        #expect(text == expected + String(repeating: " ", count: 10 - expected.count))
    }

    @Test func aWideLetterTakesTwoCells() {
        var buffer = Buffer(size: Size(width: 6, height: 1), fill: Cell("."))
        #expect(buffer.write("松a树", x: 0, y: 0) == 5)
        #expect(buffer.lines == ["松a树."])
        #expect(buffer[1, 0].glyph == Cell.wideTail && buffer[2, 0].glyph == "a")
    }

    @Test func halfAWideLetterIsAQuestionMark() {
        #expect(line(4) { $0.write("松树", x: 0, y: 0, maxWidth: 3) } == "松? ")
        #expect(line(3) { $0.write("松树", x: 0, y: 0) } == "松?")
        #expect(line(3) { $0.write("松树", x: -1, y: 0) } == " 树")
        #expect(line(5) { $0.write("松树", x: 0, y: 0, maxWidth: 3, ellipsis: .unicode) } == "松…  ")
        let overwritten = line(4) {
            $0.write("松树", x: 0, y: 0)
            $0.write("│", x: 1, y: 0)
            $0.write("│", x: 2, y: 0)
        }
        #expect(overwritten == "?││ ")
    }

    @Test func inASCIIAWideLetterKeepsItsWidth() {
        var buffer = Buffer(size: Size(width: 3, height: 1))
        buffer.write("松|", x: 0, y: 0)
        buffer.restrict(to: .ascii)
        #expect(buffer.lines == ["? |"])
    }

    @Test func alignment() {
        let place = Rect(x: 1, y: 0, width: 8, height: 1)
        #expect(line(10) { $0.write("loss", in: place, alignment: .leading) } == " loss     ")
        #expect(line(10) { $0.write("loss", in: place, alignment: .center) } == "   loss   ")
        #expect(line(10) { $0.write("loss", in: place, alignment: .trailing) } == "     loss ")
        #expect(line(10) { $0.write("gradient norm", in: place, alignment: .trailing) } == " gradient ")
        #expect(line(10) { $0.write("loss", in: place, row: 1) } == "          ")
    }

    @Test func runsKeepTheirStyles() {
        let red = Style(.ansi(1))
        var buffer = Buffer(size: Size(width: 6, height: 1))
        #expect(buffer.write(StyledText("ab") + StyledText("cd", red), x: 0, y: 0, maxWidth: 3) == 3)
        #expect(buffer.lines == ["abc   "])
        #expect(buffer[1, 0].style == .plain)
        #expect(buffer[2, 0].style == red)
    }

    @Test func nothingHarmfulIsWritten() {
        let hostile = "a\u{1B}[31mb\r\u{8}c\u{202E}d\u{0}e\u{200B}f\u{9B}g\tn\u{301}"
        #expect(line(20) { $0.write(hostile, x: 0, y: 0) } == "a[31mbcdefg n       ")
    }

    @Test func fillIsClipped() {
        var buffer = Buffer(size: Size(width: 3, height: 2))
        buffer.fill(Rect(x: 1, y: -5, width: 50, height: 6), Cell("#", Style(.ansi(2))))
        #expect(buffer.text == " ##\n")
        #expect(buffer[1, 0] == Cell("#", Style(.ansi(2))))
        #expect(buffer[0, 1].style == .plain)
    }

    @Test func restrictingLeavesOnlyASCII() {
        var buffer = Buffer(size: Size(width: 12, height: 1))
        buffer.write("┌─▏█⠉▼é…η×Ж│", x: 0, y: 0)
        buffer.restrict(to: .unicode)
        #expect(buffer.lines == ["┌─▏█⠉▼é…η×Ж│"])
        buffer.restrict(to: .ascii)
        #expect(buffer.lines == ["+- #*ve.nx?|"])
    }
}
