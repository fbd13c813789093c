import Datasets
import Foundation
import TestSupport
import Testing

/// A table that is read in pieces is read like one that is read as a whole.
struct TableStreamTests {
    private let folder = TemporaryFolder()

    private struct Streamed {
        var features: [Float] = []
        var unknownCount = 0
        var remarks: [String] = []
    }

    private func stream(
        _ bytes: [UInt8], _ schema: TableSchema, firstSize: Int = 1 << 18, size: Int = 1 << 20
    ) throws -> Streamed {
        let path = folder.file("t.csv")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        var stream = try TableStream(path, firstSize: firstSize, size: size)
        var parser: TableParser?
        var streamed = Streamed()
        while let piece = try stream.next() {
            let current = try parser ?? TableParser(piece, file: "t.csv", schema: schema, wantsTarget: false)
            parser = current
            let rows = try current.rows(in: piece.bytes, line: piece.line, isFirst: piece.isFirst)
            #expect(rows.ranges.count == rows.count)
            streamed.features += rows.features
            streamed.unknownCount += rows.unknownCount
        }
        streamed.remarks = stream.remarks
        return streamed
    }

    private func learn(_ bytes: [UInt8]) throws -> Dataset {
        try CSVReader.read(bytes, file: "t.csv", fields: .option)
    }

    private func schema(_ text: String) throws -> TableSchema { try #require(try learn(Array(text.utf8)).schema) }

    private func message<Value>(_ body: () throws -> Value) -> String {
        do { return "\(try body())" } catch { return "\(error)".replacing(folder.file("t.csv"), with: "t.csv") }
    }

    @Test func oddTablesAreReadLikeWholeOnes() throws {
        var random = SplitMix(seed: 41)
        var successes = 0
        for _ in 0..<400 {
            let bytes = OddTable(&random).bytes(&random)
            guard let whole = try? learn(bytes), let schema = whole.schema else { continue }
            successes += 1
            let sizes = (Int.random(in: 1...400, using: &random), Int.random(in: 1...200, using: &random))
            let streamed = message { try stream(bytes, schema, firstSize: sizes.0, size: sizes.1).features }
            #expect(streamed == "\(whole.features)", "\(sizes): \(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(successes > 300)
    }

    @Test func damagedTablesAreRefusedInTheSameWords() throws {
        var random = SplitMix(seed: 43)
        var (refused, read) = (0, 0)
        for _ in 0..<600 {
            var table = OddTable(&random)
            table.encoding = .utf8
            guard let schema = try? learn(table.bytes(&random)).schema else { continue }
            let bytes = table.damagedBytes(&random)
            let whole = message { try learn(bytes).features }
            let streamed = message {
                try stream(bytes, schema, firstSize: 300, size: Int.random(in: 1...200, using: &random)).features
            }
            if whole.hasPrefix("t.csv") {
                // What is no number for the columns that were learnt may be a text for others.
                guard Self.structure.contains(where: whole.contains), !streamed.contains("where a number belongs")
                else { continue }
                refused += 1
                #expect(streamed == whole, "\(String(decoding: bytes, as: UTF8.self))")
            } else {
                read += 1
                #expect(!Self.structure.contains(where: streamed.contains))
            }
        }
        #expect(refused > 150 && read > 50)
    }

    /// Parts of the sentences on tables whose bytes, marks or rows are wrong.
    private static let structure = [
        "is not UTF-8", "NUL byte", "none closes it", "follows a closing quotation mark", "every row needs as many",
    ]

    /// The first piece ends within a character of two bytes.
    @Test(arguments: 0..<4) func aCutCharacterIsStillUTF8(shift: Int) throws {
        let first = "size,colour,kind\n\(String(repeating: "0", count: shift))1,grün,é\n"
        let text = first + (10_000..<60_000).map { "\($0),grün,é\n" }.joined()
        let schema = try schema("size,colour,kind\n1,grün,é\n2,rot,é\n3,grün,ü\n")
        let streamed = try stream(Array(text.utf8), schema)
        #expect(streamed.features.count == 3 * 50_001 && streamed.unknownCount == 0 && streamed.remarks == [])
    }

    /// Bytes of Windows-1252 that first appear far behind the beginning.
    @Test func lateBytesOfWindowsAreRead() throws {
        let schema = try schema("size,colour,kind\n1,grün,a\n2,rot,b\n3,grün,a\n")
        let text = "size,colour\n" + String(repeating: "1,rot\n", count: 300_000)
        let late = Array(text.utf8) + Array("2,gr".utf8) + [0xFC] + Array("n\n".utf8)
        let streamed = try stream(late, schema)
        #expect(Array(streamed.features.suffix(3)) == [2, 1, 0] && streamed.unknownCount == 0)
        #expect(streamed.remarks == ["the file is read as Windows-1252 (Latin-1)"])
        // A character of UTF-8 behind it shows that the file is damaged UTF-8.
        let damaged = late + Array(text.utf8.dropFirst(12)) + Array("2,grün\n".utf8)
        #expect(
            message { try stream(damaged, schema) }
                == "t.csv:300002: the byte 0xFC is not UTF-8; save the file as UTF-8 text")
        #expect(
            message { try stream(Array(text.utf8) + [0x32, 0x2C, 0, 0x0A], schema) }
                == "t.csv:300002: there is a NUL byte; a CSV file is text, so this one is damaged or of another format")
    }

