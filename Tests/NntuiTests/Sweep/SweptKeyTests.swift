import Presets
import Testing

@testable import nntui

/// Ranges and lists of values on the command line.
@Suite struct SweptKeyTests {
    private func key(_ value: String, _ name: String = "optimizer.learning_rate") throws -> SweptKey? {
        try SweptKey(PresetOverride(key: name, value: value))
    }

    @Test(arguments: [
        ("1e-4..1:5", ["0.0001", "0.001", "0.01", "0.1", "1"], SweptKey.Spacing.geometric),
        ("1e-4..1:3", ["0.0001", "0.01", "1"], .geometric),
        ("1..10:3", ["1", "3.16", "10"], .geometric),
        ("1..9.99:2", ["1", "9.99"], .even),
        ("0..1:5", ["0", "0.25", "0.5", "0.75", "1"], .even),
        ("0..1:11", ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"], .even),
        ("-1..1:3", ["-1", "0", "1"], .even),
        ("1e7..1e9:3", ["1e+07", "1e+08", "1e+09"], .geometric),
        ("0.3..7:3", ["0.3", "1.45", "7"], .geometric),
        ("10001..10004:4", ["10001", "10002", "10003", "10004"], .even),
    ])
    func aRangeIsSpaced(_ text: String, _ values: [String], _ spacing: SweptKey.Spacing) throws {
        let key = try #require(try key(text))
        #expect(key.values == values)
        #expect(key.spacing == spacing)
    }

    @Test func aListIsTakenAsItIs() throws {
        let key = try #require(try key("sgd, adam", "optimizer.name"))
        #expect(key.values == ["sgd", "adam"] && key.spacing == nil && key.numbers == nil)
        #expect(key.words == "sgd, adam")
    }

    @Test(arguments: ["0.1", "adam", "../data/x.csv", #"[1, 2]"#, #"{"name": "one-cycle", "period": 10}"#, #""a,b""#])
    func aSingleValueIsNotSwept(_ text: String) throws { #expect(try key(text) == nil) }

    @Test(arguments: [
        "1..2", "1..2:1", "2..1:3", "1..1:3", "..1:3", "a..1:3", "1..2:3:4", "1..2:10001", "1..2:x", "1..inf:3",
        "1e-300..1e300:3", "-1.7e308..1.7e308:3", "1..1.0000000000000002:3",
    ])
    func aRangeThatIsNoneIsExplained(_ text: String) {
        let error = #expect(throws: UsageError.self) { try key(text) }
        #expect(
            error?.description
                == "--set optimizer.learning_rate: found \"\(text)\", allowed is LOW..HIGH:COUNT with LOW "
                + "below HIGH and COUNT from 2 to 10,000, for example 1e-4..1:9")
    }

    @Test(arguments: ["a,", "a,,b", "a,b,a", ","])
    func aListThatIsNoneIsExplained(_ text: String) {
        let error = #expect(throws: UsageError.self) { try key(text, "optimizer.name") }
        #expect(
            error?.description
                == "--set optimizer.name: found \"\(text)\", allowed is a list of up to 10,000 different "
                + "values, for example sgd,adam")
    }

    @Test func wholeValuesAreThereOnce() throws {
        let key = try #require(try key("1..3:5")?.rounded())
        #expect(key.values == ["1", "2", "3"])
        #expect(key.words == "from 1 to 3 in 3 values, evenly spaced and rounded")
    }

    @Test(arguments: [("1,2,30", true), ("1..9:3", false), ("-1..1:3", false), ("0..100:3", false), ("a,b", false)])
    func positiveNumbersOverAWideRangeAreLogarithmic(_ text: String, _ isLogarithmic: Bool) throws {
        #expect(try key(text)?.isLogarithmic == isLogarithmic)
    }

    @Test func theSpacingIsSaid() throws {
        #expect(try key("1e-4..1:5")?.words == "from 0.0001 to 1 in 5 values, geometrically spaced")
        #expect(try key("0..1:5")?.words == "from 0 to 1 in 5 values, evenly spaced")
    }
}
