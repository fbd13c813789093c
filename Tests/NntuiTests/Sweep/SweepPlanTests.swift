import Presets
import Testing

@testable import nntui

/// Grids of values and seeds, and what is refused before the first run.
@Suite struct SweepPlanTests {
    private func plan(_ words: String..., seeds: Int = 2) throws -> SweepPlan {
        let arguments = try ParsedArguments(words, for: SweepCommand.interface)
        return try SweepPlan(RunRequest(arguments), seedCount: seeds, limits: (nil, nil))
    }

    @Test func theLastKeyChangesFastest() throws {
        let plan = try plan("moons", "--set", "momentum=0.1,0.2", "--set", "batch_size=8,16,32")
        #expect(plan.pointCount == 6 && plan.runCount == 12)
        #expect(
            (0..<6).map(plan.values) == [
                ["0.1", "8"], ["0.1", "16"], ["0.1", "32"], ["0.2", "8"], ["0.2", "16"], ["0.2", "32"],
            ])
    }

    @Test func everyValueHasARunBeforeAnyHasTwo() throws {
        let plan = try plan("moons", "--set", "momentum=0.1,0.2,0.3")
        #expect((0..<6).map { plan.place(ofRun: $0).point } == [0, 1, 2, 0, 1, 2])
        #expect((0..<6).map { plan.place(ofRun: $0).seed } == [0, 0, 0, 1, 1, 1])
    }

    @Test func aRunHasItsValuesAndItsSeed() throws {
        let plan = try plan(
            "moons", "--seed", "7", "--set", "learning_rate=1e-3..1e-1:3", "--set", "batch_size=4")
        let preset = try plan.preset(atPoint: 1, seed: 1)
        #expect(preset.settings.learningRate == 0.01 && preset.settings.batchSize == 4 && preset.seed == 8)
    }

    @Test func seedsEndWithTheLargest() throws {
        let plan = try plan("moons", "--seed", "18446744073709551614", "--set", "momentum=0.1,0.2")
        #expect(try plan.preset(atPoint: 0, seed: 1).seed == .max)
        let error = #expect(throws: UsageError.self) {
            _ = try self.plan("moons", "--seed", "18446744073709551614", "--set", "momentum=0.1,0.2", seeds: 3)
        }
        #expect(
            error?.description
                == "--seeds: found 3, but from the first seed, 18446744073709551614, on there are only 2; "
                + "take no more, or begin with a smaller --seed")
    }

    /// Nothing beyond what a preset may hold is advised.
    @Test(arguments: [
        ("momentum=0..0.9:4", [SweptKey.End.smallest]), ("momentum=0..0.99999999:4", [.smallest, .largest]),
        ("batch_size=1..100:5", [.smallest]), ("batch_size=2..1000000:5", [.largest]),
        ("learning_rate=1e-3..1:4", []), ("learning_rate=1e30..1e38:3", [.largest]), ("momentum=0,0.5,0.9", []),
    ])
    func theEndsOfWhatIsAllowedAreKnown(_ values: String, _ limits: [SweptKey.End]) throws {
        #expect(try plan("moons", "--set", values).keys[0].limits == Set(limits))
    }

    @Test func wholeNumbersAreRounded() throws {
        #expect(try plan("moons", "--set", "batch_size=1..100:5").keys[0].values == ["1", "3", "10", "32", "100"])
        #expect(
            try plan("moons", "--set", "learning_rate=1..100:5").keys[0].values == ["1", "3.16", "10", "31.6", "100"])
    }

    @Test(arguments: [
        (
            ["moons"],
            "nntui sweep needs a field with several values, for example --set optimizer.learning_rate=1e-4..1:9 or "
                + "--set optimizer.name=sgd,adam"
        ),
        (["moons", "--set", "momentum=0.5"], "nntui sweep needs a field with several values, for example "),
        (
            ["moons", "--set", "l1=0,1", "--set", "l2=0,1", "--set", "momentum=0,0.5"],
            "--set: found \"l1, l2, momentum\", allowed is one field or two with several values; give the others one "
        ),
        (
            ["moons", "--set", "learning_rate=1,2", "--set", "optimizer.learning_rate=1"],
            "--set: found \"learning_rate twice\", allowed is one --set for each field that is swept"
        ),
        (
            ["moons", "--set", "seed=1,2"],
            "--set seed: found \"1,2\", allowed is one number, the first seed; --seeds N takes N of them"
        ),
        (
            ["moons", "--set", "momentum=0..0.9:5001"],
            "5,001 values with 2 seeds each are more than 10,000 runs; take fewer values with --set or fewer --seeds"
        ),
        (["moons", "--set", "lerning_rate=1,2"], "--set lerning_rate: unknown key; did you mean \"learning_rate\"?"),
        (["moon", "--set", "momentum=0,0.5"], "no preset is called \"moon\"; did you mean \"moons\"?"),
    ])
    func aMistakeIsExplained(_ words: [String], _ message: String) {
        let error = #expect(throws: (any Error).self) {
            let arguments = try ParsedArguments(words, for: SweepCommand.interface)
            _ = try SweepPlan(RunRequest(arguments), seedCount: 2, limits: (nil, nil))
        }
        #expect(error.map { "\($0)".hasPrefix(message) } == true, "\(error.map { "\($0)" } ?? "")")
    }

    /// The first value is fine, and the last one is not.
    @Test func everyValueIsCheckedBeforeTheFirstRun() throws {
        let plan = try plan("moons", "--set", "optimizer.name=sgd,adma")
        let error = #expect(throws: PresetError.self) { try plan.check(threads: 1) }
        #expect(
            error?.description.hasPrefix("--set optimizer.name: found the text \"adma\"; did you mean \"adam\"?")
                == true)
    }

    @Test(arguments: [
        ("moons", "momentum=0,0.5", SweepMeasure.validationLoss), ("xor", "momentum=0,0.5", .trainingLoss),
        ("cartpole", "learning_rate=0.1,1", .meanReturn),
        ("moons", "loss=softmax-cross-entropy,mean-squared-error", .accuracy),
    ])
    func runsAreJudgedByWhatTheyHave(_ preset: String, _ values: String, _ measure: SweepMeasure) throws {
        #expect(try plan(preset, "--set", values).check(threads: 1).measure == measure)
    }

    @Test func runsThatDoNotFitIntoTheMemoryTogetherAreRefused() {
        #expect(
            SweepError.memory(threads: 4, bytes: 2_000_000_000, free: 3_000_000_000).description
                == "--threads: 4 runs at the same time take 2 GB each, and 3 GB are free; take fewer threads, or a "
                + "smaller batch_size")
    }
}
