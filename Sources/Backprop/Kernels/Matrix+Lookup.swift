extension Matrix {
    /// Row i becomes row ids[i] of `table`, and not a number where the table has no such row.
    package func assign(rowsOf table: Matrix, at ids: Matrix) {
        precondition(ids.count == rows && table.columns == columns, "shapes of a lookup")
        for row in 0..<rows {
            let to = unsafe start + row * columns
            if let id = ids.rowNumber(row, below: table.rows) {
                unsafe to.update(from: table.start + id * columns, count: columns)
            } else {
                unsafe to.update(repeating: .nan, count: columns)
            }
        }
    }

    /// Row ids[i] gains row i of `other`; a row that does not exist gains nothing.
    package func add(rowsOf other: Matrix, at ids: Matrix) {
        precondition(ids.count == other.rows && other.columns == columns, "shapes of a lookup")
        for row in 0..<other.rows {
            guard let id = ids.rowNumber(row, below: rows) else { continue }
            let (to, from) = unsafe (start + id * columns, other.start + row * columns)
            for column in 0..<columns { unsafe to[column] += from[column] }
        }
    }

    /// The number at `index` as the number of a row; nil where it is none from 0 up to `count`.
    @inline(__always)
    private func rowNumber(_ index: Int, below count: Int) -> Int? {
        let id = unsafe start[index]
        return id >= 0 && id < Float(count) ? Int(id) : nil
    }
}
