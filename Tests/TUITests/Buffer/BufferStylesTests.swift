import TUI
import Testing

/// Frames with fewer changes of style, which look the same.
@Suite struct BufferStylesTests {
    private let red = Style(.rgb(200, 0, 0))
    private let onBlue = Style(.rgb(200, 0, 0), on: .rgb(0, 0, 200))

    private func row(_ cells: [Cell]) -> [Cell] {
        var buffer = Buffer(size: Size(width: cells.count, height: 1))
        for (x, cell) in cells.enumerated() { buffer[x, 0] = cell }
        let result = buffer.withFewerStyles
        return cells.indices.map { result[$0, 0] }
    }

    @Test func aBlankTakesTheStyleOfTheCellBeforeIt() {
        let cells = [Cell("a", red), .blank, Cell(" ", Style(.rgb(1, 2, 3), .bold)), Cell("b", red)]
        #expect(row(cells) == [Cell("a", red), Cell(" ", red), Cell(" ", red), Cell("b", red)])
    }

    @Test func backgroundsStay() {
        let cells = [Cell("a", onBlue), .blank, Cell(" ", onBlue), Cell("b", red)]
        let behind = Style(on: .rgb(0, 0, 200))
        #expect(row(cells) == [Cell("a", onBlue), .blank, Cell(" ", behind), Cell("b", red)])
    }

    @Test func theRestOfARowIsPlain() {
        #expect(row([Cell("a", red), Cell(" ", red), .blank]) == [Cell("a", red), .blank, .blank])
        #expect(row([Cell("a", onBlue), Cell(" ", onBlue)]) == [Cell("a", onBlue), Cell(" ", onBlue)])
    }

    @Test func whatShowsOnABlankStays() {
        for attribute in [Style.Attributes.underline, .reverse] {
            let marked = Style(.rgb(200, 0, 0), attribute)
            let cells = [Cell("a", red), Cell(" ", marked), Cell("b", red), Cell(" ", marked)]
            #expect(row(cells) == cells)
            #expect(row([Cell("a", marked), .blank, Cell("b", red)])[1] == .blank)
        }
    }

    /// Both halves of a cell in one colour need only a background.
    @Test func equalHalvesAreABlank() {
        let blue = Color.rgb(0, 0, 200)
        let half = Cell("▀", Style(.rgb(200, 0, 0), on: blue))
        #expect(row([half, Cell("▀", Style(blue, on: blue)), half]) == [half, Cell(" ", half.style), half])
    }

    @Test func coloursOfAPictureStayUntilTheyDifferVisibly() {
        func picture(_ upper: Color, _ lower: Color, glyph: Unicode.Scalar = "▀") -> Buffer {
            Buffer(size: Size(width: 1, height: 1), fill: Cell(glyph, Style(upper, on: lower)))
        }
        let old = picture(.rgb(50, 60, 70), .rgb(10, 10, 10))
        #expect(picture(.rgb(65, 45, 70), .rgb(0, 10, 25)).keepingColors(of: old) == old)
        for other in [picture(.rgb(66, 60, 70), .rgb(10, 10, 10)), picture(.rgb(50, 60, 70), .rgb(10, 26, 10))] {
            #expect(other.keepingColors(of: old) == other)
        }
        // A blank is both halves in one colour.
        let blank = picture(.rgb(1, 2, 3), .rgb(52, 52, 60), glyph: " ")
        #expect(blank.keepingColors(of: picture(.rgb(50, 50, 60), .rgb(52, 52, 62))) != blank)
        #expect(blank.keepingColors(of: picture(.rgb(50, 50, 60), .rgb(52, 52, 80))) == blank)
        // A mark is the same only with the same glyph, and text on the terminal's own background is no picture.
        let mark = picture(.rgb(50, 60, 70), .rgb(10, 10, 10), glyph: "●")
        #expect(mark.keepingColors(of: old) == mark)
        #expect(mark.keepingColors(of: picture(.rgb(51, 60, 70), .rgb(10, 15, 10), glyph: "●")) != mark)
        let text = picture(.rgb(50, 60, 70), .terminal, glyph: "a")
        #expect(text.keepingColors(of: picture(.rgb(51, 60, 70), .terminal, glyph: "a")) == text)
        #expect(Buffer(size: old.size).keepingColors(of: old) == Buffer(size: old.size))
        let larger = Buffer(size: Size(width: 2, height: 1), fill: old[0, 0])
        #expect(larger.keepingColors(of: old) == larger)
    }
}
