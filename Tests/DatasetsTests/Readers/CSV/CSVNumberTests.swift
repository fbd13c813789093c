import Datasets
import TestSupport
import Testing

/// Numbers are rounded exactly as by the standard library.
struct CSVNumberTests {
    private func number(_ text: String) throws -> Float? {
        let data = try CSVReader.read(
            Array("a,b\n\(text),0\n1,1\n".utf8), file: "t.csv", options: CSVOptions(header: .present))
        return data.featureCount == 1 ? data.features[0] : nil
    }

    @Test(arguments: [
        "0", "-0", "7", "+7", "007", "1.5", ".5", "5.", "-.25", "1e3", "1E+3", "25e-1", "0.1", "3.4028234e38",
        "1.17549435e-38", "1e-60", "123456789012345678901234567890",
        "0.000000000000000000000000000001234567890123456789",
        "9007199254740993", "1e22", "1e23", "4.35e-23", "00000000000000000000000000000000001.5",
        "1e-99999999999999999999",
    ])
    func asTheStandardLibrary(text: String) throws {
        let expected = try #require(Double(text))
        #expect(try number(text)?.bitPattern == Float(expected).bitPattern)
    }

    /// 2^53 + 1 is not a Double, so ten times its rounded value would be a different number and a different class.
    @Test func moreThan53BitsAreRoundedOnce() {
        let text = "1,9007199254740993e1\n2,90071992547409936\n"
        #expect(throws: CSVError.self) {
            try CSVReader.read(Array(text.utf8), file: "t.csv", options: CSVOptions(task: .classification))
        }
    }

    @Test func shortestSpellingsComeBack() throws {
        var random = SplitMix(seed: 4)
        for _ in 0..<2_000 {
            let value = Float(bitPattern: UInt32.random(in: 0..<0x7F80_0000, using: &random))
            #expect(try number("\(value)") == value)
        }
    }

    @Test(arguments: ["0x10", "1_000", "e5", "1e", "1e+", "+", "1.2.3", "--1", "1f", "infinit", "٣"])
    func otherSpellingsAreText(text: String) throws {
        #expect(try number("\"\(text)\"") == nil)
    }
}
