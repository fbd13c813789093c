/// Size requested for one of several rectangles in a row or column, in cells.
package enum Constraint: Hashable, Sendable {
    /// Exactly this many cells, as long as any are left.
    case fixed(Int)
    /// A share of the remaining cells in proportion to this weight.
    case fill(Int)

    /// An equal share of the remaining cells.
    package static let fill = Constraint.fill(1)

    /// Weight in dividing the remaining cells.
    private var weight: Int {
        switch self {
        case .fixed: 0
        case .fill(let weight): min(max(0, weight), 1 << 20)
        }
    }

    /// Divides `total` cells among the constraints; the sizes add up to `total` if any of the constraints has a weight.
    static func sizes(_ constraints: [Constraint], total: Int) -> [Int] {
        var left = max(0, total)
        var sizes = constraints.map { constraint in
            guard case .fixed(let cells) = constraint else { return 0 }
            let granted = min(max(0, cells), left)
            left -= granted
            return granted
        }
        let totalWeight = constraints.reduce(0) { $0 + $1.weight }
        var (weightSoFar, given) = (0, 0)
        for index in constraints.indices where constraints[index].weight > 0 {
            weightSoFar += constraints[index].weight
            let share = left * weightSoFar / totalWeight - given
            given += share
            sizes[index] = share
        }
        return sizes
    }
}

extension Rect {
    /// Splits the rectangle into rows with `spacing` empty rows between them; if the height does not suffice, the last
    /// ones are empty.
    package func rows(_ constraints: [Constraint], spacing: Int = 0) -> [Rect] {
        var top = y
        return Constraint.sizes(constraints, total: height - gaps(constraints, spacing)).map { size in
            defer { top = min(maxY, top + size + spacing) }
            return Rect(x: x, y: top, width: width, height: min(size, maxY - top))
        }
    }

    /// Splits the rectangle into columns with `spacing` empty columns between them; if the width does not suffice, the
    /// last ones are empty.
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
