import Datasets
import Text
import Training

/// Rows that a network is judged by.
struct EvaluationSource {
    /// Description, such as `38 rows kept back of iris.csv`.
    let name: String
    let examples: JudgedExamples
    /// Whether the rows are those of a file, so that their numbers are known.
    let isFile: Bool
    /// Sentences on what was decided.
    var remarks: [String] = []

    /// Reads all rows of a table that has the column which the network predicts.
    static func file(_ path: String, _ network: TrainedModel) throws -> EvaluationSource {
        var stream = try TableStream(path)
        var examples = JudgedExamples()
        var parser: TableParser?
        var unanswered = 0
        while let piece = try stream.next() {
            let current =
                try parser
                ?? TableParser(piece, file: stream.name, schema: network.schema, wantsTarget: true)
            parser = current
            let rows = try current.rows(in: piece.bytes, line: piece.line, isFirst: piece.isFirst)
            examples.features += network.scaled(rows.features)
            examples.targets += rows.targets
            unanswered += rows.unansweredCount
        }
        guard !examples.targets.isEmpty else { throw UsageError.noRows(stream.name) }
        var remarks = stream.remarks + (parser?.remarks ?? [])
        if unanswered > 0 {
            remarks.append("\(Wording.grouped(unanswered, "row")) without what is predicted are left out")
        }
        return EvaluationSource(
            name: "\(Wording.grouped(examples.targets.count, "row")) of \(stream.name.pathForDisplay)",
            examples: examples, isFile: true, remarks: remarks)
    }
}
