extension LineChart.Plot {
    /// Draws every series into the canvas: the shaded bands first, then the curves.
    mutating func drawSeries(_ series: [LineChart.Series]) {
        for series in series {
            guard let style = series.envelopeStyle else { continue }
            shade(series.points, pen: canvas.add(.init(style, glyph: ".", isShading: true)))
        }
        for series in series {
            let pen = canvas.add(
                .init(
                    series.style, glyph: series.asciiGlyph, priority: series.priority,
                    isShading: series.drawing == .haze))
            drawCurve(series, pen: pen)
        }
    }

    private mutating func drawCurve(_ series: LineChart.Series, pen: Int) {
        var previous: DotCanvas.Point?
        for point in series.points {
            guard point.mean.isFinite, point.x.isFinite else {
                addCross(point, style: series.style)
                previous = nil
                continue
            }
            let dot = DotCanvas.Point(x: dotX(point.x), y: nearby(dotY(point.mean)))
            if dot.y < -0.5 || dot.y > Double(canvas.dotsHigh) - 0.5 { addArrow(point.x, dot.y < 0, series.style) }
            let isJoined = series.drawing == .line || series.drawing == .dottedLine
            if !isJoined || previous == nil { canvas.set(dot, pen: pen) }
            if isJoined, let previous {
                canvas.line(from: previous, to: dot, pen: pen, isDotted: series.drawing == .dottedLine)
            }
            previous = dot
        }
    }

    /// Marks a value that is not finite: at the bottom for minus infinity, otherwise at the top.
    private mutating func addCross(_ point: LineChart.Point, style: Style) {
        guard let column = column(point.x) else { return }
        addEdge(canvas.glyphs.cross, column, row: point.mean == -.infinity ? area.height - 1 : 0, style.adding(.bold))
    }

    /// Marks a value above or below the axis.
    private mutating func addArrow(_ x: Double, _ isAbove: Bool, _ style: Style) {
        guard let column = column(x) else { return }
        let glyph = isAbove ? canvas.glyphs.triangleUp : canvas.glyphs.triangleDown
        addEdge(glyph, column, row: isAbove ? 0 : area.height - 1, style)
    }

    private mutating func addEdge(_ glyph: Unicode.Scalar, _ column: Int, row: Int, _ style: Style) {
        if edges.last?.column == column, edges.last?.row == row { return }
        edges.append((column, row, glyph, style))
    }

    /// Fills the band between minimum and maximum with every second dot.
    private mutating func shade(_ points: [LineChart.Point], pen: Int) {
        var band = Band(width: canvas.dotsWide, height: canvas.dotsHigh)
        var previous: (x: Double, top: Double, bottom: Double)?
        for point in points {
            let edge = (x: dotX(point.x), top: nearby(dotY(point.maximum)), bottom: nearby(dotY(point.minimum)))
            guard point.mean.isFinite, edge.x.isFinite, !edge.top.isNaN, !edge.bottom.isNaN else {
                previous = nil
                continue
            }
            band.include(from: previous ?? edge, to: edge)
            previous = edge
        }
        fill(band, pen: pen)
    }

    /// Clamps heights to outside the canvas, so that interpolation between two edges stays finite.
    private func nearby(_ y: Double) -> Double {
        let height = Double(canvas.dotsHigh)
        return y.isNaN ? y : min(max(y, -height), 2 * height)
    }

    private mutating func fill(_ band: Band, pen: Int) {
        for x in 0..<canvas.dotsWide where band.tops[x] <= band.bottoms[x] {
            for y in band.tops[x]...band.bottoms[x] where (x + y) & 1 == 0 { canvas.set(x: x, y: y, pen: pen) }
        }
    }
}

/// Highest and lowest dot of a band in each column of dots.
private struct Band {
    var tops: [Int]
    var bottoms: [Int]
    let height: Int

    init(width: Int, height: Int) {
        tops = Array(repeating: height, count: width)
        bottoms = Array(repeating: -1, count: width)
        self.height = height
    }

    /// Adds the columns between two edges, interpolating their heights.
    mutating func include(
        from start: (x: Double, top: Double, bottom: Double), to end: (x: Double, top: Double, bottom: Double)
    ) {
        let width = Double(tops.count)
        let first = min(start.x, end.x).rounded()
        let last = max(start.x, end.x).rounded()
        guard last >= 0, first < width else { return }
        for column in Int(max(first, 0))...Int(min(last, width - 1)) {
            let way = end.x == start.x ? 1 : min(max((Double(column) - start.x) / (end.x - start.x), 0), 1)
            let top = clamp(start.top + way * (end.top - start.top))
            let bottom = clamp(start.bottom + way * (end.bottom - start.bottom))
            tops[column] = min(tops[column], top)
            bottoms[column] = max(bottoms[column], bottom)
        }
    }

    private func clamp(_ y: Double) -> Int {
        y.isNaN ? height : Int(min(max(y.rounded(), 0), Double(height - 1)))
    }
}
