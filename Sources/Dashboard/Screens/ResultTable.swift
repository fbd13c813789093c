import TUI
import Text
import Training

/// Losses and shares of right answers that a run has reached, one below the other:
///
///     loss     training  validation   right
///     reached    0.0245      0.0564   98.8%
///     best                   0.0536   98.8%  at step 1,050
struct ResultTable {
    /// State of the weights, with its figures and a note behind them.
    struct Row {
        var name: String
        var training, validation, accuracy: Double?
        /// Errors of predicted numbers.
        var fit: RegressionFit?
        var note = ""
    }

    let rows: [Row]
    let theme: Theme

    /// Heading and rows; a column without figures is left out.
    var lines: [StyledText] {
        guard !rows.isEmpty else { return [] }
        let columns = columns.filter { column in rows.contains { column.figure($0) != nil } }
        let heading = columns.reduce(StyledText(ColumnFormat.trailing("loss", Self.nameWidth), theme.faint)) {
            $0 + StyledText(ColumnFormat.leading($1.title, $1.width), theme.faint)
        }
        return [heading] + rows.map { line($0, columns) }
    }

    /// Width of the names of rows.
    static let nameWidth = 9

    /// Column of figures.
    private struct Column {
        var title: String
        var width: Int
        var style: Style
        var figure: (Row) -> String?
    }

    private var columns: [Column] {
        [
            Column(title: "training", width: 8, style: theme.training) { row in
                row.training.map { NumberFormat.significant($0, 3) }
            },
            Column(title: "validation", width: 12, style: theme.validation) { row in
                row.validation.map { NumberFormat.significant($0, 3) }
            },
            Column(title: "R²", width: 8, style: theme.strong) { row in
                row.fit?.determination.map { NumberFormat.fixed($0, 3) }
            },
            Column(title: "right", width: 8, style: theme.strong) { row in
                row.accuracy.map { NumberFormat.percent($0, decimals: 1) }
            },
        ]
    }

    private func line(_ row: Row, _ columns: [Column]) -> StyledText {
        let figures = columns.reduce(StyledText(ColumnFormat.trailing(row.name, Self.nameWidth), theme.faint)) {
            $0 + StyledText(ColumnFormat.leading($1.figure(row) ?? "", $1.width), $1.style.adding(.bold))
        }
        return row.note.isEmpty ? figures : figures + StyledText("  " + row.note, theme.faint)
    }
}
