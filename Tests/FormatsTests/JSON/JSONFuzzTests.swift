import Formats
import TestSupport
import Testing

/// Random bytes and damaged texts end with a value or an error, never with a trap.
@Suite struct JSONFuzzTests {
    private let seed = #"{"title":"é\ud83d\ude00\n","network":[{"units":16,"x":-1.5e-3},null,true,[[]]],"empty":{}}"#

    @Test func damagedTextsAreReadOrRefused() {
        var random = SplitMix(seed: 1)
        var refused = 0
        for _ in 0..<20_000 {
            var bytes = Array(seed.utf8)
            for _ in 0...Int.random(in: 0..<4, using: &random) { random.damage(&bytes) }
            refused += outcome(bytes) ? 0 : 1
        }
        #expect(refused > 10_000)
    }

    @Test func randomBytesAreReadOrRefused() {
        var random = SplitMix(seed: 2)
        let alphabet = Array("{}[]\",:\\u0123456789dDeE+-.truefalsn \n\u{1}/#".utf8) + [0x80, 0xC3, 0xED, 0xF0, 0xFF]
        for _ in 0..<20_000 {
            let length = Int.random(in: 0..<40, using: &random)
            _ = outcome((0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 })
        }
    }

    @Test func whatIsReadIsWrittenAndReadAgain() throws {
        var random = SplitMix(seed: 3)
        for _ in 0..<2_000 {
            let value = random.value(depth: 4)
            for style in [JSONWriter.Style.compact, .pretty] {
                let again = try JSONParser.parse(Array(value.text(style).utf8), file: "a.json")
                #expect(again == value)
            }
        }
    }

    /// Returns whether the text can be parsed, and checks that an error names a position inside it.
    private func outcome(_ bytes: [UInt8]) -> Bool {
        do throws(JSONError) {
            let value = try JSONParser.parse(bytes, file: "a.json")
            #expect(String(validating: bytes, as: UTF8.self) != nil)
            #expect(!value.text().isEmpty)
            return true
        } catch {
            #expect((1...bytes.count + 1).contains(error.position.column))
            #expect(!error.description.isEmpty)
            return false
        }
    }
}
