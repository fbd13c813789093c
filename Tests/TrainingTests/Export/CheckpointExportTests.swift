import Formats
import Presets
import TestSupport
import Testing

@testable import Training

@Suite struct CheckpointExportTests {
    private func checkpoint(_ preset: String, steps: Int) throws -> Checkpoint {
        let trainer = try Trainer.load(Preset.load(preset)).trainer
        trainer.advance(steps)
        return Checkpoint(trainer)
    }

    @Test func weightsAreTheParametersAlone() throws {
        let saved = try checkpoint("moons", steps: 3)
        let weights = try saved.weights()
        #expect(
            weights.tensors.map(\.name) == [
                "dense1.weight", "dense1.bias", "dense2.weight", "dense2.bias", "dense3.weight", "dense3.bias",
            ])
        #expect(weights.metadata == ["format": "pt"])
        #expect(weights.tensors.allSatisfy { saved.file[$0.name] == $0 })
    }

    /// Names and shapes are those that `state_dict` of PyTorch 2.13 has for the same modules.
    @Test func namesAndShapesAreThoseOfPyTorch() throws {
        let network =
            #"[{"layer": "embedding", "units": 4}, {"layer": "positions"}, {"layer": "transformer", "heads": 2, "#
            + #""units": 8}, {"layer": "attention", "heads": 2}, {"layer": "convolution-1d", "filters": 4, "kernel": 5, "#
            + #""padding": 2}, {"layer": "batch-normalization"}, {"layer": "rms-normalization"}, "#
            + #"{"layer": "lstm", "units": 3, "layers": 2, "bidirectional": true}, {"layer": "dense", "units": "classes"}]"#
        let preset = try Preset.load("names", overrides: [PresetOverride(key: "network", value: network)])
        let trainer = try Trainer.load(preset).trainer
        let (letters, length) = (trainer.task.dataNames.outputs.count, trainer.task.inputShape(nil).rows)
        let weights = try Checkpoint(trainer).weights()
        let found = weights.tensors.map { "\($0.name) \($0.shape)" }
        let expected = [
            "embedding1.weight [\(letters), 4]", "positions1.weight [\(length), 4]",
            "transformer1.norm1.weight [4]", "transformer1.norm1.bias [4]",
            "transformer1.self_attn.in_proj_weight [12, 4]", "transformer1.self_attn.in_proj_bias [12]",
            "transformer1.self_attn.out_proj.weight [4, 4]", "transformer1.self_attn.out_proj.bias [4]",
            "transformer1.norm2.weight [4]", "transformer1.norm2.bias [4]", "transformer1.linear1.weight [8, 4]",
            "transformer1.linear1.bias [8]", "transformer1.linear2.weight [4, 8]", "transformer1.linear2.bias [4]",
            "attention1.in_proj_weight [12, 4]", "attention1.in_proj_bias [12]", "attention1.out_proj.weight [4, 4]",
            "attention1.out_proj.bias [4]", "conv1.weight [4, 4, 5]", "conv1.bias [4]", "bn1.weight [4]",
            "bn1.bias [4]", "bn1.running_mean [4]", "bn1.running_var [4]", "norm1.weight [4]",
            "lstm1.weight_ih_l0 [12, 4]", "lstm1.weight_hh_l0 [12, 3]", "lstm1.bias_ih_l0 [12]",
            "lstm1.bias_hh_l0 [12]", "lstm1.weight_ih_l0_reverse [12, 4]", "lstm1.weight_hh_l0_reverse [12, 3]",
            "lstm1.bias_ih_l0_reverse [12]", "lstm1.bias_hh_l0_reverse [12]", "lstm1.weight_ih_l1 [12, 6]",
            "lstm1.weight_hh_l1 [12, 3]", "lstm1.bias_ih_l1 [12]", "lstm1.bias_hh_l1 [12]",
            "lstm1.weight_ih_l1_reverse [12, 6]", "lstm1.weight_hh_l1_reverse [12, 3]",
            "lstm1.bias_ih_l1_reverse [12]", "lstm1.bias_hh_l1_reverse [12]", "dense1.weight [\(letters), 6]",
            "dense1.bias [\(letters)]",
        ]
        #expect(found == expected, "\(found)")
    }

    /// A file of weights, also with PyTorch's names, gives a network its weights back.
    @Test func weightsAreLoadedUnderPyTorchsNames() throws {
        let preset = try Preset.load("tiny-gpt")
        let trainer = try Trainer.load(preset).trainer
        trainer.advance(1)
        let weights = Checkpoint(file: try Checkpoint(trainer).weights(), path: "weights")
        #expect(weights.file["transformer1.norm1.weight"] != nil)
        let other = try Trainer.load(preset).trainer
        #expect(other.weightBits != trainer.weightBits)
        try weights.apply(to: other)
        #expect(other.weightBits == trainer.weightBits)
    }

    @Test func weightsNeedNoStateOfTheOptimizer() throws {
        try TemporaryFolder.run { folder in
            let saved = try checkpoint("moons", steps: 3)
            try saved.write(to: "\(folder)/run")
            let read = try Checkpoint.readWithoutOptimizer("\(folder)/run")
            #expect(read.file.tensors.count < saved.file.tensors.count)
            #expect(try read.weights() == saved.weights())
            #expect(try ONNXModel(SavedNetwork(read)).encode() == ONNXModel(SavedNetwork(saved)).encode())
        }
    }

    @Test func weightsWithoutARunAreRefused() throws {
        let alone = Checkpoint(file: try checkpoint("xor", steps: 1).weights(), path: "alone")
        #expect(throws: CheckpointError.onlyWeights(file: "alone")) { try alone.weights() }
    }

    /// An agent makes several episodes in a step, so that their numbers are not those of the steps.
    @Test func returnsStandBesideEpisodes() throws {
        let lines = try checkpoint("cartpole", steps: 2).record().csv
        #expect(lines[0] == "first_step,last_step,training_loss,validation_loss,first_episode,last_episode,return")
        let cells = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(cells.allSatisfy { $0.count == 7 })
        #expect(cells.count > 3)
        #expect(cells.prefix(2).map { $0[0] } == ["1", "2"])
        #expect(cells.prefix(2).allSatisfy { $0[4].isEmpty && !$0[2].isEmpty && $0[6].isEmpty })
        #expect(cells.dropFirst(2).map { $0[4] } == (1...cells.count - 2).map { "\($0)" })
        #expect(cells.dropFirst(2).allSatisfy { $0[0].isEmpty && (Double($0[6]) ?? 0) > 0 })
    }

    /// Rows of equal ranges are one row, whatever curve they come from.
    @Test func aCurveIsARowForEachBucket() {
        var training = MetricHistory(capacity: 2)
        var validation = MetricHistory(capacity: 4)
        for step in 1...3 { training.append(step: step, value: Float(step)) }
        validation.append(step: 3, value: 0.5)
        validation.append(step: 4, value: .nan)
        #expect(
            RunRecord.csv(of: [("training_loss", training), ("validation_loss", validation)], over: "step") == [
                "first_step,last_step,training_loss,validation_loss", "1,2,1.5,", "3,3,3.0,0.5", "4,4,,",
            ])
    }
}
