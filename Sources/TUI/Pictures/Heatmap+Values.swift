extension Heatmap {
    /// Way to reduce several numbers to one when there is room for only one.
    package enum Pooling: Hashable, Sendable {
        /// The arithmetic mean.
        case mean
        /// The number farthest from `rest`, the neutral value.
        case strongest(rest: Double)
    }

    /// Creates a map of numbers from 0 to 1, reduced to the resolution that an area of the given size can show.
    ///
    /// - Parameter value: Number at a column and a row; row 0 is the top row.
    package init(
        columns: Int, rows: Int, in area: Size, palette: Palette = .heat(), pooling: Pooling = .mean,
        isSmooth: Bool = false, depth: ColorDepth = .many, glyphs: GlyphSet = .unicode,
        value: (_ column: Int, _ row: Int) -> Double
    ) {
        let halves = depth == .many && glyphs == .unicode ? 2 : 1
        let width = max(0, min(columns, area.width))
        let height = max(0, min(rows, area.height * halves))
        let paints = (0..<width * height).map { index in
            let across = bin(index % width, of: width, over: columns)
            let down = bin(index / width, of: height, over: rows)
            return palette.paint(pooling.pool(across, down, value))
        }
        self.init(
            columns: width, rows: height, paints: paints, isSmooth: isSmooth, depth: depth, glyphs: glyphs)
    }
}

extension Heatmap.Pooling {
    fileprivate func pool(
        _ columns: Range<Int>, _ rows: Range<Int>, _ value: (_ column: Int, _ row: Int) -> Double
    ) -> Double {
        switch self {
        case .mean:
            var sum = 0.0
            for row in rows { for column in columns { sum += value(column, row) } }
            return sum / Double(rows.count * columns.count)
        case .strongest(let rest):
            var strongest = rest
            for row in rows {
                for column in columns {
                    let number = value(column, row)
                    if abs(number - rest) > abs(strongest - rest) { strongest = number }
                }
            }
            return strongest
        }
    }
}