    /// A piece that begins like a file of another format is one of this table.
    @Test func laterPiecesMayBeginLikeOtherFormats() throws {
        let schema = try schema("text,size,kind\nBM,1,a\n{\"a\",2,b\nBM,3,a\n")
        let text = "text,size\n" + String(repeating: "{\"a\":1}\t,5\n", count: 10)
        #expect(try stream(Array(text.utf8), schema, firstSize: 20, size: 20).features.count == 30)
    }

    /// The delimiter is that of the whole beginning, however few rows the first piece has.
    @Test func wideRowsAreDividedLikeThoseOfWholeFiles() throws {
        let names = (0..<4_000).map { "c\($0)" }.joined(separator: ";")
        let row = (0..<4_000).map { "\($0),5" }.joined(separator: ";")
        let text = names + ";y\n" + (0..<30).map { row.replacing("7,5", with: "\($0),5") + ";\($0),25\n" }.joined()
        let whole = try learn(Array(text.utf8))
        let schema = try #require(whole.schema)
        #expect(try stream(Array(text.utf8), schema).features == whole.features)
    }

    /// Rows of nothing but a missing category are blank lines.
    @Test func blankLinesAreNoRows() throws {
        let schema = try schema("colour,kind\nred,a\n,b\nblue,a\nred,b\n")
        #expect(try stream(Array("colour\nred\n\nblue\n \nred\n".utf8), schema).features.count == 9)
    }

    @Test func wordsForMissingMayBeNamesOfClasses() throws {
        let schema = try schema("size,kind\n1,none\n2,some\n3,none\n4,some\n")
        let bytes = Array("size,kind\n1,none\n2,\n3,some\n4,unknown\n".utf8)
        let parser = try TableParser(.init(whole: bytes), file: "t.csv", schema: schema, wantsTarget: true)
        #expect(try parser.rows(in: bytes, line: 1, isFirst: true).targets == [0, 1])
    }

    /// What is kept of a row begins where the row does.
    @Test func blankLinesAreNoPartOfARow() throws {
        let schema = try schema("size,kind\n1,a\n2,b\n3,a\n")
        let bytes = Array("size\n  \n\"1\"\n\t\n2\n".utf8)
        let parser = try TableParser(.init(whole: bytes), file: "t.csv", schema: schema, wantsTarget: false)
        let ranges = try parser.rows(in: bytes, line: 1, isFirst: true).ranges
        #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == ["\"1\"", "2"])
    }

    /// Dates are no plain numbers, and 1 is yes.
    @Test func plainNumbersAmongDatesAndWords() throws {
        let schema = try schema("day,ok,y\n1970-01-02,yes,0.5\n1970-01-03,no,1.5\n1970-01-08,yes,2.5\n")
        #expect(try stream(Array("day,ok\n1970-01-05,1\n1970-01-06,0\n".utf8), schema).features == [4, 1, 5, 0])
        #expect(message { try stream(Array("day,ok\n45231,1\n".utf8), schema) }.contains("t.csv:2: column 1"))
        #expect(message { try stream(Array("day,ok\n1970-01-05,3\n".utf8), schema) }.contains("t.csv:2: column 2"))
    }
}

