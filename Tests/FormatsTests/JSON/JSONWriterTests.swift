import Formats
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    @Test func writesLinesPieceByPiece() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("step", 12)
        writer.member("loss", Float(0.1))
        writer.member("clipped", false)
        writer.key("layers")
        writer.beginArray()
        writer.beginObject()
        writer.member("name", "dense1")
        writer.member("gradient_norm", Double.nan)
        writer.endObject()
        writer.null()
        writer.endArray()
        writer.endObject()
        #expect(
            writer.text
                == #"{"step":12,"loss":0.1,"clipped":false,"layers":[{"name":"dense1","gradient_norm":null},null]}"#)
        writer.removeAll()
        writer.value(UInt64.max)
        #expect(writer.text == "18446744073709551615")
    }

    @Test func numbersAreShortAndComeBackExactly() throws {
        #expect(JSONValue(Float(0.1)).text() == "0.1")
        #expect(JSONValue(Float.leastNonzeroMagnitude).text() == "1e-45")
        #expect(JSONValue(-0.0).text() == "-0.0")
        #expect(JSONValue(Double.infinity).text() == "null")
        var random = SplitMix(seed: 4)
        for _ in 0..<10_000 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            let again = try JSONParser.parse(Array(JSONValue(number).text().utf8), file: "").double
            #expect(again?.bitPattern == number.bitPattern)
        }
    }

    @Test func escapesWhatATerminalWouldObey() {
        #expect(JSONValue("a\"\\\n\t\r\u{1B}\0\u{7F}\u{202E}é😀").text() == #""a\"\\\n\t\r\u001b\u0000\u007f\u202eé😀""#)
        #expect(JSONValue("\u{E0001}").text() == #""\udb40\udc01""#)
    }

    @Test func prettyTextKeepsShortContainersInOneLine() {
        let value: JSONValue = [
            "title": "Two moons", "network": [["dense": 16, "activation": "tanh"], ["dense": 1]],
            "tags": ["a", "b"], "none": [], "schedule": ["kind": "step", "steps": [10, 20]],
        ]
        #expect(
            value.text(.pretty) == """
                {
                  "title": "Two moons",
                  "network": [
                    {"dense": 16, "activation": "tanh"},
                    {"dense": 1}
                  ],
                  "tags": ["a", "b"],
                  "none": [],
                  "schedule": {
                    "kind": "step",
                    "steps": [10, 20]
                  }
                }
                """)
    }
}
