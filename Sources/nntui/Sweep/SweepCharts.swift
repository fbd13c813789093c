import TUI
import Text

/// Charts of a sweep: the measure against the value, and the curves of the runs.
struct SweepCharts {
    let summary: SweepSummary

    /// Charts, as far as the values and the runs allow any.
    var all: [PlainChart] { [measureChart, curveChart].compactMap(\.self) }
}

/// Measure against the value.
extension SweepCharts {
    /// Chart of the medians with their spread; nil if no key has numbers.
    ///
    /// With two keys there is a curve for each value of the other one.
    private var measureChart: PlainChart? {
        let keys = summary.keys
        guard let x = summary.axis else { return nil }
        let other = keys.indices.first { $0 != x }
        let groups = other.map { keys[$0].values } ?? [""]
        let series = groups.enumerated().map { index, value in
            let points = other.map { other in summary.points.filter { $0.values[other] == value } } ?? summary.points
            let style = PlainChart.style(other == nil ? 0 : index)
            return LineChart.Series(
                value, Self.points(points, key: x), style: style,
                envelopeStyle: other == nil && summary.points.contains { $0.runs.count > 1 }
                    ? style.adding(.dim) : nil)
        }.filter { !$0.points.isEmpty }
        guard series.contains(where: { $0.points.contains { $0.mean.isFinite } }) else { return nil }
        let medians = series.flatMap(\.points).map(\.mean)
        let chart = LineChart(
            series: series, pins: series.flatMap(Self.bullets), scale: PlainChart.scale(of: medians),
            xScale: keys[x].isLogarithmic ? .logarithmic : .linear, xUnit: keys[x].key.clipped(to: 40),
            showsLegend: other != nil)
        let suffix = other.map { ", a curve for each \(keys[$0].key)" } ?? ""
        let axis = keys[x].isLogarithmic ? " (logarithmic)" : ""
        return PlainChart(title: "\(summary.measure.name) against \(keys[x].key)\(axis)\(suffix)", chart: chart)
    }

    /// Returns the medians over a key; one that diverged is infinite, which is drawn as a cross.
    private static func points(_ points: [SweepPoint], key: Int) -> [LineChart.Point] {
        points.compactMap { point in
            TypedNumber.parse(point.values[key]).map { x in
                LineChart.Point(
                    x: x, minimum: point.spread?.lowerBound ?? .infinity, mean: point.median ?? .infinity,
                    maximum: point.spread?.upperBound ?? .infinity)
            }
        }.sorted { $0.x < $1.x }
    }

    private static func bullets(_ series: LineChart.Series) -> [LineChart.Pin] {
        series.points.filter { $0.mean.isFinite }.map {
            LineChart.Pin(x: $0.x, y: $0.mean, glyph: "•", style: series.style.adding(.bold))
        }
    }
}

/// Curves.
extension SweepCharts {
    /// Number of curves in a chart at most.
    private static let curveLimit = 10

    /// Chart of the measure over the steps of each value's middle run; nil without any.
    private var curveChart: PlainChart? {
        let drawn = chosen.filter { !(summary.points[$0].middle?.curve.isEmpty ?? true) }
        guard !drawn.isEmpty, summary.measure != .accuracy else { return nil }
        var (series, pins) = ([LineChart.Series](), [LineChart.Pin]())
        let curves = drawn.map { summary.points[$0].middle?.curve ?? [] }
        let scale = PlainChart.scale(of: curves.joined().map(\.mean))
        var range = RobustRange(scale)
        for (number, index) in drawn.enumerated() {
            let (points, style) = (curves[number], PlainChart.style(number))
            series.append(LineChart.Series(summary.points[index].values.joined(separator: " "), points, style: style))
            if let letter = SweepTable.letter(index).unicodeScalars.first, letter != " " {
                pins += PlainChart.pin(letter, on: points, number, of: drawn.count, style).map { [$0] } ?? []
            }
            let hasDiverged = summary.points[index].middle?.hasDiverged ?? true
            if !hasDiverged { range.includeCurve(points.map(\.mean)) }
        }
        let isAgent = summary.measure == .meanReturn
        let chart = LineChart(
            series: series, pins: pins, scale: scale, yRange: range.bounds, xUnit: isAgent ? "episodes" : "steps",
            xIsWhole: true)
        let name = isAgent ? "return" : summary.measure.name
        let letters = drawn.count < summary.points.count ? ", for the best and evenly chosen values" : ""
        return PlainChart(
            title: "\(name) over the \(isAgent ? "episodes" : "steps") of each value's middle seed\(letters)",
            chart: chart, height: 18)
    }

    /// Indices of the points whose curves are drawn: all of them, or the best and others spread evenly.
    private var chosen: [Int] {
        let count = summary.points.count
        guard count > Self.curveLimit else { return Array(0..<count) }
        let others = (0..<Self.curveLimit - 1).map { $0 * (count - 1) / (Self.curveLimit - 2) }
        return Set(others + [summary.best].compactMap(\.self)).sorted()
    }
}
