import TUI

/// Losses of compared runs over their steps.
struct ComparisonChart {
    let comparison: Comparison

    /// Chart with the training losses dotted and the validation losses as lines with the runs' letters.
    var chart: PlainChart {
        let runs = comparison.runs
        let scale = PlainChart.scale(of: runs.flatMap { ($0.training + $0.validation).map(\.mean) })
        var (series, pins, range) = ([LineChart.Series](), [LineChart.Pin](), RobustRange(scale))
        for (index, run) in runs.enumerated() {
            let style = PlainChart.style(index)
            series.append(
                LineChart.Series(
                    "", run.training, style: style.adding(.dim), drawing: .dottedLine, asciiGlyph: "."))
            series.append(LineChart.Series("", run.validation, style: style, priority: 1))
            let named = run.validation.isEmpty ? run.training : run.validation
            let pin = PlainChart.pin(Comparison.letters[index], on: named, index, of: runs.count, style)
            pins += pin.map { [$0] } ?? []
            range.includeCurve(run.training.map(\.mean))
            range.includeCurve(run.validation.map(\.mean))
        }
        return PlainChart(
            title: "training loss (dotted) and validation loss",
            chart: LineChart(
                series: series.filter { !$0.points.isEmpty }, pins: pins, scale: scale, yRange: range.bounds,
                xUnit: "steps", xIsWhole: true, xHasEndLabel: true),
            height: 20)
    }
}
