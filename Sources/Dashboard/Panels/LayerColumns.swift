import TUI
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The columns of the gradient panel: name, bar, trend, figures and word, as many as there is room for.
struct LayerColumns {
    /// A column of figures that takes part where there is room.
    struct Figure: Sendable {
        var title: String
        var width: Int
        var text: @Sendable (LayerReading) -> String
    }

    let layers: [LayerReading]
    let healths: [LayerHealth]
    let context: PanelContext
    let axis: LogAxis
    /// Whether every figure of a layer has its column.
    let isComplete: Bool
    private let figures: [Figure]
    private let showsBar: Bool
    private let nameWidth: Int
    private let barWidth: Int
    private let trendWidth: Int

    private static let wordWidth = 11
    private static let norm = Figure(title: "norm", width: 7) { Format.norm($0.gradientNorm) }

    init(_ layers: [LayerReading], context: PanelContext, width: Int) {
        self.layers = layers
        self.context = context
        healths = context.run.healths.count == layers.count ? context.run.healths : LayerHealth.classify(layers)
        axis = Self.axis(layers)
        nameWidth = min(12, layers.reduce(5) { max($0, $1.name.columns) })
        let fixed = 1 + nameWidth + 1 + Self.wordWidth + 1
        let all = Self.values.reduce(Self.norm.width + 1) { $0 + $1.width + 1 }
        isComplete = width >= fixed + all + 24
        showsBar = isComplete || !context.run.view.showsLayerValues
        var left = width - fixed
        if isComplete {
            figures = [Self.norm] + Self.values
            left -= all
        } else if showsBar {
            figures = width >= fixed + 8 + 10 ? [Self.norm] : []
            left -= figures.isEmpty ? 0 : 8
        } else {
            var chosen: [Figure] = []
            for figure in Self.values where left >= figure.width + 1 {
                chosen.append(figure)
                left -= figure.width + 1
            }
            figures = chosen
        }
        trendWidth = showsBar && left >= 26 ? min(16, left / 3) : 0
        barWidth = showsBar ? max(0, left - (trendWidth > 0 ? trendWidth + 1 : 0)) : 0
    }

    /// What else there is to know of a layer.
    static let values: [Figure] = [
        Figure(title: "‖W‖", width: 6) { Format.leading(NumberFormat.significant($0.weightNorm, 3), 6) },
        Figure(title: "update", width: 7) { Format.norm($0.updateRatio) },
        Figure(title: "a mean ± dev", width: 13) {
            Format.leading(NumberFormat.fixed($0.activationMean, 2), 6) + " ± "
                + Format.trailing(NumberFormat.fixed($0.activationDeviation, 2), 4)
        },
        Figure(title: "flat", width: 4) { $0.activation == nil ? "   –" : Format.wholeShare($0.saturated) },
        Figure(title: "dead", width: 4) { Format.wholeShare($0.dead) },
    ]

    /// The same with their names, in a line.
    static func details(_ layer: LayerReading) -> [(label: String, value: String)] {
        values.map { ($0.title == "a mean ± dev" ? "a" : $0.title, $0.text(layer)) }
    }

    /// Whole decades around all norms and their peaks, in steps of two so that it seldom moves.
    private static func axis(_ layers: [LayerReading]) -> LogAxis {
        let norms = layers.filter { $0.parameterCount > 0 }
            .flatMap { [$0.typicalGradientNorm, $0.peakGradientNorm] }.filter { $0 > 0 && $0.isFinite }
        guard let low = norms.min(), let high = norms.max() else { return LogAxis(decades: -6, 0) }
        let lower = 2 * Int((log10(low) / 2).rounded(.down))
        let upper = max(lower + 4, 2 * Int((log10(high) / 2).rounded(.up)))
        return LogAxis(decades: max(lower, upper - 16), upper)
    }
}

extension LayerColumns {
    /// The titles of the columns, above the bars the powers of ten.
    func drawHeader(in row: Rect, on canvas: inout Canvas) {
        let style = canvas.theme.faint
        var x = row.x + 1 + nameWidth + 1
        if showsBar {
            LogAxisHeader(axis: axis, style: style)
                .draw(in: Rect(x: x, y: row.y, width: barWidth, height: 1), of: &canvas.buffer)
            x += barWidth + 1
        }
        if trendWidth > 0 {
            canvas.write("trend", x: x, y: row.y, style, maxWidth: trendWidth)
            x += trendWidth + 1
        }
        for figure in figures {
            let title = canvas.glyphs.spell(figure.title)
            canvas.write(Format.leading(title, figure.width), x: x, y: row.y, style, maxWidth: figure.width)
            x += figure.width + 1
        }
    }

    /// One layer.
    func draw(_ index: Int, isSelected: Bool, in row: Rect, on canvas: inout Canvas) {
        let layer = layers[index]
        let style = canvas.theme.style(of: healths[index])
        canvas.target(row, press: .selectLayer(index))
        if isSelected { canvas.write("▸", x: row.x, y: row.y, canvas.theme.accent) }
        canvas.write(layer.name, x: row.x + 1, y: row.y, isSelected ? canvas.theme.accent : .plain, maxWidth: nameWidth)
        var x = row.x + 1 + nameWidth + 1
        if showsBar {
            bar(layer, style, canvas).draw(in: Rect(x: x, y: row.y, width: barWidth, height: 1), of: &canvas.buffer)
            x += barWidth + 1
        }
        if trendWidth > 0 {
            Sparkline(layer.trend.map(Double.init), scale: .logarithmic, style: style, glyphs: canvas.glyphs)
                .draw(in: Rect(x: x, y: row.y, width: trendWidth, height: 1), of: &canvas.buffer)
            x += trendWidth + 1
        }
        for figure in figures {
            canvas.write(figure.text(layer), x: x, y: row.y, maxWidth: figure.width + 1)
            x += figure.width + 1
        }
        let word = "\(canvas.glyphs.mark(of: healths[index])) \(healths[index].word)"
        canvas.write(
            word, x: x, y: row.y, style.adding(healths[index] == .healthy ? [] : .bold), maxWidth: row.maxX - x)
    }

    private func bar(_ layer: LayerReading, _ style: Style, _ canvas: Canvas) -> LogBar {
        let output = layers.last { $0.parameterCount > 0 }?.typicalGradientNorm ?? 0
        let share = HealthThresholds.healthyGradientShare
        return LogBar(
            axis: axis, value: layer.gradientNorm,
            healthy: output > 0 && output.isFinite ? share.lowerBound * output...share.upperBound * output : nil,
            peak: layer.peakGradientNorm, style: style, bandStyle: canvas.theme.frame, trackStyle: canvas.theme.frame,
            peakStyle: style, glyphs: canvas.glyphs)
    }
}
