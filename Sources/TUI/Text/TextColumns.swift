import Text

/// Columns of plain text.
package enum TextColumns {
    /// Number of spaces between two columns.
    package static let gap = 2

    /// Returns each row as a line, with the first `leading` columns aligned left and the others right.
    package static func aligned(_ rows: [[String]], leading: Int = 1, gap: Int = gap) -> [String] {
        let widths = (rows.first?.indices ?? 0..<0).map { width(of: $0, in: rows) }
        return rows.map { row in
            let cells = row.enumerated().map { column, text in
                column < leading
                    ? ColumnFormat.trailing(text, widths[column]) : ColumnFormat.leading(text, widths[column])
            }
            let line = cells.joined(separator: String(repeating: " ", count: gap))
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Returns the width of a column's longest text.
    package static func width(of column: Int, in rows: [[String]]) -> Int { rows.map { $0[column].columns }.max() ?? 0 }
}
