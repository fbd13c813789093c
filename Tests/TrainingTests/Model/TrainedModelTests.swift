import Backprop
import Datasets
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Network of a checkpoint, which answers without its data.
struct TrainedModelTests {
    /// Presets whose network answers examples and that keep some back.
    private static let names = PresetCatalog.names.filter { name in
        guard let preset = try? Preset.load(name), preset.validationFraction > 0 else { return false }
        switch preset.data {
        case .text, .simulator, .names: return false
        default: return true
        }
    }

    private func trained(_ name: String, _ overrides: [PresetOverride] = [], steps: Int = 3) throws -> Trainer {
        let trainer = try Trainer.load(Preset.load(name, overrides: overrides)).trainer
        trainer.advance(steps)
        return trainer
    }

    /// Returns raw features of the kept-back examples, in the trainer's order.
    private func rawFeatures(_ name: String) throws -> [Float] {
        let preset = try Preset.load(name, overrides: [PresetOverride(key: "scaling", value: "none")])
        return try preset.loadData().validation.features
    }

    @Test(arguments: names)
    func answersAreThoseOfTheRun(name: String) throws {
        let trainer = try trained(name)
        let task = try #require(trainer.task as? ExampleTask)
        let part = try #require(task.validation)
        let count = min(part.count, 5)
        let raw = try rawFeatures(name)
        let model = try TrainedModel(Checkpoint(trainer), batch: 4)
        let answers = model.answers(to: Array(raw[..<(count * part.dataset.featureCount)]))
        #expect(model.step == 3)

        trainer.plan.pass.isTraining = false
        task.load(part, startingAt: 0, batch: count, into: trainer.plan)
        trainer.plan.resetState()
        let output = trainer.plan.predict(batch: count)
        let expected = (0..<output.rows).flatMap { row -> [Double] in
            let values = (0..<output.columns).map { Double(output[row, $0]) }
            return answer(values, trainer.preset.loss, task)
        }
        #expect(answers.count == expected.count)
        for (found, wanted) in zip(answers, expected) {
            #expect(abs(Double(found) - wanted) <= 2e-5 * max(1, abs(wanted)))
        }
    }

    /// The ways in which columns are read and filled stand in the checkpoint.
    @Test func columnsComeBackAsTheyWereRead() throws {
        let folder = TemporaryFolder()
        let table = """
            when,price,ok,kind
            2024-01-02,"1,200",yes,x
            2024-01-05,,no,y
            2024-01-09,"1,300",yes,x
            """
        try folder.write(table, to: "t.csv")
        let overrides = ["batch_size": "1", "validation_fraction": "0", "scaling": "standard"].map {
            PresetOverride(key: $0, value: $1)
        }
        let preset = try Preset.load("iris", overrides: overrides, data: folder.file("t.csv"))
        let model = try TrainedModel(Checkpoint(Trainer.load(preset).trainer), batch: 1)
        #expect(try preset.loadData().training.schema == model.schema)
        #expect(model.schema.features.map(\.reading) == [.days(.yearFirst), .marked(.point), .flags])
        #expect(model.schema.features.map(\.fill) == [19_727, 1_250, 1])
    }

    /// Softmax, the sigmoid, or the units of the data, by their definitions.
    private func answer(_ output: [Double], _ loss: Loss, _ task: ExampleTask) -> [Double] {
        guard task.data.classNames != nil else {
            guard let scaling = task.targetScaling else { return output }
            return output.enumerated().map { $1 * scaling.spreads[$0] + scaling.offsets[$0] }
        }
        if loss == .softmaxCrossEntropy {
            let powers = output.map { exponential($0 - (output.max() ?? 0)) }
            return powers.map { $0 / powers.reduce(0, +) }
        }
        if output.count == 1 {
            let positive = loss.appliesSigmoid ? 1 / (1 + exponential(-output[0])) : output[0]
            return [1 - positive, positive]
        }
        return output
    }

    /// e^x by its series after halving, independent of the C library.
    private func exponential(_ x: Double) -> Double {
        let halvings = 12
        var (term, sum) = (1.0, 1.0)
        let small = x / Double(1 << halvings)
        for k in 1...12 {
            term *= small / Double(k)
            sum += term
        }
        for _ in 0..<halvings { sum *= sum }
        return sum
    }

    @Test func aChangedActivationIsTheModels() throws {
        let trainer = try trained("moons", steps: 0)
        _ = trainer.apply(.set(.activation, to: .sigmoid))
        trainer.advance(3)
        let task = try #require(trainer.task as? ExampleTask)
        let model = try TrainedModel(Checkpoint(trainer))
        let raw = try rawFeatures("moons")
        task.load(try #require(task.validation), startingAt: 0, batch: 1, into: trainer.plan)
        let output = trainer.plan.predict(batch: 1).values.map { Double($0) }
        let expected = answer(output, trainer.preset.loss, task)
        for (found, wanted) in zip(model.answers(to: Array(raw[..<2])), expected) {
            #expect(abs(Double(found) - wanted) < 1e-6)
        }
    }

    /// A network may end in an activation alone.
    @Test func theLastLayerMayBeAnActivation() throws {
        let network =
            #"[{"layer": "dense", "units": 8}, {"layer": "dense", "units": 1}, {"layer": "activation", "activation": "sigmoid"}]"#
        let trainer = try trained(
            "moons",
            [
                PresetOverride(key: "network", value: network),
                PresetOverride(key: "loss", value: "mean-squared-error"),
            ], steps: 30)
        let answers = try TrainedModel(Checkpoint(trainer)).answers(to: [0.5, -0.25])
        #expect(answers.count == 2 && abs(answers[0] + answers[1] - 1) < 1e-6 && (0...1).contains(answers[0]))
    }

    /// Digits of a number to predict, for targets around an offset with a spread.
    @Test(arguments: [
        (100.123456789, 100.0, 5.0, "100.12346"), (1_700_000_123.456, 1.7e9, 290.0, "1700000123.456"),
        (5.4e38, 3e38, 1e38, "5.4e+38"), (.nan, 0.0, 1.0, "nan"), (.infinity, 0.0, 1.0, "inf"), (0.0, 0.0, 1.0, "0.0"),
    ])
    func numbersAreWrittenWithTheirDigits(answer: Double, offset: Double, spread: Double, text: String) throws {
        var signature = try #require(try trained("sine").task.signature)
        signature.targetScaling = FeatureScaling(offsets: [offset], spreads: [spread])
        switch signature.written(answer, output: 0) {
        case .single(let number): #expect("\(number)" == text)
        case .double(let number): #expect("\(number)" == text)
        case .date(let date): Issue.record("\(date)")
        }
    }

    @Test func networksThatWriteTextAnswerNoRows() throws {
        let checkpoint = Checkpoint(try trained("char-rnn", steps: 1))
        #expect {
            try TrainedModel(checkpoint)
        } throws: { "\($0)".hasSuffix("its network does not answer rows: it continues texts") }
    }

    @Test func aFileOfAnEarlierVersionSaysWhatToDo() throws {
        let file = Checkpoint(try trained("moons")).file
        var metadata = file.metadata
        metadata["signature"] = nil
        let old = Checkpoint(file: SafetensorsFile(tensors: file.tensors, metadata: metadata), path: "old.safetensors")
        #expect {
            try TrainedModel(old)
        } throws: { "\($0)".contains("save it again: nntui train PRESET --load FILE --save FILE") }
    }
}
