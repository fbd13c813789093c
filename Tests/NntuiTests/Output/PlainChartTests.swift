import TUI
import Testing

@testable import nntui

@Suite struct PlainChartTests {
    /// Nobody asks the terminal for its background here.
    @Test func coloursStandOutFromBlackAndFromWhite() throws {
        for color in PlainChart.colors {
            for background in [Color.rgb(0, 0, 0), .rgb(255, 255, 255)] {
                #expect(try #require(color.contrast(with: background)) >= 3, "\(color)")
            }
        }
    }

    @Test(arguments: [
        ([1.0, 10], ValueAxis.Scale.linear), ([1, 10.1], .logarithmic), ([0, 100], .linear), ([-1, 100], .linear),
        ([1, .infinity, .nan], .linear), ([], .linear),
    ])
    func positiveValuesOverAWideRangeHaveALogarithmicAxis(_ values: [Double], _ scale: ValueAxis.Scale) {
        #expect(PlainChart.scale(of: values) == scale)
    }

    @Test func withoutUTF8AChartIsASCII() {
        let chart = LineChart(series: [.init("a", [.init(x: 0, y: 1), .init(x: 1, y: 2)])], xUnit: "steps")
        let lines = PlainChart(title: "loss", chart: chart, height: 5).lines(on: Page(glyphs: .ascii))
        #expect(lines.count == 7 && lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } && $0.count <= 80 })
    }

    @Test func lettersOfCurvesStandApart() {
        let points = (0..<100).map { LineChart.Point(x: Double($0), y: 1) }
        let places = (0..<4).compactMap { PlainChart.pin("a", on: points, $0, of: 4, .plain)?.x }
        #expect(places == [38, 56, 73, 91])
        #expect(PlainChart.pin("a", on: [.init(x: 0, y: .infinity)], 0, of: 1, .plain) == nil)
    }
}
