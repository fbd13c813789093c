import TUI
import Testing

struct LogBarTests {
    /// Returns bars below each other.
    private func bars(_ width: Int, _ glyphs: GlyphSet) -> String {
        let axis = LogAxis(decades: -8, 1)
        let values = [1e-9, 0, 3e-7, 1e-4, 0.02, 1, 5, 200]
        var buffer = Buffer(size: Size(width: width, height: values.count))
        for (index, value) in values.enumerated() {
            let bar = LogBar(axis: axis, value: value, glyphs: glyphs)
            bar.draw(in: buffer.bounds.row(index), of: &buffer)
        }
        return buffer.text
    }

    @Test func wide() {
        #expect(
            bars(50, .unicode) == """
                ◀          ·          ·          ·          ·
                ◀          ·          ·          ·          ·
                ████████▎  ·          ·          ·          ·
                ██████████████████████▎          ·          ·
                ███████████████████████████████████         ·
                ████████████████████████████████████████████▌
                ████████████████████████████████████████████████▍
                █████████████████████████████████████████████████▶
                """)
    }

    @Test func withoutUTF8() {
        #expect(
            bars(30, .ascii) == """
                <     .      .      .     .
                <     .      .      .     .
                ##### .      .      .     .
                #############-      .     .
                #####################     .
                ##########################=
                #############################
                #############################>
                """)
    }

    @Test func narrow() {
        #expect(
            bars(10, .unicode) == """
                ◀  ·    ·
                ◀  ·    ·
                █▋ ·    ·
                ████▌   ·
                ███████ ·
                ████████▉
                █████████▋
                █████████▶
                """)
    }

    @Test(arguments: [(Double.nan, "× not a number"), (.infinity, "× infinite"), (-1, "× negative")])
    func whatHasNoLengthIsNamed(value: Double, expected: String) {
        let text = rendered(LogBar(axis: LogAxis(decades: -8, 1), value: value), 40, 1)
        #expect(text.hasPrefix(expected))
    }

    @Test func eighthsOfACell() {
        let axis = LogAxis(decades: 0, 1)
        let glyphs = (0...8).map { rendered(LogBar(axis: axis, value: power($0)), 1, 1) }
        #expect(glyphs == ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"])
    }

    /// Returns 10^(eighths / 8).
    private func power(_ eighths: Int) -> Double {
        let root = 10.0.squareRoot().squareRoot().squareRoot()
        return (0..<eighths).reduce(1) { value, _ in value * root }
    }
}
