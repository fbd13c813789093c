/// Matrix in double precision for reference computations.
package struct ReferenceTensor: Sendable {
    /// Number of rows.
    package var rows: Int
    /// Number of columns.
    package var columns: Int
    /// Numbers, row by row.
    package var values: [Double]

    /// Creates a matrix from its numbers, row by row.
    package init(rows: Int, columns: Int, values: [Double]) {
        precondition(values.count == rows * columns, "a matrix of another size")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// Number at a row and column; the position is checked.
    package subscript(row: Int, column: Int) -> Double {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// Returns the matrix with `transform` applied to every number.
    package func map(_ transform: (Double) -> Double) -> ReferenceTensor {
        ReferenceTensor(rows: rows, columns: columns, values: values.map(transform))
    }
}
