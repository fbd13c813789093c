import Backprop
import Datasets
import Formats
import Presets

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Network of a checkpoint, which answers examples without the data that it was trained on.
package final class TrainedModel {
    /// What the network takes and gives.
    package let signature: ModelSignature
    /// Preset of the run.
    package let preset: Preset
    /// Number of steps of training.
    package let step: Int
    private let plan: Plan
    /// Map of features that are less their origins already.
    private let scaling: FeatureScaling
    /// Pass through which the output becomes answers.
    private let meaning: OutputMeaning

    /// Number of examples that pass the network together unless another one is wanted.
    package static let customaryBatch = 256

    /// Creates the network with the weights of a checkpoint, for `batch` examples at a time.
    ///
    /// Throws for a file of weights alone, and for a run whose network does not answer examples one by one.
    package init(_ checkpoint: Checkpoint, batch: Int = TrainedModel.customaryBatch) throws {
        guard checkpoint.isComplete else { throw CheckpointError.onlyWeights(file: checkpoint.path) }
        try checkpoint.checkVersionIsKnown()
        signature = try checkpoint.neededSignature()
        let fitted = try checkpoint.preset().fitted(to: DataWidths(signature.kind))
        preset = fitted
        let layers: [any Layer]
        (step, layers) = try checkpoint.stepAndLayers(of: fitted)
        let outputs = try NetworkOutline(fitted, input: signature.inputShape).output.width
        let encoding = TargetEncoding(loss: fitted.loss, outputs: outputs, kind: signature.kind)
        plan = try checkpoint.answeringPlan(
            fitted, layers, input: signature.inputShape, target: encoding.shape, batch: batch)
        let output = plan.value(of: plan.network.output, batch: 1)
        let isOfRows = signature.kind.isOfSingleAnswers
        let wanted = signature.kind.outputNames.count
        guard !isOfRows || output.columns == wanted || output.columns == 1 && wanted == 2 else {
            throw CheckpointError.contradiction(
                file: checkpoint.path, "the network gives \(output.columns) numbers for \(wanted) names")
        }
        scaling = signature.scaling.shifted(by: (signature.schema?.origins ?? []).map { -$0 })
        meaning = OutputMeaning(fitted.loss, signature, width: output.columns)
    }

    /// Columns of the tables that it answers.
    ///
    /// A network that did not learn from a table takes its features in order, under their names if they have any.
    package var schema: TableSchema {
        if let schema = signature.schema { return schema }
        let names: [String?] =
            signature.featureNames.isEmpty
            ? Array(repeating: nil, count: signature.inputShape.count) : signature.featureNames
        let features = names.enumerated().map {
            TableSchema.Column(name: $1, number: $0 + 1, values: .numbers(origin: 0))
        }
        let classes = signature.kind.classNames.map(TableSchema.Values.texts)
        return TableSchema(
            features: features,
            target: .init(name: nil, number: names.count + 1, values: classes ?? .numbers(origin: 0)),
            hasHeader: !signature.featureNames.isEmpty)
    }

    /// Number of features of an example.
    package var featureCount: Int { signature.inputShape.count }
    /// Number of answers for each example: one for each class, or one for each number to predict.
    package var answerCount: Int { meaning.width }
    /// Throws unless an example has one class, or one value of each number, as a row of a table has.
    package func requireRows(file: String) throws(CheckpointError) {
        if !signature.kind.isOfSingleAnswers {
            throw .noExamples(file: file, "it answers a sequence with a sequence")
        }
    }

    /// Whether an answer is a class.
    package var isClassification: Bool { signature.kind.classNames != nil }
    /// Whether the answers are probabilities, which sum to 1.
    package var givesProbabilities: Bool { meaning.givesProbabilities }

    /// Returns the answers for rows of features as the data have them: probabilities or scores of the classes, or
    /// numbers in the units of the data.
    ///
    /// `features` holds a whole number of examples, each less its features' origins.
    package func answers(to features: [Float]) -> [Double] { answers(to: features, scaling: scaling) }

    /// Returns the answers for rows of scaled features.
    package func answers(toScaled features: [Float]) -> [Double] { answers(to: features, scaling: nil) }

    private func answers(to features: [Float], scaling: FeatureScaling?) -> [Double] {
        let width = signature.inputShape.count
        let count = features.count / width
        var answers: [Double] = []
        answers.reserveCapacity(count * meaning.width)
        for start in stride(from: 0, to: count, by: plan.capacity) {
            let batch = min(plan.capacity, count - start)
            let rows = Array(features[start * width..<(start + batch) * width])
            plan.examples(of: plan.network.input, batch: batch).copy(from: scaling?.apply(rows) ?? rows)
            plan.resetState()
            meaning.append(plan.predict(batch: batch), batch: batch, to: &answers)
        }
        return answers
    }

    /// Scales rows of features, each less its origin, as they were scaled in training.
    package func scaled(_ rows: [Float]) -> [Float] { scaling.apply(rows) }
}

