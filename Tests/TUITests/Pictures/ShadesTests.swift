import TUI
import Testing

@Suite struct ShadesTests {
    @Test func theEndsAndTheMiddleStay() {
        #expect([0, 0.5, 1].map { Shades.nearest(to: $0) } == [0, 0.5, 1])
        #expect(Shades.nearest(to: .nan).isNaN)
        #expect(Set((0...1_000).map { Shades.nearest(to: Double($0) / 1_000) }).count == 25)
    }

    @Test func aSmallChangeOfAPictureChangesNothing() {
        func cell(_ value: Float) -> Cell {
            var buffer = Buffer(size: Size(width: 1, height: 1))
            Picture(width: 1, height: 1, pixels: [value]).draw(in: buffer.bounds, of: &buffer)
            return buffer[0, 0]
        }
        #expect(cell(0.51) == cell(0.49))
        #expect(cell(0.51) != cell(0.53))
        func heat(_ value: Double) -> Color { Palette.heat().paint(value).color }
        #expect(heat(0.51) == heat(0.49))
        #expect(heat(0.51) != heat(0.53))
    }
}
