import Datasets
import Presets
import TUI
import Text

/// Report on data other than a table as lines for a terminal of 80 columns.
struct DataReportText {
    let report: DataReport

    private static let width = 80
    /// Maximum number of classes that are listed.
    private static let listed = 40

    var lines: [String] {
        Array([heading, targets, parts, notes].filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var heading: [String] {
        let count = NumberFormat.grouped(report.training.count + report.validation.count)
        return "\(report.file.pathForDisplay): \(count) \(report.examples)".wrapped(to: Self.width)
    }

    private var targets: [String] {
        guard let classes = report.classCounts else {
            let names = report.training.outputNames
            let shown = names.prefix(Self.listed).map { $0.clipped(to: 40) }.joined(separator: ", ")
            return "learnt: \(shown)\(names.count > Self.listed ? ", …" : "") as numbers to predict".wrapped(
                to: Self.width)
        }
        return ["learnt: \(NumberFormat.grouped(classes.count)) classes"]
            + ClassTable(classes: classes, limit: Self.listed).lines
            + (report.weighing.map { "in training \($0)".wrapped(to: Self.width) } ?? [])
    }

    private var parts: [String] {
        let (training, kept) = (report.training.count, report.validation.count)
        return "\(NumberFormat.grouped(training)) to train on and \(NumberFormat.grouped(kept)) kept back".wrapped(
            to: Self.width)
    }

    private var notes: [String] { report.remarks.flatMap { "note: \($0)".wrapped(to: Self.width) } }
}

extension DataReport {
    /// Number of examples of each class in both parts; nil unless the data are a classification.
    var classCounts: [(name: String, count: Int)]? {
        guard let training = training.classCounts, let kept = validation.classCounts else { return nil }
        return zip(training, kept).map { (name: $0.name, count: $0.count + $1.count) }
    }

    /// Sentence on the weights that the classes get in training; nil where all count the same.
    var weighing: String? { classWeights?.words(for: training) }
}