/// Table with whatever people and programs write into tables.
private struct OddTable {
    enum Encoding: CaseIterable { case utf8, windows, pairs }

    var encoding: Encoding
    private let delimiter: String
    private let lineEnd: String?
    private let rows: [String]
    private let beginning: String

    init(_ random: inout SplitMix) {
        encoding = Encoding.allCases.randomElement(using: &random) ?? .utf8
        let delimiter = [",", ";", "\t", "|", " "].randomElement(using: &random) ?? ","
        self.delimiter = delimiter
        lineEnd = ["\n", "\r\n", "\r", nil].randomElement(using: &random) ?? "\n"
        var beginning = Int.random(in: 0..<4, using: &random) == 0 ? "\u{FEFF}" : ""
        if delimiter != " ", Int.random(in: 0..<4, using: &random) == 0 { beginning += "sep=\(delimiter)\n" }
        if Int.random(in: 0..<3, using: &random) == 0 { beginning += "# 5\" disk, \"é\n#\"\n" }
        self.beginning = beginning
        let hasAccents = Bool.random(using: &random)
        var rows = [["n", "\"m\"", "t", "y"].joined(separator: delimiter)]
        for row in 0..<Int.random(in: 30...60, using: &random) {
            rows.append(
                [
                    Self.number(&random, delimiter), Self.number(&random, delimiter),
                    Self.text(&random, delimiter, hasAccents), row % 2 == 0 ? "a" : "\"b\"",
                ].joined(separator: delimiter))
            if delimiter != " ", Int.random(in: 0..<8, using: &random) == 0 { rows[rows.count - 1] += delimiter }
            if Int.random(in: 0..<8, using: &random) == 0 { rows.append(delimiter == "\t" ? " " : "\t ") }
            if Int.random(in: 0..<8, using: &random) == 0 { rows.append("") }
        }
        self.rows = rows
    }

    private static func number(_ random: inout SplitMix, _ delimiter: String) -> String {
        let number = "\(Int.random(in: -9...99, using: &random))"
        let forms = [
            number, number, number + ".25", "\"\(number)\"", "1e\(abs(Int(number) ?? 0) % 5)", "NA", " \(number) ",
        ]
        return forms.randomElement(using: &random) ?? number
    }

    private static func text(_ random: inout SplitMix, _ delimiter: String, _ hasAccents: Bool) -> String {
        let plain = [
            "red", "blue", "\"red\"", "\"\"\"q\"\"\"", "\"x\(delimiter)y\"", "\"l\nm\"", "\"\(delimiter)\r\n\"\"\"",
            "5\"d",
        ]
        let inBlanks = ["a \"b", "", " red", "\" red\"", "5\" \"disk"]
        let texts = plain + (delimiter == " " ? [] : inBlanks) + (hasAccents ? ["rêd", "\"é\n\""] : [])
        return texts.randomElement(using: &random) ?? "red"
    }

    /// Returns the file.
    func bytes(_ random: inout SplitMix) -> [UInt8] { encoded(beginning + joined(rows, &random)) }

    /// Returns the file with something at one place that does not belong there.
    func damagedBytes(_ random: inout SplitMix) -> [UInt8] {
        let faults: [[UInt8]] =
            ["\u{0}", "\"open", "\"a\"b", "x\(delimiter)y\(delimiter)z", "\u{1}", "é"].map { Array($0.utf8) }
            + [[0xE9], [0xE9, 0x20, 0x01], [0xFF], [0xC3]]
        var bytes = bytes(&random)
        // The first rows decide on the delimiter.
        let place = Int.random(in: bytes.count * 7 / 8...bytes.count, using: &random)
        bytes.insert(contentsOf: faults.randomElement(using: &random) ?? [], at: place)
        return bytes
    }

    private func joined(_ rows: [String], _ random: inout SplitMix) -> String {
        rows.map { $0 + (lineEnd ?? ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n") }.joined()
    }

    private func encoded(_ text: String) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .windows: text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map { UInt8(truncatingIfNeeded: $0.value) }
        case .pairs: ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        }
    }
}
