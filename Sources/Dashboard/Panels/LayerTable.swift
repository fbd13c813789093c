import Diagnosis
import TUI
import Text
import Training

/// Table of the gradient panel: name, bar, trend, numbers and health, as far as there is room.
struct LayerTable {
    /// Layers that have a row, with their healths, their indices among all layers, and their names.
    let layers: [LayerReading]
    let healths: [LayerHealth]
    let indices: [Int]
    let names: [String]
    let axis: LogAxis
    let glyphs: GlyphSet
    /// Whether there is room for every kind of column.
    let isComplete: Bool
    /// Whether the columns and trends show angles to the true gradient instead of norms.
    let showsAngles: Bool
    private(set) var figures: [LayerColumn] = []
    let nameWidth: Int
    private(set) var barWidth = 0
    private(set) var trendWidth = 0
    /// Width of `▼ vanishing`, or of the mark alone.
    private(set) var wordWidth = 11

    init(_ run: Run, shown indices: [Int], glyphs: GlyphSet, width: Int) {
        let all = run.snapshot?.layers ?? []
        let showsValues = run.view.showsLayerValues
        self.indices = indices
        layers = indices.map { all[$0] }
        healths = indices.map { run.healths.count == all.count ? run.healths[$0] : .unknown }
        self.glyphs = glyphs
        axis = Self.axis(layers)
        nameWidth = Self.nameWidth(layers, width: width)
        names = LayerNames.fitted(layers.map(\.name), to: nameWidth, glyphs: glyphs)
        let fixed = 1 + nameWidth + 1
        showsAngles = layers.contains { $0.alignment != nil }
        let credit = LayerColumn.credit(of: layers)
        let creditWidth = credit.reduce(0) { $0 + $1.width + 1 }
        let first: LayerColumn = showsAngles ? .angle : .norm
        let complete = (showsAngles ? [.angle] : []) + LayerColumn.complete
        isComplete = width >= fixed + complete.reduce(0) { $0 + $1.width + 1 } + wordWidth + 24
        if isComplete {
            figures = complete + credit
        } else if showsValues {
            wordWidth = 1
            figures = LayerColumn.values
        } else if width >= fixed + first.width + 1 + wordWidth + 8 + creditWidth {
            figures = [first] + credit
        } else if width >= fixed + wordWidth + 8 + creditWidth {
            figures = credit
        }
        let left = width - fixed - wordWidth - figures.reduce(0) { $0 + $1.width + 1 }
        guard isComplete || !showsValues else { return }
        trendWidth = left >= (showsAngles ? 18 : 26) ? min(20, left / 3) : 0
        barWidth = max(0, left - 1 - (trendWidth > 0 ? trendWidth + 1 : 0))
    }

    /// Returns the width of the longest name, at most 16 columns, or 12 if the bars need the rest.
    private static func nameWidth(_ layers: [LayerReading], width: Int) -> Int {
        let longest = layers.reduce(5) { max($0, $1.name.columns) }
        return min(longest, max(12, min(16, width - 38)))
    }

    /// Returns an axis of whole decades around all norms and peaks, whose ends move in steps of two so that it seldom
    /// changes.
    private static func axis(_ layers: [LayerReading]) -> LogAxis {
        let norms = layers.filter { $0.parameterCount > 0 }
            .flatMap { [$0.gradientNorm, $0.peakGradientNorm] + $0.trend.map(Double.init) }.filter {
                $0 > 0 && $0.isFinite
            }
        guard let low = norms.min(), let high = norms.max() else { return LogAxis(decades: -6, 0) }
        let lower = 2 * Int((decade(low) / 2).rounded(.down))
        let upper = max(lower + 4, 2 * Int((decade(high) / 2).rounded(.up)))
        return LogAxis(decades: max(lower, upper - 16), upper)
    }

    /// Returns log₁₀ of a positive number.
    private static func decade(_ value: Double) -> Double {
        // The axis from 1 to 10 maps a value to its decimal logarithm.
        LogAxis(decades: 0, 1).fraction(of: value)
    }
}
