import Backprop
import Formats
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

@Suite struct ONNXExportTests {
    /// Number of steps before a run is exported; ONNX_STEPS makes it larger.
    private static let steps = ProcessInfo.processInfo.environment["ONNX_STEPS"].flatMap { Int($0) } ?? 3

    private func trainer(
        _ preset: String, _ overrides: [String: String] = [:], steps: Int = Self.steps
    ) throws -> Trainer {
        let overrides = overrides.map { PresetOverride(key: $0.key, value: $0.value) }
        let trainer = try Trainer.load(Preset.load(preset, overrides: overrides)).trainer
        trainer.advance(steps)
        return trainer
    }

    /// Expects onnxruntime to give nntui's answers for all models that `write` puts into a folder.
    private func expectSameAnswers(_ write: (String) throws -> Void) throws {
        try TemporaryFolder.run { folder in
            try write(folder)
            let (status, words) = try ONNXRuntime.compare(folder)
            #expect(status == 0, "\(words)")
            #expect(!words.isEmpty)
        }
    }

    /// A longer list of utterances would take seconds to put together.
    private static let quicker = ["connected-digits": ["data.utterances": "60"]]

    @Test(.enabled(if: ONNXRuntime.isAvailable, ONNXRuntime.absence))
    func everyPresetButThoseOfControlGivesTheSameAnswers() throws {
        try expectSameAnswers { folder in
            for name in PresetCatalog.names {
                let trainer = try trainer(name, Self.quicker[name] ?? [:])
                if trainer.task is ControlTask { continue }
                let isCarried = trainer.task is TextTask && trainer.settings.truncation != nil
                let answers = isCarried ? ONNXCase(carriedBy: trainer) : ONNXCase(trainer)
                try answers.write(trainer, to: folder, named: name)
            }
        }
    }

    @Test(.enabled(if: ONNXRuntime.isAvailable, ONNXRuntime.absence))
    func everyActivationAndLossGivesTheSameAnswers() throws {
        try expectSameAnswers { folder in
            for activation in Activation.allCases {
                // No preset may have the step function, but a run may be given it.
                let trainer = try trainer("moons")
                trainer.state.settings.activation = activation
                trainer.layers = trainer.layers(changedFrom: trainer.preset.initialSettings, to: trainer.settings)
                trainer.recompile(capacity: trainer.plan.capacity)
                try ONNXCase(trainer).write(trainer, to: folder, named: activation.rawValue)
            }
            for loss in ["hinge", "mean-absolute-error", "huber"] {
                let trainer = try trainer("iris", ["loss": "\"\(loss)\""])
                try ONNXCase(trainer).write(trainer, to: folder, named: loss)
            }
        }
    }

    /// Small networks that have a layer of every kind between them, with the options that change what is computed.
    private static let networks = [
        "pictures": (
            "digits-cnn",
            #"[{"layer": "convolution", "filters": 8, "kernel": [3, 2], "padding": "same"}, "#
                + #"{"layer": "batch-normalization"}, {"layer": "max-pooling", "size": 3, "stride": 2, "padding": 1}, "#
                + #"{"layer": "residual", "projection": true, "layers": [{"layer": "convolution", "filters": 6, "#
                + #""kernel": 3, "dilation": 2, "padding": 2, "groups": 2, "activation": "relu", "bias": false}]}, "#
                + #"{"layer": "layer-normalization"}, "#
                + #"{"layer": "average-pooling", "size": [2, 3], "stride": 1, "padding": [1, 1]}, "#
                + #"{"layer": "flatten"}, {"layer": "dense", "units": "classes"}]"#
        ),
        "branches": (
            "digits-cnn",
            #"[{"layer": "branches", "branches": [[{"layer": "convolution", "filters": 4, "kernel": 3, "#
                + #""padding": 1}], [{"layer": "convolution", "filters": 2, "kernel": 1}]]}, "#
                + #"{"layer": "rms-normalization"}, {"layer": "global-average-pooling"}, {"layer": "dropout", "#
                + #""rate": 0.5}, {"layer": "batch-normalization"}, {"layer": "activation", "activation": "silu"}, "#
                + #"{"layer": "activation", "activation": "identity"}, {"layer": "dense", "units": "classes"}]"#
        ),
        "sequences": (
            "adding-rnn",
            #"[{"layer": "convolution-1d", "filters": 8, "kernel": 3, "padding": "same", "stride": 2}, "#
                + #"{"layer": "positions", "kind": "sinusoidal"}, {"layer": "attention", "heads": 2, "causal": false}, "#
                + #"{"layer": "transformer", "heads": 4, "dropout": 0.1}, {"layer": "batch-normalization"}, "#
                + #"{"layer": "average-pooling", "size": 3, "stride": 2, "padding": 1}, {"layer": "flatten"}, "#
                + #"{"layer": "dense", "units": 1}]"#
        ),
        "recurrence": (
            "adding-rnn",
            #"[{"layer": "lstm", "units": 5, "layers": 2, "bidirectional": true, "forget_bias": 1}, "#
                + #"{"layer": "gru", "units": 4, "bidirectional": true}, {"layer": "rnn", "units": 4, "#
                + #""activation": "relu"}, {"layer": "last-place"}, {"layer": "dense", "units": 1}]"#
        ),
        "ids": (
            "xor",
            #"[{"layer": "embedding", "units": 4, "vocabulary": 9}, {"layer": "flatten"}, {"layer": "dense", "units": 4}, "#
                + #"{"layer": "dense", "units": 1}]"#
        ),
        "text": (
            "names",
            #"[{"layer": "embedding", "units": 4}, {"layer": "positions"}, {"layer": "transformer", "heads": 2}, "#
                + #"{"layer": "lstm", "units": 6}, {"layer": "dense", "units": "classes"}]"#
        ),
    ]

