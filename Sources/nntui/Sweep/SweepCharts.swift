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
    /// Chart of the medians with their spread; nil if no key has at least three numbers.
    ///
    /// With two keys there is a curve for each value of the other one.
    private var measureChart: PlainChart? {
        guard let axis = summary.axis else { return nil }
        let other = summary.keys.indices.first { $0 != axis }
        let series = series(along: axis, other: other).filter { $0.points.contains { $0.mean.isFinite } }
        guard !series.isEmpty else { return nil }
        let key = summary.keys[axis]
        let medians = series.flatMap(\.points).map(\.mean)
        let chart = LineChart(
            series: series, pins: series.flatMap(bullets), scale: PlainChart.scale(of: medians),
            xScale: key.isLogarithmic ? .logarithmic : .linear, xUnit: key.shortName, xHasEndLabel: true,
            showsLegend: other != nil)
        let suffix = other.map { ", a curve for each \(summary.keys[$0].key)" } ?? ""
        let scale = key.isLogarithmic ? " (logarithmic)" : ""
        let title = "\(summary.measure.name) against \(key.key)\(scale)\(suffix)"
        let signs = signs(of: series).joined(separator: ", ")
        return PlainChart(title: title + (signs.isEmpty ? "" : "\n" + signs), chart: chart)
    }

    /// Returns what the signs in the chart stand for.
    private func signs(of series: [LineChart.Series]) -> [String] {
        let hasBand = series.contains { $0.envelopeStyle != nil }
        let hasCross = series.contains { $0.points.contains { !$0.mean.isFinite } }
        return (summary.best == nil ? [] : ["◆ best"]) + (hasCross ? ["× diverged"] : [])
            + (hasBand ? ["the band from lowest to highest"] : [])
    }

    /// Returns a curve of all points, with their spread, or one for each value of the other key.
    private func series(along axis: Int, other: Int?) -> [LineChart.Series] {
        guard let other else {
            let hasSpread = summary.points.contains { $0.runs.count > 1 }
            let style = PlainChart.style(0)
            return [
                LineChart.Series(
                    "", Self.points(summary.points, key: axis), style: style,
                    envelopeStyle: hasSpread ? style.adding(.dim) : nil)
            ]
        }
        return summary.keys[other].values.enumerated().map { index, value in
            let points = summary.points.filter { $0.values[other] == value }
            return LineChart.Series(value, Self.points(points, key: axis), style: PlainChart.style(index))
        }
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

    /// Returns a bullet on each point, and a diamond on the best one.
    private func bullets(_ series: LineChart.Series) -> [LineChart.Pin] {
        let best = summary.best.flatMap { summary.points[$0].median }
        return series.points.filter { $0.mean.isFinite }.map {
            LineChart.Pin(
                x: $0.x, y: $0.mean, glyph: $0.mean == best ? "◆" : "•", style: series.style.adding(.bold))
        }
    }
}

/// Curves.
extension SweepCharts {
    /// Maximum number of curves in a chart.
    private static let curveLimit = 10

    /// Chart of the measure over the steps of each value's middle run; nil without any.
    private var curveChart: PlainChart? {
        let drawn = chosen.filter { !curve($0).isEmpty }
        guard !drawn.isEmpty, summary.measure != .accuracy else { return nil }
        let scale = PlainChart.scale(of: drawn.flatMap { curve($0).map(\.mean) })
        var range = RobustRange(scale)
        for index in drawn where summary.points[index].middle?.hasDiverged == false {
            range.includeCurve(curve(index).map(\.mean))
        }
        let pins = drawn.enumerated().compactMap { number, index in
            SweepTable.letter(index).flatMap {
                PlainChart.pin($0, on: curve(index), number, of: drawn.count, PlainChart.style(number))
            }
        }
        let series = drawn.enumerated().map { LineChart.Series("", curve($1), style: PlainChart.style($0)) }
        let isAgent = summary.measure == .meanReturn
        let unit = isAgent ? "episodes" : "steps"
        let chart = LineChart(
            series: series, pins: pins, scale: scale, yRange: range.bounds, xUnit: unit, xIsWhole: true,
            xHasEndLabel: true)
        let name = "\(isAgent ? "return" : summary.measure.name) over the \(unit)"
        let note = drawn.count < summary.points.count ? ", for the best value and some others" : ""
        let isCut = drawn.contains { index in curve(index).contains { range.bounds?.contains($0.mean) == false } }
        let signs = isCut ? "\n▲ beyond the axis" : ""
        return PlainChart(title: "\(name) of each value's middle seed\(note)\(signs)", chart: chart, height: 18)
    }

    /// Returns the curve that is drawn for a point.
    private func curve(_ index: Int) -> [LineChart.Point] { summary.points[index].middle?.curve ?? [] }

    /// Indices of the points whose curves are drawn: all of them, or the best and others spread evenly.
    private var chosen: [Int] {
        let count = summary.points.count
        guard count > Self.curveLimit else { return Array(0..<count) }
        let others = (0..<Self.curveLimit - 1).map { $0 * (count - 1) / (Self.curveLimit - 2) }
        return Set(others + [summary.best].compactMap(\.self)).sorted()
    }
}
