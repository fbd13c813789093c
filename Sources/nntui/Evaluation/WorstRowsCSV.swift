import Text
import Training

/// Rows with their answers as a CSV file, the worst first.
struct WorstRowsCSV {
    let network: TrainedModel
    let report: ModelReport

    var bytes: [UInt8] {
        let isClassification = network.isClassification
        let figure = isClassification ? "\(network.givesProbabilities ? "probability" : "score") of the truth" : "error"
        let lines =
            [["row"] + network.columnNames + ["truth", "answer", figure]]
            + report.worst.map { ["\($0.index + 1)"] + $0.values + [$0.truth, $0.answer, "\($0.figure)"] }
        return Array(lines.map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined().utf8)
    }

    private static func field(_ text: String) -> String {
        text.contains { $0 == "," || $0 == "\"" || $0.isNewline } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
