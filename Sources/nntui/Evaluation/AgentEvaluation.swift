import Formats
import Text
import Training

extension FigureTable {
    /// Returns of the episodes that an agent has played.
    init(returns: [Double], goal: Double, model: String, step: Int) {
        func digits(_ value: Double) -> String { NumberFormat.significant(value, 4) }
        let sorted = returns.sorted()
        let count = Double(max(1, sorted.count))
        let mean = sorted.reduce(0, +) / count
        let deviation = (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        let median = sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        let (least, greatest) = (sorted.first ?? 0, sorted.last ?? 0)
        heading =
            "\(model.pathForDisplay), \(Wording.grouped(step, "step")): "
            + "\(Wording.grouped(returns.count, "episode")) that it has not learnt from"
        rows = [
            ["mean return", digits(mean)], ["standard deviation", digits(deviation)], ["median", digits(median)],
            ["least", digits(least)], ["greatest", digits(greatest)],
        ]
        notes = [
            "A mean of \(digits(goal)) counts as solved\(mean >= goal ? "" : ", which this is not"). Accuracy, log loss and the "
                + "rows that are answered worst have no meaning for an agent, whose actions are not right or wrong."
        ]
        members = [
            JSONMember("model", JSONValue(model)), JSONMember("step", JSONValue(step)),
            JSONMember("episodes", JSONValue(returns.count)), JSONMember("mean_return", JSONValue(mean)),
            JSONMember("deviation", JSONValue(deviation)), JSONMember("median", JSONValue(median)),
            JSONMember("least", JSONValue(least)), JSONMember("greatest", JSONValue(greatest)),
            JSONMember("goal", JSONValue(goal)), JSONMember("solved", JSONValue(mean >= goal)),
        ]
    }
}
