/// Rows in groups of equal size, one after another: the time steps of each example.
extension Matrix {
    /// Sets each row to the mean of a group of rows of `x`.
    func assignMeansOfGroups(of x: Matrix) {
        precondition(columns == x.columns && rows > 0 && x.rows % rows == 0, "groups of equal size")
        let size = x.rows / rows
        let share = 1 / Float(size)
        for r in 0..<rows {
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                var sum = Float8.zero
                for i in 0..<size { unsafe sum += x.lanes(at: (r * size + i) * columns + c) }
                unsafe store(sum * share, at: r * columns + c, first: columns - c)
            }
        }
    }

    /// Sets every row of a group to factor · the row of `x` for that group, or adds it where `accumulate` is set.
    func assignGroups(_ x: Matrix, factor: Float, accumulate: Bool) {
        precondition(columns == x.columns && x.rows > 0 && rows % x.rows == 0, "groups of equal size")
        let size = rows / x.rows
        for r in 0..<rows {
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                let value = unsafe x.lanes(at: r / size * columns + c) * factor
                let index = r * columns + c
                unsafe store(accumulate ? lanes(at: index) + value : value, at: index, first: columns - c)
            }
        }
    }

    /// self += sourceᵀ.
    func addTransposed(_ source: Matrix) {
        precondition(rows == source.columns && columns == source.rows, "shapes of a transposition")
        for r in 0..<rows {
            for c in 0..<columns { unsafe start[r * columns + c] += source.start[c * source.columns + r] }
        }
    }
}
