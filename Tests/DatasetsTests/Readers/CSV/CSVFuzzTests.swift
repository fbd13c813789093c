import Datasets
import TestSupport
import Testing

/// Reading any bytes ends with a dataset or an error.
struct CSVFuzzTests {
    private static let pieces: [[UInt8]] =
        [
            "a", "b", "x y", "1", "-2.5", "1e5", "1e400", ".", "+", "-.e", "e9", "0x1p3", "nan", "?", "inf", "\"",
            "\"\"",
            "\"q\"", ",", ",", ",", ";", "\t", " ", "\n", "\n", "\r\n", "\r", "é", "\u{FEFF}", "\0",
            "99999999999999999999", "#", "|", "%", "$1,234", "1.234,5", "2024-02-30", "01/02/03 4:05 PM", "yes", "No",
            "−1",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82]]

    private func options(_ random: inout SplitMix) -> CSVOptions {
        var options = CSVOptions(
            delimiter: CSVOptions.Delimiter.allCases.randomElement(using: &random) ?? .comma,
            header: CSVOptions.Header.allCases.randomElement(using: &random) ?? .auto,
            target: [.auto, .number(1), .number(2), .named("a")].randomElement(using: &random) ?? .auto,
            task: CSVOptions.Task.allCases.randomElement(using: &random) ?? .auto,
            missing: CSVOptions.Missing.allCases.randomElement(using: &random) ?? .error,
            ignore: Bool.random(using: &random) ? [] : [.number(2)])
        options.decimal = CSVOptions.Decimal.allCases.randomElement(using: &random) ?? .auto
        options.dates = CSVOptions.Dates.allCases.randomElement(using: &random) ?? .auto
        if Int.random(in: 0..<4, using: &random) == 0 { options.text = [.number(1)] }
        if Int.random(in: 0..<4, using: &random) == 0 { options.keep = [.number(1)] }
        return options
    }

    /// Reads bytes and checks a dataset's invariants; returns whether there is a dataset.
    private func read(_ bytes: [UInt8], _ options: CSVOptions) -> Bool {
        do {
            let data = try CSVReader.read(bytes, file: "fuzz.csv", options: options)
            #expect(data.count > 0 && data.features.count == data.count * data.featureCount)
            #expect(data.features.allSatisfy { $0.isFinite } && data.targets.allSatisfy { $0.isFinite })
            if let names = data.classNames { #expect(data.targets.allSatisfy { $0 >= 0 && Int($0) < names.count }) }
            return true
        } catch {
            #expect("\(error)".hasPrefix("fuzz.csv:"))
            return false
        }
    }

    @Test func randomBytes() {
        var random = SplitMix(seed: 1)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = read(bytes, options(&random))
        }
    }

    @Test func randomPieces() {
        var random = SplitMix(seed: 2)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...25, using: &random)
            _ = read((0..<count).flatMap { _ in piece(&random) }, options(&random))
        }
    }

    @Test func randomTables() {
        var random = SplitMix(seed: 5)
        var successes = 0
        for _ in 0..<10_000 {
            let columns = Int.random(in: 2...4, using: &random)
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                for column in 0..<columns {
                    bytes += Int.random(in: 0..<40, using: &random) == 0 ? piece(&random) : plainField(column, &random)
                    bytes += column == columns - 1 ? [0x0A] : [0x2C]
                }
            }
            if read(bytes, options(&random)) { successes += 1 }
        }
        #expect(successes > 500)
    }

    private func piece(_ random: inout SplitMix) -> [UInt8] { Self.pieces.randomElement(using: &random) ?? [] }

    private func plainField(_ column: Int, _ random: inout SplitMix) -> [UInt8] {
        let choices = column % 2 == 0 ? ["1", "-2.5", "1e5", "\"7\""] : ["a", "\"b,\n\"", "é", "3"]
        return Array((choices.randomElement(using: &random) ?? "").utf8)
    }

    @Test func tablesWithAFewFlippedBytes() throws {
        var random = SplitMix(seed: 3)
        let iris = try PresetData.read("iris.csv")
        var successes = 0
        for _ in 0..<300 {
            var bytes = Array(iris[..<Int.random(in: 1...iris.count, using: &random)])
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if read(bytes, CSVOptions()) { successes += 1 }
        }
        #expect(successes > 10)
    }

    @Test func aHundredMegabytesInOneLine() {
        for byte in [UInt8(ascii: "7"), UInt8(ascii: ","), UInt8(ascii: "\"")] {
            #expect(!read(Array(repeating: byte, count: 100_000_001), CSVOptions()))
        }
    }
}
