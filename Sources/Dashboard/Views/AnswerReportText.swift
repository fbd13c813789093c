import TUI
import Text
import Training

/// Report on a network's answers as lines of plain text.
package struct AnswerReportText {
    private let report: ModelReport
    private let width: Int
    private let shownCount: Int

    /// Creates the text for a width in columns, with some of the rows that are answered worst.
    package init(_ report: ModelReport, width: Int = 80, shownCount: Int = 5) {
        self.report = report
        self.width = width
        self.shownCount = shownCount
    }

    /// Maximum number of classes, columns and matrix columns that are listed.
    private static let (listedClasses, listedColumns, listedNumbers) = (30, 12, 4)
    /// Maximum number of classes whose confusion matrix is shown.
    static let matrixClasses = 12

    /// Lines, with an empty one between two parts.
    package var lines: [String] {
        let figures: [[String]] =
            switch report.figures {
            case .classes(let figures): [overall(figures), classes(figures), matrix(figures)]
            case .numbers(let numbers): [self.numbers(numbers)]
            }
        return Array((figures + [importance, worst]).filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func overall(_ figures: ClassificationFigures) -> [String] {
        var rows = [["", "network", "constant answer"]]
        let constant = figures.commonest
        rows.append([
            "accuracy", Self.percent(figures.accuracy),
            constant.map { "\(Self.percent($0.share)) (always \($0.name.clipped(to: 30)))" } ?? "",
        ])
        let classCount = figures.ofClasses.count { $0.count > 0 }
        if let balanced = figures.balancedAccuracy {
            rows.append(["balanced accuracy", Self.percent(balanced), Self.percent(1 / Double(max(1, classCount)))])
        }
        if let area = figures.areaUnderCurve { rows.append(["ROC AUC", NumberFormat.fixed(area, 4), "0.5000"]) }
        if let loss = figures.logLoss {
            rows.append(["log loss", NumberFormat.fixed(loss, 4), NumberFormat.fixed(figures.entropy, 4)])
        }
        let unknown =
            figures.unknownCount == 0
            ? [] : ["\(Wording.grouped(figures.unknownCount, "row")) of classes that the network does not know: wrong"]
        return TextColumns.aligned(rows, leading: 1) + unknown
    }

    private func classes(_ figures: ClassificationFigures) -> [String] {
        let all = zip(figures.classes, figures.ofClasses).prefix(Self.listedClasses)
        let rows = all.map { name, figures in
            [
                name.clipped(to: 30), NumberFormat.grouped(figures.count), figures.precision.map(Self.percent) ?? "–",
                figures.recall.map(Self.percent) ?? "–", figures.f1.map { NumberFormat.fixed($0, 3) } ?? "–",
            ]
        }
        let rest = figures.classes.count - rows.count
        return TextColumns.aligned([["class", "rows", "precision", "recall", "F1"]] + rows)
            + (rest > 0
                ? [
                    "and \(NumberFormat.grouped(rest)) more \(Wording.noun("class", "classes", for: rest)), which nntui evaluate --json lists"
                ] : [])
    }

    /// Counts, and shares of each class's rows.
    private func matrix(_ figures: ClassificationFigures) -> [String] {
        let count = figures.classes.count
        guard count <= Self.matrixClasses else {
            return ["The confusion matrix has \(count) columns; nntui evaluate --json gives it."]
        }
        let corner = "truth \\ answer"
        // Shares have a table of their own where there is no room for them beside the counts.
        let widths = [true, false].map { hasShares in cells(figures, hasShares).joined().map(\.columns).max() ?? 1 }
        let hasShares = corner.columns + count * (widths[0] + TextColumns.gap) <= width
        let least = hasShares ? widths[0] : widths[1]
        let names = figures.classes.map { $0.clipped(to: 60) }
        let longest = names.reduce(0) { max($0, $1.columns) }
        let room = (width - min(longest, corner.columns)) / count - TextColumns.gap
        let columns = names.shortened(to: max(least, min(longest, room)))
        let used = columns.reduce(0) { $0 + max(least, $1.columns) + TextColumns.gap }
        let headers = names.shortened(to: max(corner.columns, width - used))
        func table(_ corner: String, _ cells: [[String]]) -> [String] {
            TextColumns.aligned([[corner] + columns] + zip(headers, cells).map { [$0] + $1 })
        }
        let counts = table(corner, cells(figures, hasShares))
        if hasShares { return counts }
        let shares = table("percent", percents(figures))
        return counts + ((shares.map(\.columns).max() ?? 0) <= width ? [""] + shares : [])
    }

    /// Returns the shares of each class's rows in percent.
    private func percents(_ figures: ClassificationFigures) -> [[String]] {
        figures.confusion.map { row in
            let total = Double(row.reduce(0, +))
            return row.map { $0 == 0 ? "·" : "\(Int((Double($0) / total * 100).rounded()))" }
        }
    }

    /// Returns the rows of the confusion matrix as texts, with or without the shares of their rows.
    private func cells(_ figures: ClassificationFigures, _ hasShares: Bool) -> [[String]] {
        figures.confusion.map { row in
            let total = row.reduce(0, +)
            return row.map { answer in
                if answer == 0 { return "·" }
                let share = hasShares ? " \(Int((Double(answer) / Double(total) * 100).rounded()))%" : ""
                return "\(NumberFormat.grouped(answer))\(share)"
            }
        }
    }

    private func numbers(_ numbers: [ModelReport.NumberFigures]) -> [String] {
        var rows = [["", "network", "constant answer"]]
        let shown = numbers.prefix(Self.listedNumbers)
        for number in shown {
            let prefix = numbers.count > 1 ? "\(number.name.clipped(to: 20)) " : ""
            if let determination = number.fit.determination {
                rows.append(["\(prefix)R²", NumberFormat.fixed(determination, 4), "0.0000"])
            }
            let (fit, constant) = (number.fit, number.baseline)
            rows.append([
                "\(prefix)RMSE", Self.digits(fit.rootMeanSquareError), Self.digits(constant.rootMeanSquareError),
            ])
            rows.append(["\(prefix)MAE", Self.digits(fit.meanAbsoluteError), Self.digits(constant.meanAbsoluteError)])
        }
        let rest = numbers.count - shown.count
        return TextColumns.aligned(rows)
            + (rest > 0 ? ["and \(Wording.grouped(rest, "more number")), which nntui evaluate --json lists"] : [])
            + ["The constant answer is the mean of these rows."]
    }

    private var importance: [String] {
        guard !report.importance.isEmpty else { return [] }
        let isClassification = report.isClassification
        let shown = report.importance.prefix(Self.listedColumns)
        let greatest = max(shown.first?.fall ?? 0, .leastNormalMagnitude)
        let rows = shown.map { column in
            let fall = isClassification ? Self.percent(column.fall) : NumberFormat.fixed(column.fall, 3)
            let share = max(0, column.fall) / greatest
            let length = share.isFinite ? Int((min(1, share) * 30).rounded()) : 0
            let bar = String(repeating: "█", count: length) + String(repeating: " ", count: 30 - length)
            return [column.name.clipped(to: 24), fall, bar]
        }
        let what = isClassification ? "accuracy" : "R²"
        let rest = report.importance.count - shown.count
        return ["What the \(what) loses when a column's values are shuffled:"]
            + TextColumns.aligned(Array(rows), leading: 1)
            + (rest > 0 ? ["and \(Wording.grouped(rest, "more column")), which nntui evaluate --json lists"] : [])
    }

    private var worst: [String] {
        let shown = report.worst.prefix(shownCount)
        let isClassification = report.isClassification
        guard !shown.isEmpty else { return [] }
        let figure = isClassification ? (report.givesProbabilities ? "p of truth" : "score") : "error"
        let nameWidth = max(16, (width - 32) / 2)
        let truths = shown.map { $0.truth.clipped(to: 60) }.shortened(to: nameWidth)
        let answers = shown.map { $0.answer.clipped(to: 60) }.shortened(to: nameWidth)
        let rows = zip(shown, zip(truths, answers)).map { row, names in
            [
                report.placeName == nil ? "" : row.placeText.clipped(to: 32), names.0, names.1,
                isClassification ? NumberFormat.fixed(Double(row.figure), 4) : Self.digits(Double(row.figure)),
            ]
        }
        let columns = [[report.placeName ?? "", "truth", "answer", figure]] + rows
        let used = report.placeName != nil ? columns : columns.map { Array($0.dropFirst()) }
        let lines = TextColumns.aligned(used)
        let values = [""] + shown.map(values)
        let indent = (lines.map(\.columns).max() ?? 0) + 2
        return ["The rows that are answered worst:"]
            + zip(lines, values).map { line, text in
                text.isEmpty
                    ? line : ColumnFormat.trailing(line, indent) + text.clipped(to: max(10, width - indent))
            }
    }

    private func values(_ row: WorstExample) -> String {
        zip(report.columnNames, row.values).map { "\($0) \($1)" }.joined(separator: ", ")
    }

    private static func percent(_ share: Double) -> String { NumberFormat.percent(share, decimals: 1) }
    private static func digits(_ value: Double) -> String { NumberFormat.significant(value, 4) }
}
