import CKernels

extension Matrix {
    /// Sets row i to row ids[i] of `table`, or to NaN where the table has no such row.
    package func assign(rowsOf table: Matrix, at ids: Matrix) {
        precondition(ids.count == rows && table.columns == columns, "shapes of a lookup")
        for row in 0..<rows {
            let (to, id) = unsafe (start + row * columns, ids.start[row])
            if id >= 0 && id < Float(table.rows) {
                unsafe to.update(from: table.start + Int(id) * columns, count: columns)
            } else {
                unsafe to.update(repeating: .nan, count: columns)
            }
        }
    }

    /// Adds row i of `other` to row ids[i]; a row that does not exist is skipped.
    package func add(rowsOf other: Matrix, at ids: Matrix) { add(rowsOf: other.strided, at: ids.column) }

    /// Adds row i of `other` to row ids[i]; a row that does not exist is skipped.
    package func add(rowsOf other: StridedMatrix, at ids: StridedMatrix) {
        precondition(ids.rows == other.rows && ids.columns == 1 && other.columns == columns, "shapes of a lookup")
        unsafe nn_kernels().pointee.elementwise.add_rows_at(
            start, rows, other.start, other.stride, other.rows, columns, ids.start, ids.stride)
    }

    /// View of the numbers as one column.
    package var column: StridedMatrix { region(at: 0, rows: count, columns: 1).strided }
}
