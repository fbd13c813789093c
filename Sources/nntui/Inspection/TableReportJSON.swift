import Datasets
import Formats
import Presets

/// Report on a table as one JSON object.
struct TableReportJSON {
    let file: String
    let report: TableReport

    var line: String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("file", file)
        writer.member("rows", report.rowCount)
        writer.member("encoding", report.encoding.code)
        writer.member("byte_order_mark", report.hasByteOrderMark)
        writer.member("delimiter", "\(report.delimiter)")
        writer.member("decimal", "\(report.decimalMark)")
        writer.member("header", report.hasHeader)
        writer.key("columns")
        writer.beginArray()
        for column in report.columns { write(column, to: &writer) }
        writer.endArray()
        writer.member("target", report.target + 1)
        writer.member("target_reason", report.targetReason)
        switch report.outcome {
        case .success(let data): write(data, to: &writer)
        case .failure(let error): writer.member("problem", "\(error)")
        }
        writer.member("notes", report.remarks)
        writer.endObject()
        return writer.text
    }

    private func write(_ column: TableReport.Column, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("number", column.number)
        if let name = column.name { writer.member("name", name) }
        writer.member("kind", column.kind.rawValue)
        writer.member("use", column.use.rawValue)
        writer.member("reason", column.reason)
        writer.member("missing", column.missing)
        if let fill = column.fill { writer.member("fill", fill) }
        if let range = column.range {
            writer.member("least", range.lowerBound)
            writer.member("greatest", range.upperBound)
        }
        if !column.categories.isEmpty { writer.member("categories", column.categories) }
        writer.endObject()
    }

    private func write(_ data: Dataset, to writer: inout JSONWriter) {
        writer.member("features", data.featureCount)
        writer.member("examples", data.count)
        let parts = data.customaryParts
        writer.member("training", parts.training)
        writer.member("validation", parts.validation)
        guard let counts = data.classCounts else { return }
        writer.member(classes: counts, counted: "rows")
        if let word = ClassWeights.customary(for: data)?.word { writer.member("class_weights", word) }
    }
}
