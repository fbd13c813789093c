import Formats
import Testing

@Suite struct JSONOverrideTests {
    private let preset: JSONValue = [
        "optimizer": ["kind": "sgd"], "network": [["units": 16], ["units": 1]], "seed": 1,
    ]

    @Test func setsValuesByPath() throws {
        #expect(try preset.setting("seed", to: 7)["seed"] == 7)
        #expect(try preset.setting("optimizer.kind", to: "adam")["optimizer"] == ["kind": "adam"])
        for path in ["network[1].units", "network.1.units"] {
            #expect(try preset.setting(path, to: 3)["network"] == [["units": 16], ["units": 3]])
        }
        let made = try preset.setting("schedule.warmup.steps", to: 10)
        #expect(made["schedule"] == ["warmup": ["steps": 10]])
        #expect(made.members?.count == 4)
    }

    @Test func readsValuesAsTyped() throws {
        #expect(try JSONValue(override: "0.1", path: "a") == 0.1)
        #expect(try JSONValue(override: "true", path: "a") == true)
        #expect(try JSONValue(override: "null", path: "a") == .null)
        #expect(try JSONValue(override: "adam", path: "a") == "adam")
        #expect(try JSONValue(override: "", path: "a") == "")
        #expect(try JSONValue(override: #"{"b": [1]}"#, path: "a") == ["b": [1]])
        #expect(try JSONValue(override: "[\n1]", path: "a").array?[0].position == .override)
        let error = #expect(throws: JSONError.self) { try JSONValue(override: "[1,", path: "a.b") }
        #expect(
            error?.description
                == "--set a.b:1:4: the file ends inside the array that begins in line 1, where a value is wanted")
    }

    @Test(arguments: [
        (
            "",
            "--set : a path is keys and numbers with points between, such as optimizer.learning_rate or network.0.units"
        ),
        (
            "a..b",
            "--set a..b: a path is keys and numbers with points between, such as optimizer.learning_rate or network.0.units"
        ),
        ("seed.x", "--set seed.x: found 1 where \"x\" should lead on; only objects and arrays lead on"),
        ("network.2", "--set network.2: found \"2\" where an array is indexed; allowed is a number from 0 to 1"),
        (
            "network.units",
            "--set network.units: found \"units\" where an array is indexed; allowed is a number from 0 to 1"
        ),
        ("network[-1]", "--set network[-1]: found \"-1\" where an array is indexed; allowed is a number from 0 to 1"),
    ])
    func refusesAPathThatLeadsNowhere(path: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) { try preset.setting(path, to: 1) }
        #expect(error?.description == message)
    }

    @Test func aComplaintAboutAnOverrideNamesTheOption() throws {
        let changed = try preset.setting("optimizer.learning_rat", to: 1)
        var reader = try JSONObjectReader(changed, file: "moons.json")
        let error = #expect(throws: ConfigurationError.self) {
            var optimizer = try reader.object("optimizer")
            _ = try optimizer.string("kind")
            _ = try optimizer.optionalDouble("learning_rate")
            try optimizer.finish()
        }
        #expect(
            error?.description
                == "--set optimizer.learning_rat: unknown key; did you mean \"learning_rate\"? allowed: kind, learning_rate"
        )
    }
}