/// Meaning of a network's outputs as answers.
private struct OutputMeaning {
    enum Kind {
        case softmax, sigmoid, scores, twoScores
        case numbers(FeatureScaling?)
    }

    let kind: Kind
    /// Number of answers for each example.
    let width: Int

    init(_ loss: Loss, _ signature: ModelSignature, width: Int) {
        switch (signature.kind, loss) {
        case (.classification, .softmaxCrossEntropy): (kind, self.width) = (.softmax, width)
        case (.classification, .binaryCrossEntropy) where width == 1: (kind, self.width) = (.sigmoid, 2)
        case (.classification, _) where width == 1: (kind, self.width) = (.twoScores, 2)
        case (.classification, _): (kind, self.width) = (.scores, width)
        default: (kind, self.width) = (.numbers(signature.targetScaling), width)
        }
    }

    var givesProbabilities: Bool {
        switch kind {
        case .softmax, .sigmoid: true
        case .scores, .twoScores, .numbers: false
        }
    }

    func append(_ output: Matrix, batch: Int, to answers: inout [Double]) {
        let rows = 0..<output.rows
        switch kind {
        case .softmax: for row in rows { appendSoftmax(output, row, &answers) }
        case .sigmoid:
            for row in rows {
                let probability = 1 / (1 + exp(-Double(output[row, 0])))
                answers.append(Double(Float(1 - probability)))
                answers.append(Double(Float(probability)))
            }
        case .twoScores:
            for row in rows {
                answers.append(Double(1 - output[row, 0]))
                answers.append(Double(output[row, 0]))
            }
        case .scores: for row in rows { for column in 0..<width { answers.append(Double(output[row, column])) } }
        case .numbers(let scaling):
            for row in rows {
                for column in 0..<width {
                    let number = Double(output[row, column])
                    answers.append(scaling.map { number * $0.spreads[column] + $0.offsets[column] } ?? number)
                }
            }
        }
    }

    private func appendSoftmax(_ output: Matrix, _ row: Int, _ answers: inout [Double]) {
        let largest = output[row, output.largestColumn(inRow: row)]
        let start = answers.count
        var sum: Float = 0
        for column in 0..<width {
            let power = exp(output[row, column] - largest)
            sum += power
            answers.append(Double(power))
        }
        for index in start..<answers.count { answers[index] = Double(Float(answers[index]) / sum) }
    }
}

extension Checkpoint {
    /// Returns a plan with the network and the weights of the run, which answers `batch` examples and does not learn.
    ///
    /// `preset` has the widths of the data, and `layers` are those of the saved step.
    func answeringPlan(
        _ preset: Preset, _ layers: [any Layer], input: Shape, target: Shape, batch: Int
    ) throws -> Plan {
        try preset.checkSize(input: input, batch: batch)
        let network: Network
        do throws(GraphError) {
            network = try Network.assembled(
                input: input, layers: layers, topology: preset.topology, loss: preset.loss, target: target)
        } catch {
            throw TrainerError.network(error)
        }
        try checkVersion(network.graph)
        let plan = Plan(network, capacity: batch)
        plan.initialize(seed: 0)
        plan.pass.isTraining = false
        for (index, values) in try tensors(.parameters, for: plan).enumerated() {
            plan.restore(.parameters, index, from: values)
        }
        return plan
    }

    /// Returns what the network takes and gives.
    fileprivate func neededSignature() throws -> ModelSignature {
        if let signature = try signature() { return signature }
        switch try preset().data {
        case .text, .names: throw CheckpointError.noExamples(file: path, "it continues texts")
        case .simulator: throw CheckpointError.noExamples(file: path, "it steers a cart-pole")
        default: throw CheckpointError.noSignature(file: path)
        }
    }
}
