extension Matrix {
    /// self = a + b; self may be one of them.
    package func assignSum(_ a: Matrix, _ b: Matrix) {
        precondition(count == a.count && count == b.count, "shapes of a sum")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) + b.lanes(at: i), at: i, first: count - i)
        }
    }

    /// self = x + table for each of the parts of `x`, one after another, that are as long as `table`.
    package func assignSum(_ x: Matrix, ofEachAnd table: Matrix) {
        precondition(count == x.count && table.count > 0 && count % table.count == 0, "shapes of a sum")
        for first in stride(from: 0, to: count, by: table.count) {
            region(at: first, rows: 1, columns: table.count).assignSum(
                x.region(at: first, rows: 1, columns: table.count), table)
        }
    }

    /// self = source, or self += source where `accumulate` is set.
    package func assign(_ source: Matrix, accumulate: Bool) {
        if accumulate { add(source, times: 1) } else { assign(source) }
    }
}
