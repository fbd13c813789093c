import Backprop
import Datasets
import Presets
import TestSupport
import Testing

@Suite struct PresetDecodingTests {
    private static let everyKey = """
        {
          "title": "T", "chapter": "First", "about": "Look.",
          "repair": {"text": "Press a.", "set": {"learning_rate": 0.5, "activation": "relu"}},
          "data": {"generator": "spirals", "arms": 3, "turns": 0.5},
          "scaling": "standard", "validation_fraction": 0.5,
          "network": [
            {"layer": "dense", "units": 7, "repeat": 2},
            {"layer": "dense", "units": 5, "activation": "elu", "initializer": "orthogonal", "bias": false},
            {"layer": "dense", "units": 3}
          ],
          "activation": "tanh", "initializer": {"name": "uniform", "scale": 0.25},
          "loss": "hinge",
          "optimizer": {"name": "nesterov", "learning_rate": 0.2, "momentum": 0.5},
          "schedule": {"name": "cosine", "warm_up": 3, "period": 70, "floor": 0.1},
          "clipping": {"mode": "layer-norm", "threshold": 2},
          "regularization": {"l1": 0.1, "l2": 0.2, "weight_decay": 0.3},
          "batch_size": 9, "seed": 18446744073709551615, "steps": 100, "epochs": 4, "evaluate_every": 10,
          "early_stopping": {"patience": 5}
        }
        """

    @Test func readsTextsDataAndNetwork() throws {
        let preset = try PresetText.decode(Self.everyKey)
        let information = PresetInformation(
            name: "p", title: "T", about: "Look.", repair: "Press a.", chapter: "First")
        #expect(preset.information == information)
        #expect(preset.repair == [.set(.learningRate, to: 0.5), .set(.activation, to: .relu)])
        #expect(preset.data == .generator(name: "spirals", parameters: ["arms": 3, "turns": 0.5]))
        #expect(preset.scaling == .standard && preset.validationFraction == 0.5)
        let hidden = Dense(units: 7, activation: .tanh, initializer: .uniform(bound: 0.25))
        #expect(
            preset.layers.map { $0 as? Dense } == [
                hidden, hidden, Dense(units: 5, activation: .elu, initializer: .orthogonal(gain: 1), bias: false),
                Dense(units: 3, activation: .identity, initializer: .uniform(bound: 0.25)),
            ])
        #expect(preset.layerPaths == ["network[0]", "network[0]", "network[1]", "network[2]"])
    }

    @Test func readsEverySetting() throws {
        let preset = try PresetText.decode(Self.everyKey)
        #expect(preset.loss == .hinge && preset.seed == .max)
        #expect(preset.settings.learningRate == 0.2 && preset.settings.optimizer.rule == .nesterov)
        #expect(preset.settings.optimizer.momentum == 0.5 && preset.settings.batchSize == 9)
        #expect(preset.settings.schedule.kind == .cosine && preset.settings.schedule.period == 70)
        #expect(preset.settings.clipping == Clipping(.layerNorm, threshold: 2))
        #expect(preset.settings.regularization == Regularization(l1: 0.1, l2: 0.2, weightDecay: 0.3))
        #expect(preset.stepLimit == 100 && preset.epochLimit == 4)
        #expect(preset.evaluationInterval == 10 && preset.settings.earlyStopping == 5)
    }

    @Test func defaultsAreThoseOfCommonPractice() throws {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "xor"}, "loss": "mean-squared-error", "optimizer": "lion",
             "network": [{"layer": "dense", "units": 3}, {"layer": "dense", "units": 1}]}
            """)
        #expect(preset.information == PresetInformation(name: "p", title: "p", about: ""))
        #expect(preset.settings.learningRate == 0.0001 && preset.settings.optimizer == OptimizerConfiguration(.lion))
        #expect(
            preset.layers.map { $0 as? Dense } == [
                Dense(units: 3, activation: .relu, initializer: .heNormal),
                Dense(units: 1, activation: .identity, initializer: .xavierNormal),
            ])
        #expect(preset.scaling == .none && preset.validationFraction == 0.2 && preset.seed == 0)
        #expect(preset.stepLimit == nil && preset.epochLimit == nil && preset.evaluationInterval == nil)
        #expect(preset.settings.earlyStopping == nil && preset.repair.isEmpty)
    }

    @Test func readsTheOptionsOfAFile() throws {
        let preset = try PresetText.decode(
            PresetText.replacing(
                "\"data\"",
                by: """
                      "data": {"file": "d.csv", "delimiter": "tab", "header": "absent", "target": 3,
                        "task": "regression", "missing": "skip", "ignore": ["id", 2], "image": {"width": 4, "height": 2}},
                    """))
        let options = CSVOptions(
            delimiter: .tab, header: .absent, target: .number(3), task: .regression, missing: .skip,
            ignore: [.named("id"), .number(2)], image: ImageShape(width: 4, height: 2))
        #expect(preset.data == .csv(file: "d.csv", options: options))
        let plain = try PresetText.decode(PresetText.replacing("\"data\"", by: #""data": {"file": "d.csv"},"#))
        #expect(plain.data == .csv(file: "d.csv", options: CSVOptions()))
    }

    @Test func scalesByNameOrFactor() throws {
        func scaling(_ text: String) throws -> FeatureScaling.Method {
            try PresetText.decode(PresetText.adding("\"scaling\": \(text),")).scaling
        }
        #expect(try scaling("\"none\"") == .none)
        #expect(try scaling("\"unit-range\"") == .unitRange)
        #expect(try scaling("{\"factor\": 0.0625}") == .factor(0.0625))
    }

    @Test func textsAreMadeHarmless() throws {
        let preset = try PresetText.decode(PresetText.replacing("title", by: #""title": "a\u001b[2Jb\u202ec","#))
        #expect(preset.information.title == "a\\u{1b}[2Jb\\u{202e}c")
    }
}
