import CursesTerminal
import TUI

/// Chart among lines of text, as wide as the page.
struct PlainChart {
    let title: String
    var chart: LineChart
    var height = 14

    /// Returns the title and the chart as lines.
    func lines(on page: Page) -> [String] {
        var buffer = Buffer(size: Size(width: page.chartWidth, height: height))
        var chart = chart
        chart.glyphs = page.glyphs
        chart.draw(in: buffer.bounds, of: &buffer)
        buffer.restrict(to: page.glyphs)
        return [""] + title.wrapped(to: page.textWidth) + ColoredText(buffer: buffer, colors: page.colors).lines
    }

    /// Colours of curves, which have a contrast of at least 3 with black and with white.
    static let colors: [Color] = [
        .rgb(6, 126, 249), .rgb(209, 112, 0), .rgb(30, 145, 70), .rgb(236, 76, 65), .rgb(150, 105, 235),
        .rgb(0, 140, 155), .rgb(203, 87, 197), .rgb(140, 125, 20), .rgb(115, 125, 145), .rgb(163, 110, 100),
    ]

    /// Returns the style of a curve.
    static func style(_ index: Int) -> Style { Style(colors[index % colors.count]) }

    /// Returns the scale on which values can be told apart: logarithmic for positive ones over a wide range.
    static func scale(of values: [Double]) -> ValueAxis.Scale {
        let finite = values.filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max(), low > 0, high > 10 * low else { return .linear }
        return .logarithmic
    }

    /// Returns a letter on a curve, at a place of its own for each of several curves.
    static func pin(_ letter: Unicode.Scalar, on points: [LineChart.Point], _ index: Int, of count: Int, _ style: Style)
        -> LineChart.Pin?
    {
        let finite = points.filter { $0.mean.isFinite }
        guard !finite.isEmpty else { return nil }
        let share = (Double(index) + 0.5) / Double(max(1, count))
        let point = finite[min(finite.count - 1, Int((0.3 + 0.7 * share) * Double(finite.count)))]
        return LineChart.Pin(x: point.x, y: point.mean, glyph: letter, style: style.adding(.bold))
    }
}
