import Backprop
import Datasets
import Formats
import Foundation

@testable import Training

/// Inputs of an exported model, with nntui's own answers to them from its forward pass.
struct ONNXCase {
    private var tensors: [NamedTensor] = []

    /// Number of rows that each model answers.
    static let rows = 100

    /// Collects raw features or tokens of a run's data, and answers to them in the user's units.
    init(_ trainer: Trainer) {
        let plan = trainer.plan
        let (input, output) = (plan.network.input, plan.network.output)
        let raw = trainer.rawRows(Self.rows)
        plan.pass = Pass(batch: 0)
        var answers: [Float] = []
        for start in stride(from: 0, to: raw.count, by: plan.capacity) {
            let rows = raw[start..<min(raw.count, start + plan.capacity)]
            plan.examples(of: input, batch: rows.count).copy(from: rows.flatMap { trainer.scaled($0) })
            _ = plan.predict(batch: rows.count)
            answers += plan.examples(of: output, batch: rows.count).values
        }
        addInput(raw, plan.network.graph.shape(of: input), trainer)
        addAnswers(answers, plan.network.graph.shape(of: output), trainer)
    }

    /// Collects two windows of a text that follow each other, with the state between them.
    init(carriedBy trainer: Trainer) {
        let plan = trainer.plan
        let (input, output) = (plan.network.input, plan.network.output)
        let batch = min(plan.capacity, Self.rows)
        let raw = trainer.rawRows(2 * batch)
        var (answers, states) = ([Float](), [String: [Float]]())
        plan.resetState()
        plan.pass = Pass(batch: 0, isTraining: true)
        var before = plan.carried(batch)
        for window in 0..<2 {
            // Row r reads the rows 2 r and 2 r + 1 of the text.
            let rows = (0..<batch).flatMap { raw[2 * $0 + window] }
            plan.examples(of: input, batch: batch).copy(from: rows.map { Float($0) })
            _ = plan.predict(batch: batch)
            answers += plan.examples(of: output, batch: batch).values
            let after = plan.carried(batch)
            for (name, values) in before { states["input.\(name)", default: []] += values }
            for (name, values) in after { states["output.\(name).next", default: []] += values }
            before = after
        }
        let ordered = (0..<2).flatMap { window in (0..<batch).map { raw[2 * $0 + window] } }
        addInput(ordered, plan.network.graph.shape(of: input), trainer)
        addAnswers(answers, plan.network.graph.shape(of: output), trainer)
        for (name, values) in states {
            tensors.append(
                NamedTensor(name, shape: [2 * batch, values.count / (2 * batch)], .float32(values)))
        }
    }

    /// Writes the model of a run and the case beside it.
    func write(_ trainer: Trainer, to folder: String, named name: String) throws {
        let files = [
            ("onnx", try ONNXModel(SavedNetwork(Checkpoint(trainer))).encode()),
            ("safetensors", SafetensorsFile(tensors: tensors).encode()),
        ]
        for (kind, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name).\(kind)")) }
    }

    private mutating func addInput(_ raw: [[Double]], _ shape: Shape, _ trainer: Trainer) {
        let values = raw.flatMap(\.self)
        if trainer.readsTokens {
            let sizes = shape.columns == 1 ? Array(shape.dimensions.dropLast()) : shape.dimensions
            tensors.append(
                NamedTensor("input.tokens", shape: [raw.count] + sizes, .int64(values.map { Int64($0) })))
        } else if trainer.needsDouble {
            tensors.append(NamedTensor("input.features", shape: [raw.count] + shape.dimensions, .float64(values)))
        } else {
            tensors.append(
                NamedTensor("input.features", shape: [raw.count] + shape.dimensions, .float32(values.map { Float($0) }))
            )
        }
    }

    private mutating func addAnswers(_ output: [Float], _ shape: Shape, _ trainer: Trainer) {
        let width = shape.columns
        let scale = (trainer.task as? ExampleTask)?.targetScaling
        var (name, answers) = ("values", output)
        switch trainer.preset.loss {
        case .softmaxCrossEntropy, .connectionistTemporalClassification:
            name = "probabilities"
            answers = stride(from: 0, to: output.count, by: width).flatMap { Self.softmax(output[$0..<$0 + width]) }
        case .binaryCrossEntropy:
            name = "probabilities"
            answers = output.map { Float(1 / (1 + exp(-Double($0)))) }
        case .hinge: name = "scores"
        default:
            if let scale {
                answers = output.enumerated().map { scale.invert($0.element, feature: $0.offset % shape.count) }
            }
        }
        tensors.append(
            NamedTensor(
                "output.\(name)", shape: [output.count / shape.count] + shape.dimensions, .float32(answers)))
    }

    private static func softmax(_ scores: ArraySlice<Float>) -> [Float] {
        let peak = Double(scores.max() ?? 0)
        let powers = scores.map { exp(Double($0) - peak) }
        let sum = powers.reduce(0, +)
        return powers.map { Float($0 / sum) }
    }
}

extension Trainer {
    /// Returns rows of the training part as its file has them; where there are too few, changed ones follow.
    fileprivate func rawRows(_ count: Int) -> [[Double]] {
        let length = plan.network.graph.shape(of: plan.network.input).count
        if let text = task as? TextTask {
            return (0..<count).map { row in text.corpus.tokens[row * length..<(row + 1) * length].map { Double($0) } }
        }
        guard let task = task as? ExampleTask else { return [] }
        let (data, scaling, isWide) = (task.data, task.scaling, needsDouble)
        return (0..<count).map { row in
            let first = row % data.count * length
            let change = 1 + 0.01 * Double(row / data.count)
            return (0..<length).map { index in
                let raw = Double(data.features[first + index]) * scaling.spreads[index] * change
                let value = raw + scaling.offsets[index]
                return isWide ? value : Double(Float(value))
            }
        }
    }

    fileprivate func scaled(_ row: [Double]) -> [Float] {
        guard let scaling = (task as? ExampleTask)?.scaling else { return row.map { Float($0) } }
        return row.indices.map { Float((row[$0] - scaling.offsets[$0]) / scaling.spreads[$0]) }
    }

    fileprivate var needsDouble: Bool {
        (task as? ExampleTask)?.scaling.offsets.contains { $0.magnitude >= 0x1p24 } ?? false
    }

    fileprivate var readsTokens: Bool {
        plan.network.graph.nodes.contains { $0.operation is Embedding && $0.inputs == [plan.network.input] }
    }
}

extension Plan {
    /// Returns the states of the first rows by the names that exported models give them.
    fileprivate func carried(_ batch: Int) -> [(String, [Float])] {
        states.flatMap { name, values in
            let parts = values.rows / capacity
            return (0..<parts).map { part in
                let rows = (0..<batch).flatMap { values.rows(from: $0 * parts + part, count: 1).values }
                return ("\(name).\(["h", "c"][part])", rows)
            }
        }
    }
}
