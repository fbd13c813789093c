extension LineChart {
    /// What the axes cover.
    struct Extent {
        var xAxis: ValueAxis
        var yAxis: ValueAxis
        /// Whether there are values that a logarithmic axis has no place for.
        var hasNonPositive = false
        var hasNegative = false

        init(_ chart: LineChart) {
            var x = Bounds()
            var y = Bounds()
            var positive = Bounds()
            func include(_ value: Double) {
                y.include(value)
                if value > 0 { positive.include(value) }
            }
            for series in chart.series {
                for point in series.points where point.x.isFinite {
                    x.include(point.x)
                    guard point.mean.isFinite, chart.xRange?.contains(point.x) ?? true else { continue }
                    let hasEnvelope = series.envelopeStyle != nil
                    let (low, high) = hasEnvelope ? (point.minimum, point.maximum) : (point.mean, point.mean)
                    include(low)
                    include(point.mean)
                    include(high)
                }
            }
            hasNonPositive = y.low <= 0
            hasNegative = y.low < 0
            let xBounds = chart.xRange.map { ($0.lowerBound, $0.upperBound) } ?? x.bounds ?? (0, 1)
            xAxis = ValueAxis(.linear, from: xBounds.0, to: xBounds.1 > xBounds.0 ? xBounds.1 : xBounds.0 + 1)
            yAxis = Self.yAxis(chart, all: y, positive: positive)
        }

        private static func yAxis(_ chart: LineChart, all: Bounds, positive: Bounds) -> ValueAxis {
            if let range = chart.yRange {
                return ValueAxis(chart.scale, from: range.lowerBound, to: range.upperBound)
            }
            if chart.scale == .logarithmic, let bounds = positive.bounds {
                return ValueAxis(.logarithmic, from: bounds.low, to: bounds.high)
            }
            let bounds = all.bounds ?? (0, 1)
            let startsNearZero = bounds.low > 0 && bounds.low < bounds.high / 3
            return ValueAxis(.linear, from: startsNearZero ? 0 : bounds.low, to: bounds.high)
        }
    }

    /// The smallest and the largest of some finite values.
    private struct Bounds {
        var low = Double.infinity
        var high = -Double.infinity

        var bounds: (low: Double, high: Double)? { low <= high ? (low, high) : nil }

        mutating func include(_ value: Double) {
            guard value.isFinite else { return }
            low = min(low, value)
            high = max(high, value)
        }
    }
}
