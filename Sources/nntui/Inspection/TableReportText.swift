import Datasets
import Presets
import TUI
import Text

/// Report on a table as lines for a terminal of 80 columns.
struct TableReportText {
    let file: String
    let report: TableReport

    private static let width = 80
    /// Maximum number of columns that are listed.
    private static let listed = 100
    /// Maximum number of classes, and of a column's categories, that are listed.
    private static let listedNames = 20

    var lines: [String] {
        let parts = [heading, columns, target, rows, notes]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var heading: [String] {
        let size = "\(Wording.grouped(report.rowCount, "row")), \(Wording.grouped(report.columns.count, "column"))"
        let header = report.hasHeader ? "the first row names the columns" : "no row names the columns"
        let encoding = report.encoding.rawValue + (report.hasByteOrderMark ? " with a byte order mark" : "")
        let form = "\(encoding), divided by \(report.delimiterName), decimal \(report.decimalName); \(header)"
        return "\(file.pathForDisplay): \(size)\n\(form)".wrapped(to: Self.width)
    }

    private var columns: [String] {
        let shown = report.columns.prefix(Self.listed)
        let rows = shown.map { ["\($0.number)", ($0.name ?? "–").clipped(to: 20), $0.kind.rawValue, $0.use.rawValue] }
        let starts = TextColumns.aligned([["", "column", "taken for", "use"]] + rows, leading: 4)
        let indent = (starts.map(\.columns).max() ?? 0) + 2
        let texts = ["values and why"] + shown.map(details)
        let lines = zip(starts, texts).flatMap { start, text in
            text.wrapped(to: Self.width - indent).enumerated().map { index, line in
                (index == 0 ? ColumnFormat.trailing(start, indent) : String(repeating: " ", count: indent)) + line
            }
        }
        let rest = report.columns.count - shown.count
        return lines + (rest > 0 ? ["and \(Wording.grouped(rest, "more column")), which --json lists"] : [])
    }

    private func details(_ column: TableReport.Column) -> String {
        func text(_ value: Double) -> String {
            column.reading.dateText(value, resolution: 1) ?? NumberFormat.datum(value)
        }
        var clauses = [column.reason]
        if let range = column.range {
            let (least, greatest) = (text(range.lowerBound), text(range.upperBound))
            clauses.insert(least == greatest ? least : "\(least) to \(greatest)", at: 0)
        }
        if !column.categories.isEmpty { clauses.insert(Self.list(column.categories), at: 0) }
        if column.missing > 0 {
            let filled = column.fill.map { ", filled with \(text($0))" } ?? ""
            clauses.append("\(NumberFormat.grouped(column.missing)) missing\(filled)")
        }
        return clauses.joined(separator: "; ")
    }

    private static func list(_ names: [String]) -> String {
        let rest = names.count - listedNames
        return names.prefix(listedNames).joined(separator: ", ")
            + (rest > 0 ? " and \(NumberFormat.grouped(rest)) more" : "")
    }

    private var target: [String] {
        let column = report.columns[report.target]
        let name = column.name.map { "column \(column.number) (\($0))" } ?? "column \(column.number)"
        let lines = "learnt: \(name), because \(report.targetReason)".wrapped(to: Self.width)
        guard case .success(let data) = report.outcome else { return lines }
        guard let counts = data.classCounts else { return lines + ["as a number to predict"] }
        let weighing = ClassWeights.customary(for: data)?.words(for: data)
        return lines + ["as \(NumberFormat.grouped(counts.count)) classes"]
            + ClassTable(classes: counts, limit: Self.listedNames).lines
            + (weighing.map { "in training \($0)".wrapped(to: Self.width) } ?? [])
    }

    private var rows: [String] {
        guard case .success(let data) = report.outcome else { return [] }
        let parts = data.customaryParts
        var sentence =
            "\(NumberFormat.grouped(parts.training)) rows to train on and \(NumberFormat.grouped(parts.validation)) kept "
            + "back, as long as a preset does not say otherwise"
        if data.count < report.rowCount {
            sentence += "; \(Wording.grouped(report.rowCount - data.count, "row")) left out for a missing value"
        }
        return sentence.wrapped(to: Self.width)
    }

    private var notes: [String] { report.remarks.flatMap { "note: \($0)".wrapped(to: Self.width) } }
}

extension TableReport {
    /// Name of the character between two columns.
    var delimiterName: String {
        switch delimiter {
        case "\t": "tabs"
        case ";": "semicolons"
        case "|": "bars"
        case " ": "blanks"
        default: "commas"
        }
    }

    /// Name of the decimal mark.
    var decimalName: String { decimalMark == "," ? "comma" : "point" }
}

extension Dataset {
    /// Number of rows of each class; nil unless the data are a classification.
    var classCounts: [(name: String, count: Int)]? {
        guard let classNames else { return nil }
        var counts = classNames.map { _ in 0 }
        for row in 0..<count { counts[label(row)] += 1 }
        return Array(zip(classNames, counts)).map { (name: $0, count: $1) }
    }

    /// Number of rows in each part when a preset does not say how many to keep back.
    var customaryParts: (training: Int, validation: Int) {
        let parts = split(validationFraction: Preset.tableValidationFraction, seed: 0)
        return (parts.training.count, parts.validation.count)
    }
}
