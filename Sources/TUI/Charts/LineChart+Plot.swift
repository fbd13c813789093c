import Text

extension LineChart {
    /// Area inside the axes, with the curves drawn into it.
    struct Plot {
        /// Whole chart, and the part of it in which curves are drawn.
        let rect: Rect
        let area: Rect
        let xAxis: ValueAxis
        let yAxis: ValueAxis
        /// Labels of the y axis with their rows in `area`.
        let labels: [(row: Int, text: String)]
        /// Whether the lowest row is reserved for values that a logarithmic axis cannot show.
        let hasFloor: Bool
        var canvas: DotCanvas
        var crosses: [(column: Int, row: Int, style: Style)] = []

        var hasXLabels: Bool { rect.maxY > area.maxY }
        var hasYLabels: Bool { area.x > rect.x }

        init(_ chart: LineChart, in rect: Rect) {
            let extent = Extent(chart)
            let rows = rect.height >= 3 ? rect.height - 1 : rect.height
            hasFloor = extent.yAxis.scale == .logarithmic && extent.hasNonPositive && rows >= 3
            let axisRows = hasFloor ? rows - 1 : rows
            var labels = Self.labels(extent.yAxis, rows: axisRows, glyphs: chart.glyphs)
            if hasFloor { labels.append((rows - 1, extent.hasNegative ? chart.glyphs.spell("≤0") : "0")) }
            let widest = labels.reduce(0) { max($0, $1.text.columns) }
            let left = rect.width - widest - 1 >= 8 ? widest + 1 : 0
            self.labels = labels
            self.rect = rect
            area = Rect(x: rect.x + left, y: rect.y, width: rect.width - left, height: rows)
            xAxis = extent.xAxis
            yAxis = extent.yAxis
            canvas = DotCanvas(size: area.size, glyphs: chart.glyphs)
        }

        /// Returns the rows of the axis's ticks, never adjacent unless there are very few rows.
        private static func labels(_ axis: ValueAxis, rows: Int, glyphs: GlyphSet) -> [(row: Int, text: String)] {
            let dots = glyphs == .unicode ? rows * 4 : rows
            var last = Int.max
            var result: [(row: Int, text: String)] = []
            for tick in axis.ticks(atMost: rows < 4 ? rows : (rows + 1) / 2) {
                let fraction = min(max(axis.fraction(of: tick.value), 0), 1)
                let dot = Int(((1 - fraction) * Double(dots - 1)).rounded())
                let row = dot * rows / dots
                guard last == .max || last - row >= (rows < 4 ? 1 : 2) else { continue }
                result.append((row, tick.label))
                last = row
            }
            return result
        }

        /// Height in dots of the rows that the axis itself covers.
        private var axisDots: Int {
            let floor = canvas.glyphs == .unicode ? 4 : 1
            return canvas.dotsHigh - (hasFloor ? floor : 0)
        }

        func dotX(_ x: Double) -> Double { xAxis.fraction(of: x) * Double(canvas.dotsWide - 1) }

        func dotY(_ y: Double) -> Double {
            if yAxis.scale == .logarithmic, y <= 0 { return Double(canvas.dotsHigh - 1) }
            return (1 - yAxis.fraction(of: y)) * Double(axisDots - 1)
        }

        /// Returns the column of `area` in which `x` is drawn, or nil outside.
        func column(_ x: Double) -> Int? {
            let dot = dotX(x).rounded()
            guard dot >= 0, dot < Double(canvas.dotsWide) else { return nil }
            return canvas.glyphs == .unicode ? Int(dot) / 2 : Int(dot)
        }
    }
}

extension LineChart {
    /// Ranges of the axes.
    struct Extent {
        var xAxis: ValueAxis
        var yAxis: ValueAxis
        /// Whether there are values that a logarithmic axis cannot show.
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
