import TUI
import Testing

struct LogBarTests {
    /// Returns a header and bars below each other, as in the gradient panel.
    private func bars(_ width: Int, _ glyphs: GlyphSet) -> String {
        let axis = LogAxis(decades: -8, 1)
        let values = [1e-9, 0, 3e-7, 1e-4, 0.02, 1, 5, 200]
        var buffer = Buffer(size: Size(width: width, height: values.count + 1))
        LogAxisHeader(axis: axis).draw(in: buffer.bounds, of: &buffer)
        for (index, value) in values.enumerated() {
            let peak = index == 2 ? 1e-2 : index == 4 ? 0.05 : index == 5 ? 30 : nil
            let bar = LogBar(axis: axis, value: value, healthy: 1e-3...1, peak: peak, glyphs: glyphs)
            bar.draw(in: buffer.bounds.row(index + 1), of: &buffer)
        }
        return buffer.text
    }

    @Test func wide() {
        #expect(
            bars(50, .unicode) == """
                1e-8      1e-6       1e-4       1e-2       1e0
                ◀          ·          ·    ░░░░░░░░░░░░░░░░░░
                ◀          ·          ·    ░░░░░░░░░░░░░░░░░░
                ████████▎  ·          ·    ░░░░░░│░░░░░░░░░░░
                ██████████████████████▎    ░░░░░░░░░░░░░░░░░░
                ███████████████████████████████████░░│░░░░░░░
                ████████████████████████████████████████████▌    ▶
                ████████████████████████████████████████████████▍
                █████████████████████████████████████████████████▶
                """)
    }

    @Test func withoutUTF8() {
        #expect(
            bars(30, .ascii) == """
                1e-8 1e-6   1e-4   1e-2  1e0
                <     .      .  :::::::::::
                <     .      .  :::::::::::
                ##### .      .  ::::|::::::
                #############-  :::::::::::
                #####################:|::::
                ##########################=  >
                #############################
                #############################>
                """)
    }

    @Test func narrow() {
        #expect(
            bars(10, .unicode) == """
                  1e-5 1e0
                ◀  · ░░░░
                ◀  · ░░░░
                █▋ · ░│░░
                ████▌░░░░
                ███████│░
                ████████▉▶
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

    @Test func theBandKeepsItsBackgroundBesideAPartOfACell() {
        let band = Style(.ansi(2), on: .ansi(8))
        let bar = LogBar(
            axis: LogAxis(decades: 0, 1), value: 2, healthy: 1...10, style: Style(.ansi(3)), bandStyle: band)
        let buffer = drawn(bar, 5, 1)
        #expect(buffer[1, 0] == Cell("▌", Style(.ansi(3), on: .ansi(8))))
        #expect(buffer[2, 0] == Cell("░", band))
    }
}
