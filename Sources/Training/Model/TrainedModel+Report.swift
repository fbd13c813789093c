import Backprop
import Datasets
import Presets
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension TrainedModel {
    /// Returns the examples of a part that was scaled as the model knows them.
    package func examples(of part: Dataset) -> JudgedExamples {
        let targets = part.targets.enumerated().map { index, value in
            signature.targetScaling.map {
                let column = index % part.targetWidth
                return ModelSignature.rounded(
                    Double(value) * $0.spreads[column] + $0.offsets[column], $0.spreads[column])
            } ?? Double(value)
        }
        return JudgedExamples(features: part.features, targets: targets, places: part.places)
    }

    /// Judges the answers to some examples, of which `worstCount` are listed.
    ///
    /// `source` describes them.
    package func report(on examples: JudgedExamples, worstCount: Int, source: String = "") -> ModelReport {
        let answers = answers(toScaled: examples.features)
        return ModelReport(
            source: source, step: step, columnNames: columnNames, givesProbabilities: givesProbabilities,
            placeName: examples.places?.name,
            figures: figures(answers, examples.targets),
            importance: columnGroups.isEmpty ? [] : importance(on: examples),
            worst: worst(worstCount, answers, examples))
    }

    /// Number of targets of an example.
    var targetWidth: Int { !isClassification ? answerCount : 1 }

    func figures(_ answers: [Double], _ targets: [Double]) -> ModelReport.Figures {
        guard isClassification else { return .numbers(numberFigures(answers, targets)) }
        var figures = ClassificationFigures(
            classes: signature.outputNames, givesProbabilities: givesProbabilities)
        for (index, target) in targets.enumerated() {
            figures.add(answers[index * answerCount..<(index + 1) * answerCount], class: Int(target))
        }
        return .classes(figures)
    }

    private func numberFigures(_ answers: [Double], _ targets: [Double]) -> [ModelReport.NumberFigures] {
        let width = answerCount
        let count = targets.count / width
        return signature.outputNames.prefix(width).enumerated().compactMap { column, name in
            let truth = (0..<count).map { targets[$0 * width + column] }
            let mean = truth.reduce(0, +) / Double(max(1, count))
            var (errors, constant) = (RegressionFit.Accumulator(), RegressionFit.Accumulator())
            for row in 0..<count {
                // Targets are centred, so that squares of large ones do not swallow their differences.
                errors.add(answers[row * width + column] - mean, target: truth[row] - mean)
                constant.add(0, target: truth[row] - mean)
            }
            guard let fit = errors.fit(spread: 1), let baseline = constant.fit(spread: 1) else { return nil }
            return ModelReport.NumberFigures(name: name, fit: fit, baseline: baseline)
        }
    }

    private func worst(_ wanted: Int, _ answers: [Double], _ examples: JudgedExamples) -> [WorstExample] {
        let count = examples.targets.count / targetWidth
        /// Badness: the shortfall of the right class's probability, or the absolute error.
        func badness(_ row: Int) -> Double {
            guard isClassification else {
                return (0..<answerCount).map {
                    (answers[row * answerCount + $0] - examples.targets[row * answerCount + $0]).magnitude
                        / (signature.targetScaling?.spreads[$0] ?? 1).magnitude
                }.max() ?? 0
            }
            let truth = Int(examples.targets[row])
            return truth < 0 ? .infinity : -answers[row * answerCount + truth]
        }
        let order = (0..<count).map { ($0, badness($0)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        return order.prefix(wanted).map { worstExample($0.0, answers, examples) }
    }

    private func worstExample(_ row: Int, _ answers: [Double], _ examples: JudgedExamples) -> WorstExample {
        let width = signature.inputShape.count
        let own = answers[row * answerCount..<(row + 1) * answerCount]
        let names = signature.outputNames
        let values = values(of: examples.features[row * width..<(row + 1) * width])
        guard isClassification else {
            let truth = examples.targets[row * answerCount..<(row + 1) * answerCount]
            let error = zip(own, truth).map { ($0 - $1).magnitude }.max() ?? 0
            return WorstExample(
                index: row, place: examples.places?[row], values: values,
                truth: truth.enumerated().map { signature.written($1, output: $0).text }.joined(
                    separator: ", "),
                answer: own.enumerated().map { signature.written($1, output: $0).text }.joined(
                    separator: ", "), figure: Float(error))
        }
        let truth = Int(examples.targets[row])
        return WorstExample(
            index: row, place: examples.places?[row], values: values,
            truth: names.indices.contains(truth) ? names[truth] : "another class",
            answer: names[own.indexOfLargest - own.startIndex],
            figure: truth < 0 ? 0 : Float(own[own.startIndex + truth]))
    }

    /// Returns the values of the columns of a scaled row.
    private func values(of row: ArraySlice<Float>) -> [String] {
        var feature = 0
        return columnGroups.map { group in
            defer { feature += group.count }
            let place = row.startIndex + feature
            if case .texts(let texts) = group.values {
                return texts.indices.first { unscaled(row[place + $0], feature + $0) > 0.5 }.map { texts[$0] } ?? ""
            }
            let number = unscaled(row[place], feature)
            // A Float holds six digits of a scaled value.
            let resolution = signature.scaling.spreads[feature].magnitude * 1e-6
            return group.reading.dateText(number, resolution: resolution)
                ?? NumberFormat.datum(ModelSignature.rounded(number, signature.scaling.spreads[feature]))
        }
    }

    private func unscaled(_ value: Float, _ feature: Int) -> Double {
        Double(value) * signature.scaling.spreads[feature] + signature.scaling.offsets[feature]
    }

    /// Names of the columns in the order of the features; empty where the features are pixels or time steps.
    var columnNames: [String] { columnGroups.map(\.name) }

    /// Columns with the number of their features; none where the features are pixels or time steps.
    var columnGroups: [ColumnGroup] {
        guard let schema = signature.schema, signature.inputShape.dimensions.count == 1 else {
            return signature.featureNames.map {
                ColumnGroup(name: $0, count: 1, values: .numbers(origin: 0), reading: .plain)
            }
        }
        return schema.features.map {
            ColumnGroup(
                name: $0.name ?? "column \($0.number)", count: $0.featureCount, values: $0.values, reading: $0.reading)
        }
    }
}

/// Features that a column of a table gives.
struct ColumnGroup {
    let name: String
    let count: Int
    let values: TableSchema.Values
    let reading: NumberReading
}

extension Trainer {
    /// Returns how the network answers the examples kept back, or those that it learns from if there are none.
    ///
    /// `worstCount` rows are listed as answered worst. Throws for a network that does not answer examples one by one.
    package func report(worstCount: Int) throws -> ModelReport {
        guard let task = task as? ExampleTask, task.signature?.kind.isOfSingleAnswers == true else {
            throw CheckpointError.noExamples(file: preset.information.name, "its answers are texts or moves")
        }
        let model = try TrainedModel(Checkpoint(self))
        let part = task.evaluationData.dataset
        let rows = Wording.grouped(part.count, "row")
        return model.report(
            on: model.examples(of: part), worstCount: worstCount,
            source: task.validation == nil ? "\(rows) that it learns from" : "\(rows) kept back of \(preset.dataName)")
    }
}

/// Number with as many digits as it means.
package enum WrittenNumber {
    /// As many as a single has.
    case single(Float)
    /// As many as a double has, rounded.
    case double(Double)
    /// A date.
    case date(String)

    fileprivate var text: String {
        switch self {
        case .single(let number): NumberFormat.datum(number)
        case .double(let number): NumberFormat.datum(number)
        case .date(let text): text
        }
    }
}

extension ModelSignature {
    /// Returns how to write a number that was predicted, in the table's units.
    ///
    /// It has the digits of a Float, unless the numbers lie so close together that a Float does not tell them apart; where
    /// the table has dates, it is one.
    package func written(_ answer: Double, output: Int) -> WrittenNumber {
        let single = Float(answer)
        guard let scaling = targetScaling, output < scaling.spreads.count else { return .single(single) }
        // A Float holds six digits of a scaled value.
        let resolution = scaling.spreads[output].magnitude * 1e-6
        if let date = schema?.target.reading.dateText(answer, resolution: resolution) { return .date(date) }
        if !single.isFinite { return answer.isFinite ? .double(answer) : .single(single) }
        return scaling.isFiner(thanSingle: single, output)
            ? .double(Self.rounded(answer, scaling.spreads[output])) : .single(single)
    }

    /// Rounds a number that was a Float times a spread to the digits that the Float holds.
    static func rounded(_ value: Double, _ spread: Double) -> Double {
        let places = 5 - log10(spread.magnitude).rounded()
        guard (-15...15).contains(places) else { return value }
        let unit = pow(10, places.magnitude)
        return places >= 0 ? (value * unit).rounded() / unit : (value / unit).rounded() * unit
    }

    /// Whether an example has one class, or one value of each number, as a row of a table has.
    package var answersRows: Bool { kind.isOfSingleAnswers }
}

extension Dataset.Kind {
    /// Whether an example has one class, or one value of each number.
    var isOfSingleAnswers: Bool {
        switch self {
        case .classification, .regression: true
        case .sequence, .labels: false
        }
    }
}
