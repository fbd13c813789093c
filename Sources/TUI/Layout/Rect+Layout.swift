extension Rect {
    /// Rectangles one below the other, `spacing` empty rows between them; where the height does not suffice the last
    /// ones are empty.
    package func rows(_ constraints: [Constraint], spacing: Int = 0) -> [Rect] {
        var top = y
        return Constraint.sizes(constraints, total: height - gaps(constraints, spacing)).map { size in
            defer { top = min(maxY, top + size + spacing) }
            return Rect(x: x, y: top, width: width, height: min(size, maxY - top))
        }
    }

    /// Rectangles side by side, `spacing` empty columns between them; where the width does not suffice the last ones
    /// are empty.
    package func columns(_ constraints: [Constraint], spacing: Int = 0) -> [Rect] {
        var left = x
        return Constraint.sizes(constraints, total: width - gaps(constraints, spacing)).map { size in
            defer { left = min(maxX, left + size + spacing) }
            return Rect(x: left, y: y, width: min(size, maxX - left), height: height)
        }
    }

    private func gaps(_ constraints: [Constraint], _ spacing: Int) -> Int {
        max(0, constraints.count - 1) * spacing
    }
}
