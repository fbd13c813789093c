import Datasets
import Presets
import Text
import Training

/// Examples that a network is judged by.
struct EvaluationSource {
    /// Description, such as `38 rows kept back of iris.csv`.
    let name: String
    let examples: JudgedExamples
    /// Sentences on what was decided.
    var remarks: [String] = []

    /// Reads all rows of a table that has the column which the network predicts, or other data with their answers.
    static func file(_ path: String, _ network: TrainedModel) throws -> EvaluationSource {
        // An autoencoder's answers are judged by what it is given.
        let reconstructs = network.preset.reconstructs
        if let asked = try network.preset.examples(
            askedAt: path, of: network.signature, wantsTruth: !reconstructs)
        {
            let features = network.scaled(asked.features)
            let targets =
                try reconstructs ? features.map(Double.init) : asked.targets(for: network.signature, file: path)
            return EvaluationSource(
                name: "\(Wording.grouped(asked.count, asked.noun)) of \(path.pathForDisplay)",
                examples: JudgedExamples(features: features, targets: targets, places: asked.places),
                remarks: asked.remarks)
        }
        return try table(path, network)
    }

    private static func table(_ path: String, _ network: TrainedModel) throws -> EvaluationSource {
        var stream = try TableStream(path)
        var examples = JudgedExamples()
        var parser: TableParser?
        var lines: [Int] = []
        var unanswered = 0
        while let piece = try stream.next() {
            let current =
                try parser
                ?? TableParser(piece, file: stream.name, schema: network.schema, wantsTarget: true)
            parser = current
            let rows = try current.rows(in: piece.bytes, line: piece.line, isFirst: piece.isFirst)
            examples.features += network.scaled(rows.features)
            examples.targets += rows.targets
            lines += piece.lines(of: rows.ranges)
            unanswered += rows.unansweredCount
        }
        examples.places = .lines(lines)
        guard !examples.targets.isEmpty else { throw UsageError.noRows(stream.name) }
        var remarks = stream.remarks + (parser?.remarks ?? [])
        if unanswered > 0 {
            remarks.append("\(Wording.grouped(unanswered, "row")) without what is predicted are left out")
        }
        return EvaluationSource(
            name: "\(Wording.grouped(examples.targets.count, "row")) of \(stream.name.pathForDisplay)",
            examples: examples, remarks: remarks)
    }
}
