import TUI
import Testing

struct DotCanvasTests {
    private func text(
        _ width: Int, _ height: Int, _ glyphs: GlyphSet = .unicode, _ draw: (inout DotCanvas, Int) -> Void
    ) -> String {
        var canvas = DotCanvas(size: Size(width: width, height: height), glyphs: glyphs)
        let pen = canvas.add(.init(.plain))
        draw(&canvas, pen)
        var buffer = Buffer(size: Size(width: width, height: height))
        canvas.draw(at: 0, 0, of: &buffer)
        return buffer.text
    }

    @Test func eachDotHasItsBit() {
        let glyphs: [String] = ["⠁", "⠈", "⠂", "⠐", "⠄", "⠠", "⡀", "⢀"]
        for (index, glyph) in glyphs.enumerated() {
            #expect(text(1, 1) { canvas, pen in canvas.set(x: index % 2, y: index / 2, pen: pen) } == glyph)
        }
    }

    @Test func diagonal() {
        let draw: (inout DotCanvas, Int) -> Void = { canvas, pen in
            canvas.line(
                from: .init(x: 0, y: 0), to: .init(x: Double(canvas.dotsWide - 1), y: Double(canvas.dotsHigh - 1)),
                pen: pen)
        }
        #expect(text(4, 2, .unicode, draw) == "⠑⢄\n  ⠑⢄")
        #expect(text(4, 4, .ascii, draw) == "*\n *\n  *\n   *")
    }

    @Test func farAwayEndsAreClippedWithoutChangingTheSlope() {
        let inside = text(10, 5) { $0.line(from: .init(x: 0, y: 0), to: .init(x: 19, y: 19), pen: $1) }
        let beyond = text(10, 5) { $0.line(from: .init(x: -1e9, y: -1e9), to: .init(x: 1e9, y: 1e9), pen: $1) }
        #expect(inside == beyond)
        #expect(
            text(4, 2) { $0.line(from: .init(x: -5, y: 0), to: .init(x: -1, y: 7), pen: $1) }.allSatisfy { $0 == "\n" })
        #expect(text(4, 2) { $0.line(from: .init(x: .nan, y: 0), to: .init(x: .infinity, y: 7), pen: $1) } == "\n")
    }

    @Test func shadingGivesWayAndPriorityDecides() {
        var canvas = DotCanvas(size: Size(width: 1, height: 1), glyphs: .unicode)
        let shading = canvas.add(.init(Style(.ansi(1)), isShading: true))
        let strong = canvas.add(.init(Style(.ansi(2)), priority: 1))
        let weak = canvas.add(.init(Style(.ansi(3))))
        canvas.set(x: 0, y: 0, pen: shading)
        canvas.set(x: 1, y: 0, pen: strong)
        canvas.set(x: 1, y: 1, pen: weak)
        canvas.set(x: 0, y: 3, pen: shading)
        var buffer = Buffer(size: Size(width: 1, height: 1))
        canvas.draw(at: 0, 0, of: &buffer)
        #expect(buffer[0, 0] == Cell("⠘", Style(.ansi(2))))
    }
}
