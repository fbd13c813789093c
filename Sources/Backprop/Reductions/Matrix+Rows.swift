import CKernels

extension Matrix {
    /// Sets every row to `row`.
    package func assignRows(_ row: Matrix) {
        precondition(row.count == columns, "a row of another length")
        for r in 0..<rows {
            unsafe (start + r * columns).update(from: row.start, count: columns)
        }
    }

    /// Adds `row` to every row.
    package func addRows(_ row: Matrix) {
        precondition(row.count == columns, "a row of another length")
        for r in 0..<rows {
            for c in 0..<columns { unsafe start[r * columns + c] += row.start[c] }
        }
    }

    /// self = the sum of the rows of `matrix`, or self += where `accumulate` is set.
    package func assignSumOfRows(_ matrix: Matrix, accumulate: Bool) {
        precondition(count == matrix.columns, "a sum of another length")
        unsafe nn_kernels().pointee.reductions.sum_of_rows(
            matrix.start, matrix.rows, count, start, accumulate ? 1 : 0)
    }

    /// Sets row i to the row of `source` with the i-th index of the range.
    package func gather(_ indices: [Int32], _ range: Range<Int>, from source: Matrix) {
        precondition(range.count == rows && columns == source.columns, "shapes of a gather")
        let lanes = Float8.laneCount
        for r in 0..<rows {
            let index = Int(indices[range.lowerBound + r])
            precondition(index >= 0 && index < source.rows, "a row that does not exist")
            if columns == 1 {
                unsafe start[r] = source.start[index]
            } else if columns <= lanes, r * columns + lanes <= count, index * columns + lanes <= source.count {
                // What is written beyond the row is the place of the next ones.
                unsafe store(source.lanes(at: index * columns), at: r * columns)
            } else {
                unsafe (start + r * columns).update(from: source.start + index * columns, count: columns)
            }
        }
    }

    /// Copies the rows of `source` from `first` on, as many as there are rows here.
    package func copyRows(from source: Matrix, startingAt first: Int) {
        precondition(columns == source.columns && first >= 0 && first + rows <= source.rows, "shapes of a copy")
        unsafe start.update(from: source.start + first * columns, count: count)
    }

    /// self = sourceᵀ.
    package func assignTransposed(_ source: Matrix) {
        precondition(rows == source.columns && columns == source.rows, "shapes of a transposition")
        let (wholeRows, wholeColumns) = (source.rows & ~3, source.columns & ~3)
        for r in stride(from: 0, to: wholeRows, by: 4) {
            for c in stride(from: 0, to: wholeColumns, by: 4) { unsafe transposeBlock(of: source, row: r, column: c) }
        }
        for r in 0..<source.rows {
            for c in (r < wholeRows ? wholeColumns : 0)..<source.columns {
                unsafe start[c * columns + r] = source.start[r * source.columns + c]
            }
        }
    }

    /// Transposes a block of four rows and columns.
    @unsafe @inline(__always)
    private func transposeBlock(of source: Matrix, row: Int, column: Int) {
        let (from, width) = unsafe (source.start + row * source.columns + column, source.columns)
        let a = unsafe Matrix.four(from)
        let b = unsafe Matrix.four(from + width)
        let c = unsafe Matrix.four(from + 2 * width)
        let d = unsafe Matrix.four(from + 3 * width)
        let to = unsafe start + column * columns + row
        unsafe Matrix.set(SIMD4(a.x, b.x, c.x, d.x), to)
        unsafe Matrix.set(SIMD4(a.y, b.y, c.y, d.y), to + columns)
        unsafe Matrix.set(SIMD4(a.z, b.z, c.z, d.z), to + 2 * columns)
        unsafe Matrix.set(SIMD4(a.w, b.w, c.w, d.w), to + 3 * columns)
    }

    @unsafe @inline(__always)
    private static func four(_ pointer: UnsafeMutablePointer<Float>) -> SIMD4<Float> {
        unsafe UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
    }

    @unsafe @inline(__always)
    private static func set(_ four: SIMD4<Float>, _ pointer: UnsafeMutablePointer<Float>) {
        unsafe UnsafeMutableRawPointer(pointer).storeBytes(of: four, as: SIMD4<Float>.self)
    }
}