    @Test(.enabled(if: ONNXRuntime.isAvailable, ONNXRuntime.absence))
    func everyLayerGivesTheSameAnswers() throws {
        let text = Self.networks.values.map(\.1).joined()
        #expect(LayerDecoder.names.allSatisfy { text.contains("\"layer\": \"\($0)\"") })
        try expectSameAnswers { folder in
            for (name, (preset, network)) in Self.networks {
                let trainer = try trainer(preset, ["network": network])
                try ONNXCase(trainer).write(trainer, to: folder, named: name)
            }
        }
    }

    /// The second window of a text goes on with the state that the first one has left.
    @Test(.enabled(if: ONNXRuntime.isAvailable, ONNXRuntime.absence), arguments: ["rnn", "lstm", "gru"])
    func theStateOfTruncationIsAnInputAndAnOutput(_ cell: String) throws {
        let layers =
            #"[{"layer": "embedding", "units": 6}, {"layer": "\#(cell)", "units": 12, "layers": 2}, "#
            + #"{"layer": "dense", "units": "classes"}]"#
        let trainer = try trainer("char-rnn", ["network": layers, "truncation": #"{"stride": 16, "window": 16}"#])
        let model = try ONNXModel(SavedNetwork(Checkpoint(trainer)))
        let parts = cell == "lstm" ? ["h", "c"] : ["h"]
        let names = ["\(cell)1", "\(cell)1.2"].flatMap { node in parts.map { "\(node).\($0)" } }
        #expect(model.inputs.map(\.name) == ["tokens"] + names)
        #expect(model.outputs.map(\.name) == ["probabilities"] + names.map { "\($0).next" })
        #expect(model.inputs[0].dimensions == [.named("batch"), .named("time")])
        try expectSameAnswers { folder in
            try ONNXCase(carriedBy: trainer).write(trainer, to: folder, named: cell)
        }
    }

    @Test(.enabled(if: ONNXRuntime.isAvailable, ONNXRuntime.absence))
    func answersHaveTheUnitsOfTheUser() throws {
        let data = TemporaryFolder()
        let rows = (0..<60).map { "\(1_700_000_000 + 86_400 * $0),\($0 % 7),\(500_000 + 3_000 * $0)" }
        try data.write((["time,rooms,price"] + rows).joined(separator: "\n"), to: "prices.csv")
        try data.write(
            """
            {"data": {"file": "prices.csv", "target": "price"}, "scaling": "standard", "target_scaling": "standard",
             "network": [{"layer": "dense", "units": 8, "activation": "tanh"}, {"layer": "dense", "units": 1}],
             "loss": "mean-squared-error", "optimizer": {"name": "adam", "learning_rate": 0.01}, "batch_size": 16}
            """, to: "prices.json")
        try expectSameAnswers { folder in
            let trainer = try trainer(data.file("prices.json"), steps: 200)
            #expect(try ONNXModel(SavedNetwork(Checkpoint(trainer))).inputs.map(\.type) == [.float64])
            try ONNXCase(trainer).write(trainer, to: folder, named: "prices")
        }
    }

    /// A file of an earlier program does not say what the network takes, so that the data are read.
    @Test func theDataAreReadWhereTheFileDoesNotDescribeThem() throws {
        for name in ["iris", "char-rnn"] {
            let complete = Checkpoint(try trainer(name))
            var file = complete.file
            (file.metadata["signature"], file.metadata["names"]) = (nil, nil)
            let former = try ONNXModel(SavedNetwork(Checkpoint(file: file, path: "former"))).encode()
            #expect(try former == ONNXModel(SavedNetwork(complete)).encode())
        }
    }

    @Test func theInputsAndOutputsAreNamed() throws {
        let model = try ONNXModel(SavedNetwork(Checkpoint(trainer("iris", steps: 0))))
        #expect(model.inputs.map(\.name) == ["features"] && model.outputs.map(\.name) == ["probabilities"])
        #expect(model.inputs.map(\.dimensions) == [[.named("batch"), .size(4)]])
        #expect(
            model.metadata.map(\.text) == [
                "iris", #"["sepal_length","sepal_width","petal_length","petal_width"]"#,
                #"["setosa","versicolor","virginica"]"#,
            ])
    }

    @Test func whatIsNotWrittenIsNamed() throws {
        let agent = try trainer("cartpole", steps: 0)
        #expect(throws: ONNXExportError.agent(file: "", simulator: "cart-pole")) { try SavedNetwork(Checkpoint(agent)) }
        #expect(
            ONNXExportError.operation(file: "run", kind: "fold", layer: "fold1").description
                == "run: --onnx does not write the operation fold, which fold1 uses; --weights takes the parameters "
                + "away for a program that has it")
    }
}
