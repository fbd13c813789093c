import Backprop
import Presets
import Testing

@Suite struct PresetOverrideTests {
    @Test func reachesEveryFieldByItsPath() throws {
        let preset = try moons(
            "network[0].units=5", "optimizer.beta1=0.5", "data.noise=0", "steps=7", "scaling=standard")
        #expect((preset.layers[0] as? Dense)?.units == 5)
        #expect(preset.settings.optimizer.beta1 == 0.5 && preset.settings.learningRate == 0.003)
        #expect(preset.stepLimit == 7 && preset.scaling == .standard)
        #expect(preset.data == .generator(name: "moons", parameters: ["count": 400, "noise": 0]))
    }

    @Test func shortNamesFindTheirObject() throws {
        let preset = try moons("learning_rate=0.5", "weight_decay=0.25", "l2=0.125", "momentum=0.75")
        #expect(preset.settings.learningRate == 0.5 && preset.settings.optimizer.momentum == 0.75)
        #expect(preset.settings.regularization == Regularization(l2: 0.125, weightDecay: 0.25))
    }

    @Test func aWordKeepsWhatStandsBesideIt() throws {
        let preset = try moons("optimizer=lion", "clipping.threshold=3", "clipping=layer-norm", "schedule=cosine")
        #expect(preset.settings.optimizer.rule == .lion && preset.settings.learningRate == 0.003)
        #expect(preset.settings.clipping == Clipping(.layerNorm, threshold: 3))
        #expect(preset.settings.schedule == Schedule(.cosine))
        let later = try moons("schedule=cosine", "schedule.period=50")
        #expect(later.settings.schedule.kind == .cosine && later.settings.schedule.period == 50)
    }

    @Test func everyHiddenLayerTakesAnActivation() throws {
        let preset = try moons("activation=sigmoid", "initializer=zeros")
        #expect(preset.layers.map { ($0 as? Dense)?.activation } == [.sigmoid, .sigmoid, .identity])
        #expect(preset.layers.allSatisfy { ($0 as? Dense)?.initializer == .zeros })
    }

    @Test func theSourceHoldsTheOverrides() throws {
        let preset = try moons("learning_rate=0.5", "seed=9")
        let again = try Preset(preset.source, name: "moons", file: "checkpoint")
        #expect(again.settings == preset.settings && again.seed == 9)
    }

    @Test(arguments: [
        (
            "network[0].units=0",
            "--set network[0].units: found 0; allowed is a whole number from 1 to 1,000,000"
        ),
        (
            "network[7].units=1",
            "--set network[7].units: found \"7\" where an array is indexed; allowed is a number from 0 to 1"
        ),
        ("batch_sise=3", "--set batch_sise: unknown key; did you mean \"batch_size\"? allowed: "),
        ("lerning_rate=3", "--set lerning_rate: unknown key; did you mean \"learning_rate\"? allowed: "),
        ("loss=hing", "--set loss: found the text \"hing\"; did you mean \"hinge\"?"),
        ("data=[1", "--set data:1:3: the file ends inside"),
        ("steps=x", "--set steps: found the text \"x\"; allowed is a whole number from 1 to 1,000,000,000,000"),
    ])
    func complaintsNameTheOption(_ text: String, _ beginning: String) {
        let error = #expect(throws: PresetError.self) { try moons(text) }
        let message = error?.description ?? ""
        #expect(message.hasPrefix(beginning), "\(message)")
    }

    private func moons(_ overrides: String...) throws -> Preset {
        try Preset.load(
            "moons",
            overrides: overrides.map { text in
                let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
                return PresetOverride(key: parts[0], value: parts[1])
            })
    }
}
