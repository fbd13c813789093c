import Formats
import Text
import Training

extension FigureTable {
    /// Figures of a network that continues texts.
    init(_ report: WritingReport, model: String, step: Int, source: String) {
        func digits(_ value: Double) -> String { NumberFormat.significant(value, 4) }
        let constant = report.ofConstantAnswer
        heading =
            "\(model.pathForDisplay), \(Wording.grouped(step, "step")): "
            + "\(Wording.grouped(report.count, "character")) of \(source)"
        rows = [
            ["", "network", "constant answer"],
            ["loss of a character, nats", digits(report.loss), digits(constant.loss)],
            ["loss of a character, bits", digits(report.bits), digits(constant.bits)],
            ["perplexity", digits(report.perplexity), digits(constant.perplexity)],
            ["likeliest character right", NumberFormat.percent(report.accuracy, decimals: 1), ""],
        ]
        notes =
            [
                "The constant answer gives each character its share of the text. Precision, recall and the rows that are "
                    + "answered worst have no meaning for a text."
            ] + [report.remarkOnUnknown].compactMap(\.self)
        let unknown = report.unknown.sorted { $0.key < $1.key }.map { JSONMember(String($0.key), JSONValue($0.value)) }
        members = [
            JSONMember("model", JSONValue(model)), JSONMember("step", JSONValue(step)),
            JSONMember("characters", JSONValue(report.count)), JSONMember("loss", JSONValue(report.loss)),
            JSONMember("bits", JSONValue(report.bits)), JSONMember("perplexity", JSONValue(report.perplexity)),
            JSONMember("accuracy", JSONValue(report.accuracy)), JSONMember("constant_loss", JSONValue(report.constant)),
            JSONMember("unknown", JSONValue(unknown)),
        ]
    }
}
