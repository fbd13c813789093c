import TUI

/// Curves of compared runs with the runs' letters: losses over the steps, or returns over the episodes.
struct ComparisonChart {
    let comparison: Comparison

    /// Chart of the returns if the runs are compared by them, otherwise of the losses.
    var chart: PlainChart {
        if comparison.measure == .meanReturn { return chart("return", [comparison.runs.map(\.returns)], "episodes") }
        let (training, validation) = (comparison.runs.map(\.training), comparison.runs.map(\.validation))
        if validation.allSatisfy(\.isEmpty) { return chart("training loss", [training], "steps") }
        return chart("training loss (dotted) and validation loss", [training, validation], "steps")
    }

    /// Returns a chart of one kind of curves, or of two of which the first is dotted.
    private func chart(_ title: String, _ kinds: [[[LineChart.Point]]], _ unit: String) -> PlainChart {
        let scale = PlainChart.scale(of: kinds.joined().joined().map(\.mean))
        var range = RobustRange(scale)
        for curve in kinds.joined() { range.includeCurve(curve.map(\.mean)) }
        let series = kinds.enumerated().flatMap { kind, curves in
            curves.enumerated().map { index, points in
                let (style, isDotted) = (PlainChart.style(index), kind + 1 < kinds.count)
                return LineChart.Series(
                    "", points, style: isDotted ? style.adding(.dim) : style, drawing: isDotted ? .dottedLine : .line,
                    priority: kind, asciiGlyph: isDotted ? "." : "*")
            }
        }
        let pins = comparison.runs.indices.compactMap { index in
            let named = kinds.map { $0[index] }.last { !$0.isEmpty } ?? []
            return PlainChart.pin(
                Comparison.letters[index], on: named, index, of: comparison.runs.count, PlainChart.style(index))
        }
        let chart = LineChart(
            series: series.filter { !$0.points.isEmpty }, pins: pins, scale: scale, yRange: range.bounds, xUnit: unit,
            xIsWhole: true, xHasEndLabel: true)
        return PlainChart(title: title, chart: chart, height: 20)
    }
}
