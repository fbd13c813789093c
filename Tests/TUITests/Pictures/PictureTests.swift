import TUI
import Testing

struct PictureTests {
    /// First image of UCI's handwritten digits.
    private static let zero: [Float] = [
        0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0, 0, 3, 15, 2, 0, 11, 8, 0, 0, 4, 12, 0, 0, 8, 8, 0, 0, 5, 8,
        0, 0, 9, 8, 0, 0, 4, 11, 0, 1, 12, 7, 0, 0, 2, 14, 5, 10, 12, 0, 0, 0, 0, 6, 13, 10, 0, 0, 0,
    ].map { $0 / 16 }

    private func picture(_ depth: ColorDepth, _ glyphs: GlyphSet = .unicode) -> Picture {
        Picture(width: 8, height: 8, pixels: Self.zero, depth: depth, glyphs: glyphs)
    }

    @Test func shades() {
        #expect(
            rendered(picture(.mono), 16, 8) == """
                    ░░██▒▒
                    ████▓▓██░░
                    ██    ▓▓▒▒
                  ░░▓▓    ▒▒▒▒
                  ░░▒▒    ▒▒▒▒
                  ░░▓▓    ▓▓▒▒
                    ██░░▓▓▓▓
                    ░░██▓▓
                """)
        #expect(
            rendered(picture(.ansi16, .ascii), 16, 8) == """
                    --%%++
                    %%@@**@@--
                  ..@@..  **++
                  ::##    ++++
                  --++    ++++
                  ::**    ##==
                  ..%%--**##
                    --%%**
                """)
        #expect(
            rendered(picture(.mono), 6, 3) == """
                  ▓▒▒
                 ░░ ▒░
                  ▒▒▒
                """)
    }

    @Test func halfBlocks() {
        let buffer = drawn(picture(.many), 10, 5)
        #expect(buffer[2, 0] == Cell("▀", Style(.rgb(85, 85, 85), on: .rgb(213, 213, 213))))
        #expect(buffer[8, 0] == .blank)
    }

    @Test func sizes() {
        #expect(picture(.many).imageSize(in: Size(width: 8, height: 4)) == Size(width: 8, height: 4))
        #expect(picture(.many).imageSize(in: Size(width: 23, height: 50)) == Size(width: 16, height: 8))
        #expect(picture(.many).imageSize(in: Size(width: 5, height: 50)) == Size(width: 5, height: 2))
        #expect(picture(.many).imageSize(in: Size(width: 5, height: 0)) == Size(width: 0, height: 0))
        #expect(Picture(width: 0, height: 0, pixels: []).imageSize(in: Size(width: 5, height: 5)).width == 0)
    }
}
