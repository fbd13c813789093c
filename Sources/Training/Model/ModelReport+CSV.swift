import Datasets
import Text

extension ModelReport {
    /// Rows that are answered worst as a CSV file, the worst first.
    package var worstRowsCSV: [UInt8] {
        let last = isClassification ? "\(givesProbabilities ? "probability" : "score") of the truth" : "error"
        let lines =
            [[placeName ?? "row"] + columnNames + ["truth", "answer", last]]
            + worst.map { [$0.placeText] + $0.values + [$0.truth, $0.answer, "\($0.figure)"] }
        return Array(lines.map { $0.map { $0.csvField() }.joined(separator: ",") + "\n" }.joined().utf8)
    }
}

extension WorstExample {
    /// Where it comes from, or its number among those that were evaluated.
    package var placeText: String { place?.description ?? "\(index + 1)" }
}
