import Datasets
import Formats
import Training

/// Report on a network's answers as one JSON object.
struct EvaluationJSON {
    let model: String
    let network: TrainedModel
    let source: EvaluationSource
    let report: ModelReport

    var line: String {
        var members = [
            JSONMember("model", JSONValue(model)), JSONMember("step", JSONValue(network.step)),
            JSONMember("rows", JSONValue(source.examples.targets.count / targetWidth)),
        ]
        switch report.figures {
        case .classes(let figures): members += Self.members(figures)
        case .numbers(let numbers): members.append(JSONMember("numbers", JSONValue(numbers.map(Self.json))))
        }
        members.append(JSONMember("columns", JSONValue(report.columnNames.map { JSONValue($0) })))
        members.append(JSONMember("importance", JSONValue(report.importance.map(Self.json))))
        members.append(JSONMember("worst", JSONValue(report.worst.map(json))))
        return JSONValue(members).text()
    }

    private var targetWidth: Int {
        if case .numbers(let numbers) = report.figures { max(1, numbers.count) } else { 1 }
    }

    private static func members(_ figures: ClassificationFigures) -> [JSONMember] {
        let classes = zip(figures.classes, figures.ofClasses).map { name, figures in
            [
                "name": JSONValue(name), "rows": JSONValue(figures.count), "precision": json(figures.precision),
                "recall": json(figures.recall), "f1": json(figures.f1),
            ] as JSONValue
        }
        let constant = figures.commonest
        return [
            JSONMember("accuracy", JSONValue(figures.accuracy)),
            JSONMember("constant_answer", constant.map { JSONValue($0.name) } ?? .null),
            JSONMember("constant_accuracy", json(constant?.share)),
            JSONMember("balanced_accuracy", json(figures.balancedAccuracy)),
            JSONMember("roc_auc", json(figures.areaUnderCurve)), JSONMember("log_loss", json(figures.logLoss)),
            JSONMember("unknown_classes", JSONValue(figures.unknownCount)),
            JSONMember("classes", JSONValue(classes)),
            JSONMember("confusion", JSONValue(figures.confusion.map { JSONValue($0.map { JSONValue($0) }) })),
        ]
    }

    private static func json(_ number: ModelReport.NumberFigures) -> JSONValue {
        [
            "name": JSONValue(number.name), "r2": json(number.fit.determination),
            "rmse": JSONValue(number.fit.rootMeanSquareError), "mae": JSONValue(number.fit.meanAbsoluteError),
            "constant_rmse": JSONValue(number.baseline.rootMeanSquareError),
            "constant_mae": JSONValue(number.baseline.meanAbsoluteError),
        ]
    }

    private static func json(_ column: ColumnImportance) -> JSONValue {
        ["column": JSONValue(column.name), "fall": JSONValue(column.fall), "deviation": JSONValue(column.deviation)]
    }

    private func json(_ row: WorstExample) -> JSONValue {
        [
            report.placeName ?? "row": Self.place(row), "truth": JSONValue(row.truth), "answer": JSONValue(row.answer),
            "figure": JSONValue(row.figure), "values": JSONValue(row.values.map { JSONValue($0) }),
        ]
    }

    /// Name of the file, or number of the line or row.
    private static func place(_ row: WorstExample) -> JSONValue {
        switch row.place {
        case .file(let name): JSONValue(name)
        case .number(let number): JSONValue(number)
        case nil: JSONValue(row.index + 1)
        }
    }

    private static func json(_ value: Double?) -> JSONValue { value.map { JSONValue($0) } ?? .null }
}
