/// A matrix in double precision for the reference computation.
package struct ReferenceTensor: Sendable {
    package var rows: Int
    package var columns: Int
    package var values: [Double]

    package init(rows: Int, columns: Int, values: [Double]) {
        precondition(values.count == rows * columns, "a matrix of another size")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    package subscript(row: Int, column: Int) -> Double {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// The same shape with `transform` applied to every number.
    package func map(_ transform: (Double) -> Double) -> ReferenceTensor {
        ReferenceTensor(rows: rows, columns: columns, values: values.map(transform))
    }
}
