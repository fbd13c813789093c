/// Row-major matrix in an arena: a view without ownership or reference counting.
@safe
package struct Matrix {
    let start: UnsafeMutablePointer<Float>
    /// Number of rows.
    package let rows: Int
    /// Number of columns.
    package let columns: Int

    /// Number of values.
    package var count: Int { rows * columns }

    @unsafe
    init(start: UnsafeMutablePointer<Float>, rows: Int, columns: Int) {
        unsafe self.start = start
        self.rows = rows
        self.columns = columns
    }

    /// Number at a row and column; the position is checked.
    package subscript(row: Int, column: Int) -> Float {
        get {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
            return unsafe start[row * columns + column]
        }
        nonmutating set {
            precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
            unsafe start[row * columns + column] = newValue
        }
    }

    /// Number at an index in row-major order; the position is checked.
    package subscript(index: Int) -> Float {
        get {
            precondition(index >= 0 && index < count, "outside the matrix")
            return unsafe start[index]
        }
        nonmutating set {
            precondition(index >= 0 && index < count, "outside the matrix")
            unsafe start[index] = newValue
        }
    }

    /// Returns the first `rows` rows.
    package func prefix(rows: Int) -> Matrix {
        precondition(rows >= 0 && rows <= self.rows, "more rows than there are")
        return unsafe Matrix(start: start, rows: rows, columns: columns)
    }

    /// Returns the numbers from `offset` on as a matrix of the given shape.
    ///
    /// Kernels that work on whole vectors write up to seven numbers past a matrix's end, so adjacent regions must start
    /// at offsets rounded up by `Arena.padded`, or be written in order.
    package func region(at offset: Int, rows: Int, columns: Int) -> Matrix {
        precondition(offset >= 0 && rows >= 0 && columns >= 0, "a region of negative size")
        precondition(offset + rows * columns <= count, "a region outside its matrix")
        return unsafe Matrix(start: start + offset, rows: rows, columns: columns)
    }

    /// Returns `count` rows from `first` on.
    package func rows(from first: Int, count: Int) -> Matrix {
        region(at: first * columns, rows: count, columns: columns)
    }

    /// Returns a range of the numbers as a single row.
    package func part(_ range: Range<Int>) -> Matrix { region(at: range.lowerBound, rows: 1, columns: range.count) }

    /// Numbers as an array, row by row.
    package var values: [Float] {
        var result: [Float] = []
        result.reserveCapacity(count)
        for index in 0..<count { result.append(unsafe start[index]) }
        return result
    }

    /// Copies the numbers to an array, reusing its memory where it has the right length.
    package func write(over target: inout [Float]) {
        guard target.count == count else {
            target = values
            return
        }
        for index in 0..<count { target[index] = unsafe start[index] }
    }

    /// Copies the numbers of an array of the same length.
    package func copy(from source: [Float]) {
        precondition(source.count == count, "copied from an array of another length")
        for index in 0..<count { unsafe start[index] = source[index] }
    }

    /// Loads eight numbers from `index` on; up to seven may be past the end, in the slack of the arena.
    @unsafe @inline(__always)
    func lanes(at index: Int) -> Float8 {
        unsafe UnsafeRawPointer(start + index).loadUnaligned(as: Float8.self)
    }

    /// Writes eight numbers from `index` on.
    @unsafe @inline(__always)
    func store(_ lanes: Float8, at index: Int) {
        unsafe UnsafeMutableRawPointer(start + index).storeBytes(of: lanes, as: Float8.self)
    }
}
