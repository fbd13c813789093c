import TUI
import Training

/// Map of a unit's numbers: low ones blue, high ones orange, the neutral one dark; shares of 1 from dark to light.
struct UnitMap {
    let map: NetworkPicture.Map
    /// Number of half rows that it takes.
    let dots: Int
    /// Whether colours are interpolated, as over a plane.
    let isSmooth: Bool

    /// Draws the map at the top of `rect`; where the terminal shows no half rows, the last of an odd number is left out.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard map.isWhole, dots > 0, !rect.isEmpty else { return }
        let halves = canvas.usesHalfRows
        let shown = halves ? min(dots, 2 * rect.height) : min(max(1, dots / 2), rect.height)
        let area = Rect(x: rect.x, y: rect.y, width: rect.width, height: halves ? (shown + 1) / 2 : shown)
        let size = Size(width: rect.width, height: shown)
        Heatmap(
            columns: rect.width, rows: halves ? 2 * area.height : shown, in: area.size,
            palette: map.isShare ? .heat(on: canvas.theme.background) : .diverging(on: canvas.theme.background),
            depth: canvas.theme.depth, glyphs: canvas.glyphs
        ) { x, y in share(number(x, min(y, shown - 1), of: size)) }
        .draw(in: area, of: &canvas.buffer)
        guard halves, !shown.isMultiple(of: 2) else { return }
        for x in area.minX..<area.maxX { canvas.buffer[x, area.maxY - 1].style.background = .terminal }
    }

    /// Returns the position of a number on the palette.
    private func share(_ value: Double) -> Double {
        // The square root shows small shares as well.
        map.isShare
            ? max(0, value).squareRoot()
            : 0.5 + (value - Double(map.rest)) / (2 * Double(max(map.reach, .leastNormalMagnitude)))
    }

    /// Returns the number at a place of a grid of another size: interpolated, or the mean of those under the place.
    private func number(_ x: Int, _ y: Int, of size: Size) -> Double {
        if isSmooth, size.width >= map.width || size.height >= map.height { return interpolated(x, y, of: size) }
        let (columns, rows) = (bin(x, of: size.width, over: map.width), bin(y, of: size.height, over: map.height))
        let sum = rows.reduce(0.0) { sum, row in columns.reduce(sum) { $0 + at($1, row) } }
        return sum / Double(rows.count * columns.count)
    }

    private func interpolated(_ x: Int, _ y: Int, of size: Size) -> Double {
        let (left, right, across) = Self.neighbours(x, of: size.width, over: map.width)
        let (top, bottom, down) = Self.neighbours(y, of: size.height, over: map.height)
        let upper = at(left, top) + (at(right, top) - at(left, top)) * across
        let lower = at(left, bottom) + (at(right, bottom) - at(left, bottom)) * across
        return upper + (lower - upper) * down
    }

    private static func neighbours(_ index: Int, of count: Int, over total: Int) -> (Int, Int, Double) {
        let place = (Double(index) + 0.5) / Double(count) * Double(total) - 0.5
        let bounded = max(0, min(place, Double(total - 1)))
        return (Int(bounded), min(Int(bounded) + 1, total - 1), bounded - bounded.rounded(.down))
    }

    private func at(_ column: Int, _ row: Int) -> Double { Double(map.values[row * map.width + column]) }
}

extension NetworkPicture.Map {
    /// Whether there is a number for each place.
    fileprivate var isWhole: Bool {
        let (count, isTooLarge) = width.multipliedReportingOverflow(by: height)
        return width > 0 && height > 0 && !isTooLarge && values.count == count
    }
}

extension Canvas {
    /// Whether a cell shows two colours one above the other.
    var usesHalfRows: Bool { theme.depth == .many && glyphs == .unicode }
}
