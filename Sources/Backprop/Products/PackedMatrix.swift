import CKernels

/// Right factor of matrix products, packed in the order in which they read it.
///
/// Packing reads every number once, and pays off where several products share a factor, such as a recurrent layer's
/// weights.
@safe
package struct PackedMatrix {
    let start: UnsafeMutablePointer<Float>
    /// Number of rows.
    package let rows: Int
    /// Number of columns.
    package let columns: Int

    @unsafe
    fileprivate init(start: UnsafeMutablePointer<Float>, rows: Int, columns: Int) {
        unsafe self.start = start
        self.rows = rows
        self.columns = columns
    }

    /// Returns the number of floats that a packed matrix takes.
    package static func count(rows: Int, columns: Int) -> Int { nn_packed_count(rows, columns) }
}

extension Matrix {
    /// Packs a matrix into self, which must have room for `PackedMatrix.count` numbers.
    package func pack(_ b: StridedMatrix) -> PackedMatrix {
        unsafe pack(b, rows: b.rows, columns: b.columns, steps: (b.stride, 1))
    }

    /// Packs the transpose of a matrix into self.
    package func packTransposed(_ b: StridedMatrix) -> PackedMatrix {
        unsafe pack(b, rows: b.columns, columns: b.rows, steps: (1, b.stride))
    }

    @unsafe
    private func pack(
        _ b: StridedMatrix, rows: Int, columns: Int, steps: (row: Int, column: Int)
    ) -> PackedMatrix {
        precondition(PackedMatrix.count(rows: rows, columns: columns) <= count, "no room for a packed matrix")
        unsafe nn_kernels().pointee.products.pack(b.start, steps.row, steps.column, rows, columns, start)
        return unsafe PackedMatrix(start: start, rows: rows, columns: columns)
    }
}

extension MatrixProduct {
    /// C = A·B, or C += A·B where `accumulate` is set, for a packed B.
    package static func multiply(
        _ a: StridedMatrix, _ b: PackedMatrix, into c: StridedMatrix, accumulate: Bool
    ) {
        precondition(a.columns == b.rows && c.rows == a.rows && c.columns == b.columns, "shapes of a product")
        unsafe nn_kernels().pointee.products.packed_product(
            c.rows, c.columns, a.columns, a.start, a.stride, 0, b.start, c.start, c.stride, 1,
            accumulate ? 1 : 0)
    }
}
