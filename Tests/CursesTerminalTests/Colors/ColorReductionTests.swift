import CursesTerminal
import TUI
import Testing

struct ColorReductionTests {
    private func reduced(
        _ style: Style, _ support: ColorSupport, count: Int = 256, hasDefaultColors: Bool = true
    ) -> ReducedStyle {
        ColorReduction(support, colorCount: count, hasDefaultColors: hasDefaultColors).reduce(style)
    }

    @Test func withoutColorsOnlyAttributesAreLeft() {
        let style = Style(.rgb(255, 0, 0), on: .ansi(4), [.bold, .underline])
        #expect(reduced(style, .none) == ReducedStyle(foreground: -1, background: -1, attributes: [.bold, .underline]))
    }

    @Test func trueColorKeepsAllBits() {
        let style = Style(.rgb(0x12, 0x34, 0x56), on: .rgb(255, 255, 255))
        #expect(
            reduced(style, .trueColor, count: 1 << 24)
                == ReducedStyle(foreground: 0x123456, background: 0xFFFFFF, attributes: []))
    }

    @Test func nearBlacksDoNotTurnIntoClassicColors() {
        for blue in UInt8(0)...20 {
            let number = reduced(Style(.rgb(0, 0, blue)), .trueColor, count: 1 << 24).foreground
            #expect(number >= 16)
            #expect(number & 0xFF == Int32(blue))
        }
    }

    /// The palette's own colours are their own nearest colours; the numbers are those of xterm's 256colres.h.
    @Test(arguments: [
        ((0, 0, 0), 16), ((255, 255, 255), 231), ((95, 135, 175), 67), ((255, 0, 0), 196), ((8, 8, 8), 232),
        ((238, 238, 238), 255), ((128, 128, 128), 244), ((120, 120, 121), 243), ((250, 100, 90), 203),
    ])
    func paletteTakesTheNearest(color: (Int, Int, Int), number: Int) {
        #expect(XtermPalette.nearest256(color) == number)
    }

    @Test func everyPaletteColorIsReachable() {
        let steps = [0, 95, 135, 175, 215, 255]
        for red in 0..<6 {
            for green in 0..<6 {
                for blue in 0..<6 {
                    let number = XtermPalette.nearest256((steps[red], steps[green], steps[blue]))
                    #expect(number == 16 + 36 * red + 6 * green + blue)
                }
            }
        }
        for step in 0..<24 {
            #expect(XtermPalette.nearest256((8 + 10 * step, 8 + 10 * step, 8 + 10 * step)) == 232 + step)
        }
    }

    @Test(arguments: [
        ((250, 10, 10), 9), ((10, 10, 10), 0), ((200, 0, 10), 1), ((120, 130, 125), 8), ((90, 90, 250), 12),
    ])
    func sixteenTakeTheNearest(color: (Int, Int, Int), number: Int) {
        #expect(XtermPalette.nearest16(color) == number)
    }

    @Test func eightColorsBecomeBrightByBold() {
        let style = Style(.ansi(10), on: .ansi(12), .dim)
        #expect(
            reduced(style, .sixteen, count: 8) == ReducedStyle(foreground: 2, background: 4, attributes: .bold))
        #expect(
            reduced(style, .sixteen, count: 16) == ReducedStyle(foreground: 10, background: 12, attributes: .dim))
    }

    @Test func withoutDefaultColorsTheTerminalIsWhiteOnBlack() {
        #expect(
            reduced(.plain, .sixteen, count: 8, hasDefaultColors: false)
                == ReducedStyle(foreground: 7, background: 0, attributes: []))
    }
}
