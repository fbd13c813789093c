extension StridedMatrix {
    /// self = source, or self += source where `accumulate` is set; what lies between the rows stays as it is.
    package func assign(_ source: StridedMatrix, accumulate: Bool = false) {
        precondition(rows == source.rows && columns == source.columns, "shapes of a copy")
        for row in 0..<rows {
            let (to, from) = unsafe (start + row * stride, source.start + row * source.stride)
            if accumulate {
                for column in 0..<columns { unsafe to[column] += from[column] }
            } else {
                unsafe to.update(from: from, count: columns)
            }
        }
    }

    /// Sets every number to `value`.
    package func fill(_ value: Float) {
        for row in 0..<rows { unsafe (start + row * stride).update(repeating: value, count: columns) }
    }

    /// Eight numbers of a row from `column` on; some may lie behind the row's end, in the arena's slack at the last.
    @unsafe @inline(__always)
    func lanes(row: Int, column: Int) -> Float8 {
        unsafe UnsafeRawPointer(start + row * stride + column).loadUnaligned(as: Float8.self)
    }

    /// Writes the first `count` of eight numbers to a row from `column` on.
    @unsafe @inline(__always)
    func store(_ lanes: Float8, row: Int, column: Int, first count: Int) {
        unsafe lanes.store(first: count, to: start + row * stride + column)
    }
}
