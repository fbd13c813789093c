import TUI
import Testing

struct SparklineTests {
    private let falling = (0..<24).map { 1 / Double(1 + $0 * $0) }

    @Test func linearAndLogarithmic() {
        #expect(rendered(Sparkline(falling), 24, 1) == "█▄▂▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁")
        #expect(rendered(Sparkline(falling, scale: .logarithmic), 24, 1) == "█▇▆▅▅▄▄▄▃▃▃▃▂▂▂▂▂▂▂▁▁▁▁▁")
        #expect(rendered(Sparkline(falling, scale: .logarithmic, glyphs: .ascii), 24, 1) == "#^=--.......____________")
    }

    @Test func tall() {
        let wave = (0..<20).map { Double($0 % 10) }
        #expect(
            rendered(Sparkline(wave), 20, 3) == """
                       ▃▅█       ▃▅█
                   ▁▃▆████   ▁▃▆████
                ▁▄▆███████▁▄▆███████
                """)
    }

    @Test func theLatestStandsAtTheRight() {
        #expect(rendered(Sparkline([1, 2, 3, 4, 5, 6, 7, 8], range: 1...8), 3, 1) == "▆▇█")
        #expect(rendered(Sparkline([1, 8], range: 1...8), 5, 1) == "   ▁█")
    }

    @Test func whatIsNotFiniteIsACross() {
        #expect(rendered(Sparkline([1, .nan, 8, .infinity], range: 1...8), 4, 1) == "▁×█×")
        #expect(rendered(Sparkline([.nan, .nan]), 4, 1) == "  ××")
    }

    @Test func whatALogarithmHasNoPlaceForIsLowest() {
        #expect(rendered(Sparkline([1e-4, 0, 1, -1], scale: .logarithmic), 4, 1) == "▁▁█▁")
        #expect(rendered(Sparkline([0, 0], scale: .logarithmic), 2, 1) == "▁▁")
    }
}

struct GaugeTests {
    @Test(arguments: [
        (0.37, "███▋░░░░░░"), (0, "░░░░░░░░░░"), (1, "██████████"), (9, "██████████"), (.nan, "░░░░░░░░░░"),
    ])
    func eighths(fraction: Double, expected: String) {
        #expect(rendered(Gauge(fraction), 10, 1) == expected)
    }

    @Test func withoutUTF8() {
        #expect(rendered(Gauge(0.37, glyphs: .ascii), 10, 1) == "###=......")
    }
}

struct ScrollBarTests {
    @Test func thumbReachesBothEnds() {
        #expect(rendered(ScrollBar(offset: 0, visible: 4, total: 8), 1, 4) == "█\n█\n│\n│")
        #expect(rendered(ScrollBar(offset: 2, visible: 4, total: 8), 1, 4) == "│\n█\n█\n│")
        #expect(rendered(ScrollBar(offset: 4, visible: 4, total: 8), 1, 4) == "│\n│\n█\n█")
        #expect(rendered(ScrollBar(offset: 0, visible: 8, total: 8), 1, 2) == "\n")
    }

    @Test(arguments: [(0, 3, 0), (0, 4, 1), (5, 2, 2), (99, nil, 6), (-9, nil, 0), (0, 99, 6)])
    func offsetFollowsTheSelection(offset: Int, index: Int?, expected: Int) {
        #expect(ScrollBar.offset(offset, showing: index, visible: 4, total: 10) == expected)
    }
}
