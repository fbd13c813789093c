import TUI
import Testing

struct RatioBarTests {
    private func bars(_ width: Int, _ glyphs: GlyphSet) -> String {
        let ratios: [Double?] = [0, 1e-9, 3e-7, 1e-4, 0.02, 1, 30, 1e4, 1e7, nil]
        var buffer = Buffer(size: Size(width: width, height: ratios.count + 1))
        RatioAxisHeader(glyphs: glyphs).draw(in: buffer.bounds, of: &buffer)
        for (index, ratio) in ratios.enumerated() {
            let extremes = index == 2 ? 1e-8...1e-2 : index == 4 ? 1e-3...80 : index == 5 ? 1e-12...1e9 : nil
            let bar = RatioBar(ratio: ratio, healthy: 1e-2...1e2, extremes: extremes, glyphs: glyphs)
            bar.draw(in: buffer.bounds.row(index + 1), of: &buffer)
        }
        return buffer.text
    }

    @Test func wide() {
        #expect(
            bars(49, .unicode) == """
                1e-8   1e-6    1e-4    1e-2     ×1     1e2    1e4
                ◀▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄········
                ◀▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄········
                ╷     ▗▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄········
                                ▗▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄········
                                    ╷   ·▗▄▄▄▄▄▄▄·······╷
                ◀                       ········▄········       ▶
                                        ········▄▄▄▄▄▄▖··
                                        ········▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▖
                                        ········▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▶
                                        ·················
                """)
    }

    @Test func withoutUTF8() {
        #expect(
            bars(25, .ascii) == """
                1e-8   1e-4     x1    1e4
                <################....
                <################....
                |  =#############....
                        =########....
                          | .####...|
                <           ....#....   >
                            ....###=.
                            ....########=
                            ....########>
                            .........
                """)
    }

    @Test func narrow() {
        #expect(
            bars(9, .unicode) == """
                1e-8 ×1
                ◀▄▄▄▄▄··
                ◀▄▄▄▄▄··
                ╷▄▄▄▄▄··
                   ▄▄▄··
                   ╷▗▄·╷
                ◀   ·▄··▶
                    ·▄▖·
                    ·▄▄▄
                    ·▄▄▄▶
                    ····
                """)
    }

    @Test func anEarlierRunIsADottedLineWithALabelWhereItFits() {
        let before = [1e-6, 1e-2, 1, 1e3]
        var buffer = Buffer(size: Size(width: 37, height: 4))
        for (index, ratio) in before.enumerated() {
            let bar = RatioBar(
                ratio: index == 1 ? 1e-6 : 1, healthy: 1e-2...1e2, before: [(ratio, .plain)], beforeLabel: "before")
            bar.draw(in: buffer.bounds.row(index), of: &buffer)
        }
        #expect(
            buffer.text == """
                      ┊ before    ······▄······
                      ▗▄▄▄▄▄▄▄▄▄▄▄┊▄▄▄▄▄▄······
                                  ······▄······
                                  ······▄·before ┊
                """)
    }

    @Test func severalRowsLeaveAGapAboveTheBar() {
        #expect(
            rendered(RatioBar(ratio: 0.003, healthy: 0.1...10), 37, 3) == """
                                 ▄▄▄▄▄▄▄▄
                                 ████████
                                 ████████···
                """)
    }

    @Test(arguments: [(Double.nan, "× not a number"), (.infinity, "× infinite"), (-1, "× negative")])
    func whatIsNoRatioIsNamed(value: Double, expected: String) {
        #expect(rendered(RatioBar(ratio: value, healthy: 0.1...10, before: [(1, .plain)]), 40, 1) == expected)
    }

    /// An earlier ratio of 0 has no place on the axis, and none of 1e9 has one either.
    @Test func anEarlierRatioBeyondTheAxisIsAnArrow() {
        for (before, expected) in [(0, "◀                  ···▄···"), (1e9, "                   ···▄···       ▶")] {
            #expect(rendered(RatioBar(ratio: 1, healthy: 0.1...10, before: [(before, .plain)]), 34, 1) == expected)
        }
    }
}
