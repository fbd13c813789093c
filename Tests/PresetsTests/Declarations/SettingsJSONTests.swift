import Backprop
import Formats
import Presets
import TestSupport
import Testing

/// Settings written by a journal or a checkpoint are read back unchanged.
@Suite struct SettingsJSONTests {
    @Test(arguments: OptimizerConfiguration.Rule.allCases)
    func optimizersRoundTrip(_ rule: OptimizerConfiguration.Rule) throws {
        var optimizer = OptimizerConfiguration(rule)
        (optimizer.momentum, optimizer.beta1, optimizer.beta2, optimizer.epsilon) = (0.1, 0.2, 0.3, 1e-5)
        #expect(try roundTrip(optimizer) == optimizer)
        #expect(try OptimizerConfiguration(cursor("\"\(rule.rawValue)\"")) == OptimizerConfiguration(rule))
    }

    @Test(arguments: Schedule.Kind.allCases)
    func schedulesRoundTrip(_ kind: Schedule.Kind) throws {
        var schedule = Schedule(kind)
        (schedule.warmUp, schedule.period, schedule.factor, schedule.floor, schedule.patience) = (5, 77, 0.3, 0.1, 4)
        #expect(try roundTrip(schedule) == schedule)
        #expect(try Schedule(cursor("\"\(kind.rawValue)\"")) == Schedule(kind))
    }

    @Test(arguments: Initializer.names)
    func initializersRoundTrip(_ name: String) throws {
        let plain = try #require(Initializer(name: name))
        let scaled = try #require(Initializer(name: name, scale: 0.3))
        #expect(try roundTrip(plain) == plain)
        #expect(try roundTrip(scaled) == scaled)
    }

    @Test func theRestRoundTrips() throws {
        for mode in Clipping.Mode.allCases {
            let clipping = Clipping(mode, threshold: 0.1)
            #expect(try roundTrip(clipping) == clipping)
        }
        let regularization = Regularization(l1: 0.1, l2: 1e-7, weightDecay: 3)
        #expect(try roundTrip(regularization) == regularization)
        var settings = Settings(
            learningRate: 1e30, optimizer: OptimizerConfiguration(.lion), schedule: Schedule(.cosine),
            clipping: Clipping(.value, threshold: 2), regularization: regularization, batchSize: 7)
        settings.credit = .directFeedbackAlignment
        #expect(try roundTrip(settings) == settings)
        for checkpointing in [ActivationCheckpointing.none, .squareRoot, .every(3), .memory(bytes: 12_345)] {
            var settings = settings
            settings.checkpointing = checkpointing
            #expect(try roundTrip(settings) == settings)
        }
        #expect(try roundTrip(Settings()) == Settings())
    }

    @Test func everySettingHasSamples() {
        let keys = Settings.declarations.map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(SettingSamples.changes.map(\.key) == keys)
        #expect(SettingSamples.otherChanges.map(\.key) == keys)
    }

    @Test(arguments: SettingSamples.all) func changesRoundTrip(_ change: Change) throws {
        #expect(try roundTrip(change) == change)
    }

    /// A change to the settings is found by comparing them, and nothing else is.
    @Test(arguments: SettingSamples.all) func aChangeIsTheDifferenceThatItMakes(_ change: Change) throws {
        var settings = Settings()
        let inverse = settings.value(like: change)
        settings.apply(change)
        #expect(settings.changes(from: Settings()) == [change])
        #expect(settings.value(like: change) == change)
        settings.apply(inverse)
        #expect(settings == Settings())
    }

    @Test func aListKeepsOneOrder() throws {
        let members = SettingSamples.changes.reversed().flatMap { $0.json.members ?? [] }
        #expect(try Change.list(JSONCursor(JSONValue(members), file: "j")) == SettingSamples.changes)
        let error = #expect(throws: ConfigurationError.self) { try Change(cursor(#"{"seed": 1, "batch_size": 2}"#)) }
        #expect(error?.description == "j:1: found 2 changes; allowed is one, such as {\"learning_rate\": 0.1}")
    }

    private func roundTrip<Value: JSONRepresentable>(_ value: Value) throws -> Value {
        try Value(cursor(value.json.text()))
    }

    private func cursor(_ text: String) throws -> JSONCursor {
        JSONCursor(try JSONParser.parse(Array(text.utf8), file: "j"), file: "j")
    }
}
