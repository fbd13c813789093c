extension DotCanvas {
    /// Position on a canvas in dots; the centre of the upper left dot is (0, 0).
    package struct Point: Hashable, Sendable {
        /// Distances to the right and downwards, in dots.
        package var x, y: Double

        /// Creates a point.
        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// Sets the dot nearest to a position.
    package mutating func set(_ point: Point, pen: Int) {
        guard let x = Self.dot(point.x, below: dotsWide), let y = Self.dot(point.y, below: dotsHigh) else { return }
        set(x: x, y: y, pen: pen)
    }

    /// Draws a straight line of dots, clipped to the canvas.
    package mutating func line(from start: Point, to end: Point, pen: Int, isDotted: Bool = false) {
        guard let (first, last) = clipped(start, end) else { return }
        var x = Int(first.x.rounded())
        var y = Int(first.y.rounded())
        let (endX, endY) = (Int(last.x.rounded()), Int(last.y.rounded()))
        let (dx, dy) = (abs(endX - x), -abs(endY - y))
        let (stepX, stepY) = (x < endX ? 1 : -1, y < endY ? 1 : -1)
        var error = dx + dy
        while true {
            if !isDotted || (x + y) & 3 < 2 { set(x: x, y: y, pen: pen) }
            if x == endX && y == endY { return }
            let doubled = 2 * error
            if doubled >= dy {
                error += dy
                x += stepX
            }
            if doubled <= dx {
                error += dx
                y += stepY
            }
        }
    }

    /// Returns the part of a line inside the canvas (Liang and Barsky, 1984), or nil if there is none.
    private func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
        guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite, dotsWide > 0, dotsHigh > 0 else {
            return nil
        }
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (from, to) = (0.0, 1.0)
        let right = Double(dotsWide) - 0.51
        let bottom = Double(dotsHigh) - 0.51
        for (p, q) in [(-dx, start.x + 0.49), (dx, right - start.x), (-dy, start.y + 0.49), (dy, bottom - start.y)] {
            if p == 0 {
                if q < 0 { return nil }
            } else if p < 0 {
                from = max(from, q / p)
            } else {
                to = min(to, q / p)
            }
        }
        guard from <= to else { return nil }
        return (
            Point(x: start.x + from * dx, y: start.y + from * dy), Point(x: start.x + to * dx, y: start.y + to * dy)
        )
    }

    private static func dot(_ position: Double, below count: Int) -> Int? {
        let rounded = position.rounded()
        return rounded >= 0 && rounded < Double(count) ? Int(rounded) : nil
    }
}
