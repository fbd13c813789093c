import Text

extension LineChart {
    /// Area inside the axes, with the curves drawn into it.
    struct Plot {
        /// Whole chart, and the part of it in which curves are drawn.
        let rect: Rect
        let area: Rect
        let xAxis: ValueAxis
        let yAxis: RowAxis
        var canvas: DotCanvas
        /// Glyphs at the edges for values that the axes cannot show.
        var edges: [(column: Int, row: Int, glyph: Unicode.Scalar, style: Style)] = []

        var hasXLabels: Bool { rect.maxY > area.maxY }
        var hasYLabels: Bool { area.x > rect.x }

        init(_ chart: LineChart, in rect: Rect) {
            let extent = Extent(chart)
            let rows = rect.height >= 3 ? rect.height - 1 : rect.height
            yAxis = RowAxis(covering: extent.yAxis, rows: rows)
            let widest = yAxis.labels.reduce(0) { max($0, $1.text.columns) }
            let left = rect.width - widest - 1 >= 8 ? widest + 1 : 0
            self.rect = rect
            area = Rect(x: rect.x + left, y: rect.y, width: rect.width - left, height: rows)
            xAxis = extent.xAxis
            canvas = DotCanvas(size: area.size, glyphs: chart.glyphs)
        }

        func dotX(_ x: Double) -> Double { xAxis.fraction(of: x) * Double(canvas.dotsWide - 1) }

        func dotY(_ y: Double) -> Double {
            let dots = Double(canvas.dotsHigh)
            return dots - yAxis.height(of: y) / Double(yAxis.rows) * dots - 0.5
        }

        /// Returns the column of `area` in which `x` is drawn, or nil outside.
        func column(_ x: Double) -> Int? {
            let dot = dotX(x).rounded()
            guard dot >= 0, dot < Double(canvas.dotsWide) else { return nil }
            return canvas.glyphs == .unicode ? Int(dot) / 2 : Int(dot)
        }

        /// Returns the cell of `area` in which a point lies, or nil outside.
        func cell(x: Double, y: Double) -> (column: Int, row: Int)? {
            let dot = dotY(y).rounded()
            guard let column = column(x), dot >= 0, dot < Double(canvas.dotsHigh) else { return nil }
            return (column, canvas.glyphs == .unicode ? Int(dot) / 4 : Int(dot))
        }
    }
}

extension LineChart {
    /// Place of the curves in a chart drawn in an area.
    package struct Layout {
        /// Part of the chart in which curves are drawn.
        package let area: Rect
        private let plot: Plot

        fileprivate init(_ plot: Plot) { (area, self.plot) = (plot.area, plot) }

        /// Returns the column of the area, from 0, in which `x` lies; nil outside.
        package func column(_ x: Double) -> Int? { plot.column(x) }
    }

    /// Returns where the curves lie if the chart, which has no legend, is drawn in `rect`.
    package func layout(in rect: Rect) -> Layout { Layout(Plot(self, in: rect)) }
}

extension LineChart {
    /// Ranges of the axes.
    struct Extent {
        var xAxis: ValueAxis
        var yAxis: ValueAxis

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
                    if chart.xScale == .linear || point.x > 0 { x.include(point.x) }
                    guard point.mean.isFinite, chart.xRange?.contains(point.x) ?? true else { continue }
                    let hasEnvelope = series.envelopeStyle != nil
                    let (low, high) = hasEnvelope ? (point.minimum, point.maximum) : (point.mean, point.mean)
                    include(low)
                    include(point.mean)
                    include(high)
                }
            }
            let xBounds = chart.xRange.map { ($0.lowerBound, $0.upperBound) } ?? x.bounds ?? (0, 1)
            xAxis = ValueAxis(
                chart.xScale, from: xBounds.0, to: xBounds.1 > xBounds.0 ? xBounds.1 : xBounds.0 + 1)
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

    /// Smallest and largest of the finite values seen.
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
