import Backprop
import Formats
import Text

/// `nntui check`: gradients against central differences and the adjoint identity.
struct CheckCommand {
    private let options: RunOptions

    init(_ arguments: inout Arguments) throws(UsageError) {
        options = try RunOptions(&arguments, allowed: RunOptions.check)
        if options.preset == nil { throw .missingPreset(command: "check") }
    }

    func run() throws -> ExitCode {
        let rows = try options.loadTrainer().trainer.checkGradients()
        if options.json {
            for row in rows { Output.print(json(row)) }
        } else {
            table(rows)
        }
        return rows.allSatisfy(\.passed) ? .success : .failure
    }

    private func json(_ row: GradientCheck.Row) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("layer", row.layer)
        writer.member("checked", row.checked)
        writer.member("skipped", row.skipped)
        writer.member("gradient_norm", row.gradientNorm)
        writer.member("maximum_absolute_error", row.maximumAbsoluteError)
        writer.member("relative_error", row.relativeError)
        writer.member("adjoint_error", row.adjointError)
        writer.member("passed", row.passed)
        writer.endObject()
        return writer.text
    }

    private func table(_ rows: [GradientCheck.Row]) {
        let header = ["layer", "checked", "‖∂L/∂θ‖", "relative error", "adjoint error", ""]
        let body = rows.map { row in
            [
                row.layer, "\(row.checked)", scientific(row.gradientNorm), scientific(row.relativeError),
                scientific(row.adjointError), row.passed ? "passed" : "FAILED",
            ]
        }
        for line in TextColumns.aligned([header] + body) { Output.print(line) }
    }

    private func scientific(_ number: Double) -> String { NumberFormat.scientific(number) }
}

/// Columns of plain text.
enum TextColumns {
    /// Each row as a line: the first column to the left, the others to the right.
    static func aligned(_ rows: [[String]]) -> [String] {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - text.count)
                return column == 0 ? text + padding : padding + text
            }
            return cells.joined(separator: "  ")
        }
    }
}
