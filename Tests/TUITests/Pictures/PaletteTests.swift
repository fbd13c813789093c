import TUI
import Testing

struct PaletteTests {
    private let palette = Palette([.rgb(0, 0, 0), .rgb(100, 0, 0), .rgb(100, 200, 0)], basic: [.ansi(4), .ansi(1)])

    @Test func coloursMixBetweenTheStops() {
        #expect(palette.paint(0.25).color == .rgb(50, 0, 0))
        #expect(palette.paint(0.75).color == .rgb(100, 100, 0))
        #expect(palette.paint(0.75).basicColor == .ansi(1))
        #expect(palette.paint(0.75).intensity == 0.75)
    }

    @Test func whatLiesOutsideIsAtTheEnds() {
        #expect(palette.paint(-.infinity) == palette.paint(0))
        #expect(palette.paint(.nan) == palette.paint(0))
        #expect(palette.paint(7).color == .rgb(100, 200, 0))
        #expect(Palette([.grey(0.5)], basic: [.ansi(2)]).paint(0.3).color == .grey(0.5))
    }

    @Test func palettesBeginNearTheBackground() {
        #expect(Palette.diverging(on: .dark).paint(0.5).color == .rgb(20, 22, 30))
        #expect(Palette.diverging(on: .light).paint(0.5).color == .rgb(246, 246, 248))
        #expect(Palette.heat(on: .dark).paint(0).color == .rgb(13, 14, 32))
        #expect(Palette.heat(on: .light).paint(0).color == .rgb(252, 249, 232))
    }
}
