import Formats
import Text
import Training

extension FigureTable {
    /// Figures of a network that answers sequences with sequences, on the part that its run kept back.
    init(_ reading: RunReading, model: String, count: Int, source: String) {
        let (loss, accuracy) = (reading.validationLoss, reading.validationAccuracy)
        heading =
            "\(model.pathForDisplay), \(Wording.grouped(reading.step, "step")): "
            + "\(Wording.grouped(count, "sequence")) kept back of \(source)"
        rows = [
            ["loss", loss.map { NumberFormat.significant($0, 4) } ?? "none"],
            ["right answers in the sequences", accuracy.map { NumberFormat.percent($0, decimals: 1) } ?? "none"],
        ]
        notes = [
            "Precision, recall and the rows that are answered worst have no meaning where an answer is a sequence."
        ]
        members = [
            JSONMember("model", JSONValue(model)), JSONMember("step", JSONValue(reading.step)),
            JSONMember("sequences", JSONValue(count)), JSONMember("loss", loss.map { JSONValue($0) } ?? .null),
            JSONMember("accuracy", accuracy.map { JSONValue($0) } ?? .null),
        ]
    }
}
