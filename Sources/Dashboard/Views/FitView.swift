import TUI
import Training

/// Network's curve through the data points.
struct FitView: ViewContent {
    private let fit: NetworkView.Fit

    init(_ fit: NetworkView.Fit) { self.fit = fit }

    var title: String { "Fit of \(fit.targetName) against \(fit.inputName)" }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let data = LineChart.Series(
            "data", fit.points.map { .init(x: Double($0.x), y: Double($0.y)) }, style: theme.validation,
            drawing: .scatter, asciiGlyph: ".")
        let network = LineChart.Series(
            "network", fit.curve.map { .init(x: Double($0.x), y: Double($0.y)) },
            style: theme.training.adding(.bold), priority: 1, asciiGlyph: "*")
        let chart = LineChart(
            series: fit.curve.isEmpty ? [data] : [data, network], xUnit: fit.inputName,
            showsLegend: rect.height > 6 && !fit.curve.isEmpty, axisStyle: theme.frame, labelStyle: theme.faint,
            glyphs: canvas.glyphs)
        chart.draw(in: rect, of: &canvas.buffer)
    }
}
