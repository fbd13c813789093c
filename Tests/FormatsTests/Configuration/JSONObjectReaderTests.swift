import Backprop
import Formats
import Testing

@Suite struct JSONObjectReaderTests {
    private enum Clip: String, CaseIterable { case none, value, norm }

    private let text = """
        {
          "rate": 0.5, "zero": 0, "units": 16, "seed": 18446744073709551615, "on": true, "name": "x",
          "clip": "norm", "nothing": null,
          "network": [{"units": 4},
            {"units": 2.5}]
        }
        """

    private func reader() throws -> JSONObjectReader {
        try JSONObjectReader(JSONParser.parse(Array(text.utf8), file: "p.json"), file: "p.json")
    }

    @Test func readsEveryKind() throws {
        var reader = try reader()
        #expect(try reader.double("rate", in: 0...1) == 0.5)
        #expect(try reader.double("zero", in: 0...1) == 0)
        #expect(try reader.int("units", default: 3) == 16)
        #expect(try reader.uint64("seed", default: 0) == .max)
        #expect(try reader.bool("on"))
        #expect(try reader.string("name") == "x")
        #expect(try reader.choice("clip", default: Clip.none) == .norm)
        #expect(try reader.optionalDouble("nothing") == nil)
        let layers = try reader.array("network", count: 1...9)
        #expect(layers.map(\.keyPath) == ["network[0]", "network[1]"])
        var layer = try layers[0].object()
        #expect(try layer.int("units") == 4)
        try layer.finish()
        try reader.finish()
    }

    @Test func defaultsStandInForAbsentKeys() throws {
        var reader = try reader()
        #expect(try reader.double("absent", default: 0.25, in: 0...1) == 0.25)
        #expect(try reader.string("absent", default: "a", oneOf: ["a", "b"]) == "a")
        #expect(try reader.optionalObject("absent") == nil)
        #expect(try reader.optionalArray("absent") == nil)
    }

    @Test func complaintsNameFileLineKeyFoundAndAllowed() throws {
        complaint("p.json:2: rate: found 0.5; allowed is a number from 1 to 1000000") {
            _ = try $0.double("rate", in: 1...1e6)
        }
        complaint("p.json:2: units: found 16; allowed is a whole number, at least 17") {
            _ = try $0.int("units", in: 17 ... .max)
        }
        complaint("p.json:2: rate: found 0.5; allowed is a whole number from 1 to 9") {
            _ = try $0.int("rate", in: 1...9)
        }
        complaint("p.json:2: name: found the text \"x\"; allowed is a number") { _ = try $0.double("name") }
        complaint("p.json:2: on: found true; allowed is a text in double quotes") { _ = try $0.string("on") }
        complaint("p.json:3: nothing: found null; allowed is true or false") {
            _ = try $0.bool("nothing", default: false)
        }
        complaint("p.json:2: rate: found 0.5; allowed is a whole number from 0 to 18446744073709551615") {
            _ = try $0.uint64("rate", default: 0)
        }
        complaint("p.json:4: network: found an array; allowed is an object") { _ = try $0.object("network") }
        complaint("p.json:2: rate: found 0.5; allowed is an array") { _ = try $0.array("rate") }
        complaint("p.json:4: network: found an array of 2; allowed is a number of elements from 3 to 9") {
            _ = try $0.array("network", count: 3...9)
        }
        complaint("p.json:5: network[1].units: found 2.5; allowed is a whole number") {
            var layer = try $0.array("network")[1].object()
            _ = try layer.int("units")
        }
        complaint("p.json:3: clip: found the text \"norm\"; did you mean \"norms\"? allowed: norms, none") {
            _ = try $0.string("clip", oneOf: ["norms", "none"])
        }
        complaint("p.json:2: name: found the text \"x\"; allowed: none, value, norm") {
            _ = try $0.choice("name", of: Clip.self)
        }
    }

    @Test func missingAndUnknownKeysGetSuggestions() throws {
        complaint("p.json:1: layers: the key is missing; wanted is an array") { _ = try $0.array("layers") }
        complaint("p.json:1: unit: the key is missing; wanted is a whole number; is it \"units\"?") {
            _ = try $0.int("unit")
        }
        complaint("p.json:2: rate: unknown key; did you mean \"rates\"? allowed: rates") {
            _ = try $0.optionalDouble("rates")
            try $0.finish()
        }
        complaint("p.json:2: rate: unknown key; no key is allowed here") { try $0.finish() }
        complaint("p.json:4: network: must hold a layer") { throw $0.error("network", "must hold a layer") }
        #expect(
            throws: ConfigurationError(
                file: "p.json", line: 0, keyPath: "", .wrongKind(found: "1", allowed: "an object"))
        ) {
            try JSONObjectReader(1, file: "p.json")
        }
    }

    @Test func rangesReadAsAPersonWouldSayThem() {
        complaint("p.json:2: rate: found 0.5; allowed is a number at least 0.75") {
            _ = try $0.double("rate", in: 0.75 ... .infinity)
        }
        complaint("p.json:2: rate: found 0.5; allowed is a number at least 0 and below 0.5") {
            _ = try $0.double("rate", in: 0...0.5.nextDown)
        }
        complaint("p.json:2: units: found 16; allowed is a number above 0 and at most 1") {
            _ = try $0.double("units", in: .leastNonzeroMagnitude...1)
        }
        complaint("p.json:2: name: found the text \"x\"; allowed is a number above 0") {
            _ = try $0.double("name", in: .leastNonzeroMagnitude ... .greatestFiniteMagnitude)
        }
    }

    /// Training threads treat subnormal numbers as zero.
    @Test func rangesHoldOnAThreadThatTrains() {
        Subnormals.flushed {
            complaint("p.json:2: zero: found 0; allowed is a number above 0 and at most 1") {
                _ = try $0.double("zero", in: .leastNonzeroMagnitude...1)
            }
            complaint("p.json:2: units: found 16; allowed is a number from 0 to 1") {
                _ = try $0.double("units", in: 0...1)
            }
        }
    }

    private func complaint(
        _ message: String, location: SourceLocation = #_sourceLocation, _ read: (inout JSONObjectReader) throws -> Void
    ) {
        let error = #expect(throws: ConfigurationError.self, sourceLocation: location) {
            var reader = try reader()
            try read(&reader)
        }
        #expect(error?.description == message, sourceLocation: location)
    }
}
