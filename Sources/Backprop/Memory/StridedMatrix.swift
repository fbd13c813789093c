/// Matrix with gaps between its rows in memory, such as one time step of every sequence, or the columns of one head.
@safe
package struct StridedMatrix {
    let start: UnsafeMutablePointer<Float>
    /// Number of rows.
    package let rows: Int
    /// Number of columns.
    package let columns: Int
    /// Distance from the start of one row to the start of the next, in numbers.
    package let stride: Int

    @unsafe
    fileprivate init(start: UnsafeMutablePointer<Float>, rows: Int, columns: Int, stride: Int) {
        unsafe self.start = start
        self.rows = rows
        self.columns = columns
        self.stride = stride
    }

    /// Number at a row and column; the position is checked.
    package subscript(row: Int, column: Int) -> Float {
        get {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
            return unsafe start[row * stride + column]
        }
        nonmutating set {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
            unsafe start[row * stride + column] = newValue
        }
    }

    /// Returns time step `t` of each sequence, where the rows are sequences of `length` rows each, one after another.
    package func timeStep(_ t: Int, ofSequencesOf length: Int) -> StridedMatrix {
        precondition(t >= 0 && t < length && rows % length == 0, "no such time step in the sequences")
        let first = unsafe start + t * stride
        return unsafe StridedMatrix(start: first, rows: rows / length, columns: columns, stride: length * stride)
    }

    /// Returns a range of the rows.
    package func rows(_ range: Range<Int>) -> StridedMatrix {
        precondition(range.lowerBound >= 0 && range.upperBound <= rows, "rows outside the matrix")
        let first = unsafe start + range.lowerBound * stride
        return unsafe StridedMatrix(start: first, rows: range.count, columns: columns, stride: stride)
    }
}

extension Matrix {
    /// View of the same numbers with a stride of `columns`.
    package var strided: StridedMatrix {
        unsafe StridedMatrix(start: start, rows: rows, columns: columns, stride: columns)
    }

    /// Returns a view of `rows` rows of `columns` numbers, the first at `offset`, each `stride` after the one before.
    package func strided(at offset: Int, rows: Int, columns: Int, stride: Int) -> StridedMatrix {
        precondition(offset >= 0 && rows >= 0 && columns >= 0 && stride >= columns, "a view of impossible shape")
        precondition(rows == 0 || offset + (rows - 1) * stride + columns <= count, "a view outside its matrix")
        return unsafe StridedMatrix(start: start + offset, rows: rows, columns: columns, stride: stride)
    }

    /// Returns time step `t` of each sequence, where the rows are sequences of `length` rows each, one after another.
    package func timeStep(_ t: Int, ofSequencesOf length: Int) -> StridedMatrix {
        strided.timeStep(t, ofSequencesOf: length)
    }

    /// Returns a range of the columns of every row.
    package func columns(_ range: Range<Int>) -> StridedMatrix {
        precondition(range.lowerBound >= 0 && range.upperBound <= columns, "columns outside the matrix")
        return strided(at: range.lowerBound, rows: rows, columns: range.count, stride: columns)
    }
}

extension StridedMatrix {
    /// self = source, or self += source where `accumulate` is set; numbers between the rows are left as they are.
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

    /// Returns eight numbers of a row from `column` on; some may be past the row's end, for the last in the arena's
    /// slack.
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
