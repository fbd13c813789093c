import Datasets
import Foundation
import TestSupport
import Testing

/// Tables that are read as another one was.
struct TableParserTests {
    private let folder = TemporaryFolder()
    private static let learnt = "size,colour,kind\n1,red,cat\n2,blue,dog\n3,red,cat\n"

    private func schema(_ text: String = learnt) throws -> TableSchema {
        try #require(try CSVReader.read(Array(text.utf8), file: "learnt.csv").schema)
    }

    private func rows(
        _ text: String, _ schema: TableSchema? = nil, wantsTarget: Bool = false
    ) throws -> TableParser.Rows {
        let bytes = Array(text.utf8)
        let parser = try TableParser(
            .init(whole: bytes), file: "new.csv", schema: schema ?? self.schema(), wantsTarget: wantsTarget)
        return try parser.rows(in: bytes, line: 1, isFirst: true)
    }

    private func message(_ text: String, _ schema: TableSchema? = nil, wantsTarget: Bool = false) -> String {
        do {
            _ = try rows(text, schema, wantsTarget: wantsTarget)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        "size,colour,kind\n4,red,dog\n5.5,blue,cat\n", "colour,size\nred,4\nblue,5.5\n",
        "\u{FEFF}Colour;note; SIZE\r\nred;\"x;\r\ny\";4\r\n\r\nblue;z;5,5\r\n",
        "size,colour\n\"4\",\"red\"\n5.5 , blue",
    ])
    func columnsAreFoundByTheirNames(text: String) throws {
        let rows = try rows(text)
        #expect(rows.count == 2)
        // Categories are in sorted order: blue, red.
        #expect(rows.features == [4, 0, 1, 5.5, 1, 0])
    }

    /// Short and long ones, with and without sign and point, whose last digits decide the rounding.
    @Test func numbersAreThoseOfTheStandardLibrary() throws {
        var random = SplitMix(seed: 7)
        var texts = [
            "9007199254740993", "-9007199254740993", "0.9007199254740993", "9223372036854775807", "9999999999999999999",
            "0.0000000000000000001", "0.000000000000000000000000001", "123456.7", "-12345.67", "-1234567", "12345678",
            "-0.123456", "-0.12345678", "0.", "-.5", "1234567.", "1e-20", "1.2345678901234567e-05",
            "18446744073709551615", "1.8446744073709551617",
        ]
        for _ in 0..<20_000 {
            let digits = (0..<Int.random(in: 1...19, using: &random)).map { _ in Int.random(in: 0...9, using: &random) }
            var text = digits.map { "\($0)" }.joined()
            let place = Int.random(in: 0...digits.count * 2, using: &random)
            if place < digits.count { text.insert(".", at: text.index(text.startIndex, offsetBy: place)) }
            texts.append((Bool.random(using: &random) ? "-" : "") + text)
        }
        let schema = try schema("x,y\n1,0.5\n2,1.5\n3,7.25\n4,8.125\n")
        for end in ["\n", ""] {
            let text = "x,y\n" + texts.map { "1,\($0)" }.joined(separator: "\n") + end
            let numbers = try rows(text, schema, wantsTarget: true).targets
            #expect(numbers.count == texts.count)
            for (number, text) in zip(numbers, texts) where number != Double(text) {
                Issue.record("\(text) is read as \(number)")
            }
        }
    }

    @Test func rangesAreTheRowsAsTheyStand() throws {
        let text = "size,colour\n4,red\r\n\n\"5\",\"a\nb\"\n"
        let rows = try rows(text)
        let lines = rows.ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        #expect(lines == ["4,red", "\"5\",\"a\nb\""])
    }

    @Test func targetsAreClassesOfTheModel() throws {
        let rows = try rows("kind,size,colour\ndog,1,red\nant,2,red\ncat,3,red\n", wantsTarget: true)
        #expect(rows.targets == [1, -1, 0])
    }

    @Test func classesThatAreNumbersMayBeWrittenOtherwise() throws {
        let schema = try schema("x,y\n1,0\n2,1\n3,0\n")
        #expect(try rows("x,y\n5,1.0\n6,0\n7,01\n", schema, wantsTarget: true).targets == [1, 0, 1])
    }

    @Test func unknownTextsAreNoneOfTheKnownOnes() throws {
        let rows = try rows("size,colour\n1,green\n2,red\n")
        #expect(rows.features == [1, 0, 0, 2, 0, 1])
        #expect(rows.unknownCount == 1)
        #expect(rows.unknown == "green")
    }

    @Test func withoutAHeaderColumnsAreFoundByTheirNumbers() throws {
        let schema = try schema("9,1,cat\n8,2,dog\n7,3,cat\n")
        #expect(try rows("1,2,dog\n3,4,cat\n", schema, wantsTarget: true).targets == [1, 0])
        #expect(try rows("1,2\n3,4\n", schema).features == [1, 2, 3, 4])
        #expect(
            message("1\n2\n", schema) == "new.csv: there is 1 column, but the model learnt from 2, without a header; "
                + "give it tables of the same columns")
    }

    /// Names that differ only in their letters, and the same name twice, are columns of their own.
    @Test func columnsOfTheSameNameAreToldApart() throws {
        let twice = try schema("v,v,kind\n1,10,cat\n2,20,dog\n3,30,cat\n")
        #expect(try rows("v,kind,v\n5,cat,50\n", twice).features == [5, 50])
        let letters = try schema("A,a,y\n1,10,0.5\n2,20,1.5\n3,30,2.5\n")
        #expect(try rows("a,A\n10,1\n", letters).features == [1, 10])
        #expect(message("a\n2\n", letters) == "new.csv: the model needs \"A\", which no column is called; there are a")
    }

    /// A header with another name is no row, although all columns hold texts.
    @Test func aRenamedHeaderIsNoRow() throws {
        let texts = try schema("color,size,y\nred,big,a\nblue,big,b\nred,small,a\n")
        #expect(
            message("size,colour\nbig,red\n", texts)
                == "new.csv: the model needs \"color\", which no column is called; there are size, colour")
        #expect(try rows("red,small\n", texts).features == [0, 1, 0, 1])
    }

    @Test func rowsWithoutTheirTargetAreLeftOut() throws {
        let rows = try rows("size,colour,kind\n1,red,cat\n2,red,\n3,red,dog\n", wantsTarget: true)
        #expect(rows.targets == [0, 1])
        #expect(rows.features == [1, 0, 1, 3, 0, 1])
        #expect(rows.unansweredCount == 1)
    }

    @Test func linesMayEndWithCarriageReturnsAlone() throws {
        try folder.write("size,colour\r" + String(repeating: "1,red\r", count: 400_000), to: "t.csv")
        var stream = try TableStream(folder.file("t.csv"))
        var count = 0
        while let piece = try stream.next() { count += piece.bytes.count { $0 == UInt8(ascii: "\r") } }
        #expect(count == 400_001)
    }

    /// The median stands for a missing number.
    @Test func missingNumbersAreFilled() throws {
        #expect(try rows("size,colour\n,red\nNA,blue\n").features == [2, 0, 1, 2, 1, 0])
    }

    /// Each plain number is read as the general reader reads it.
    @Test func plainNumbersAreReadExactly() throws {
        let texts = [
            "0", "-0", "7", "-12.5", "0.1", ".5", "5.", "123456789012345", "0.000000000000001", "1e3", "-2.5E-4",
            "1234567890123456789", "0.12345678901234567", "+3",
        ]
        let table = "size,colour\n" + texts.map { "\($0),red\n" }.joined()
        let rows = try rows(table)
        let expected = try texts.map { try #require(Float($0)) }
        #expect(stride(from: 0, to: rows.features.count, by: 3).map { rows.features[$0] } == expected)
    }

    /// A blank before a number makes the general reader read its row.
    @Test(arguments: [
        "1,red,2024-02-29,2024-02-29 23:59:58,yes,2", "\"1.5\",\"red\",\"2024-03-01\",2024-03-01T00:00:00,NO,\"1,5\"",
        "1e-3,blue,1969-12-31,1969-12-31,t,-2.5", ",,,,,", "\"\",\"\",\"\",\"\",\"\",\"\"",
        "5.,red,2023-02-29,2024-01-01,yes,1",
        "5,red,2024-01-01 10:00:00,2024-01-01 24:00:00,yes,1", "5,red,2024-1-1,2024-01-01 1:02:03,no,1e2",
        "5,\"r\"\"ed\",2024-01-01,2024-01-01,no,$4", "5,red,2024-00-10,2024-01-01,no,1",
        "5,red,0000-02-29,9999-12-31,no,1",
        "1e39,red,2024-01-01,2024-01-01,no,1", "5,red,2024-01-01,2024-01-01,no", "5,red,2024-01-01,2024-01-01,no,1,",
        "5x,red,2024-01-01,2024-01-01,no,1", "5,red,2024-01-01,2024-01-01,maybe,1",
        "5,\"a,\nb\",2024-01-01,2024-01-01,no,1",
    ])
    func plainRowsAreReadLikeOthers(row: String) throws {
        let schema = try schema(
            """
            n,colour,day,time,ok,price,y
            1,red,2024-01-01,2024-01-01 10:00:00,yes,$1,0.5
            2,,2024-01-02,2024-01-02 10:00:00,no,$2.5,1.5
            3,blue,2024-01-05,2024-01-02 11:00:00,yes,$3,2.5

            """)
        func found(_ row: String) -> String {
            do {
                let rows = try rows("n,colour,day,time,ok,price\n1,red,2024-01-01,2024-01-01,1,1\n\(row)\n", schema)
                return "\(rows.count) \(rows.features) \(rows.filledCount) \(rows.unknown ?? "")"
            } catch {
                return "\(error)"
            }
        }
        #expect(found(row) == found(" " + row))
    }

    /// The median of the sizes is 2, and 1970-01-03 that of the days.
    @Test func missingValuesAreFilledAsInTraining() throws {
        let filled = try rows("size,colour\n,red\nn/a,blue\n5,red\n")
        #expect(filled.features == [2, 0, 1, 2, 1, 0, 5, 0, 1])
        #expect(filled.filledCount == 2 && filled.unknownCount == 0)
        let schema = try schema("day,colour,y\n1970-01-02,red,0.5\n1970-01-03,,1.5\n1970-01-08,blue,2.5\n")
        #expect(try rows("day,colour\n?,NA\n11.01.1970,red\n", schema).features == [2, 1, 0, 0, 10, 0, 0, 1])
    }

    /// The file's own numbers say what its commas mean.
    @Test func numbersAreReadInTheWayOfTheirColumn() throws {
        let schema = try schema("price,ok,y\n\"$1,200\",yes,\"7,300,000.5\"\n\"$1,300.50\",no,\"8,250,000\"\n")
        #expect(
            schema.features.map(\.reading) == [.marked(.point), .flags] && schema.target.reading == .marked(.point))
        let values: [Float] = [1_500, 1, 1_600, 0]
        #expect(try rows("price,ok\n\"$1,500\",YES\n1600,no\n", schema).features == values)
        let european = "price;ok;y\n1.500,0;yes;9.000.000\n1.600;no;1,5\n"
        #expect(try rows(european, schema).features == values)
        #expect(try rows(european, schema, wantsTarget: true).targets == [9_000_000, 1.5])
    }

    private func remarks(_ text: String, _ schema: TableSchema) throws -> [String] {
        try TableParser(.init(whole: Array(text.utf8)), file: "new.csv", schema: schema, wantsTarget: false).remarks
    }

    private static let commas = "x;y\n1,5;2,5\n1.234,5;3,25\n3;1,5\n"
    private static let points = "x,y\n1.5,2.5\n1234.5,3.25\n3,1.5\n"

    /// What a new table gives away counts, and is said where it is another mark than that of the learnt one.
    @Test(arguments: [
        (commas, "x;z\n2.5;1\n1,234.5;1\n1.234;2\n", [2.5, 1_234.5, 1.234] as [Float], "comma", "point"),
        (points, "x;z\n2,5;1\n1.234,5;1\n1.234;2\n", [2.5, 1_234.5, 1_234], "point", "comma"),
        (points, "x;z\n1.234;1\n1.5;2\n", [1.234, 1.5], "", ""),
        (commas, "x;z\n1.234;1\n1,5;2\n", [1_234, 1.5], "", ""),
    ])
    func decimalMarksOfTheNewTable(
        learnt: String, text: String, values: [Float], mark: String, here: String
    ) throws {
        let schema = try schema(learnt)
        #expect(try rows(text, schema).features == values)
        let other = "column 1 (\"x\"): the decimal mark is a \(here) here, and a \(mark) in the table that was learnt"
        #expect(try remarks(text, schema).filter { !$0.contains("does not use") } == (mark.isEmpty ? [] : [other]))
    }

    /// What nothing gives away is read as in training, which is said once.
    @Test(arguments: [
        (commas, "x\n1.234\n2.345\n", [1_234, 2_345] as [Float], "\"1.234\" may be 1234 or 1.234; a comma"),
        (points, "x\n1.234\n5\n", [1.234, 5], "\"1.234\" may be 1.234 or 1234; a point"),
        (points, "x;z\n7;1\n1,234;1\n", [7, 1_234], "\"1,234\" may be 1234 or 1.234; a point"),
        (commas, "x;z\n7;1\n1,234;1\n", [7, 1.234], "\"1,234\" may be 1.234 or 1234; a comma"),
    ])
    func decimalMarksThatNothingGivesAway(
        learnt: String, text: String, values: [Float], remark: String
    ) throws {
        let schema = try schema(learnt)
        #expect(try rows(text, schema).features == values)
        #expect(
            try remarks(text, schema).filter { !$0.contains("does not use") } == [
                "column 1 (\"x\"): \(remark) is taken for the decimal mark, as in the table that was learnt"
            ])
    }

    @Test func numbersThatContradictTheirColumnAreNamed() throws {
        let (points, commas) = try (schema(Self.points), schema(Self.commas))
        #expect(
            message("x;z\n1.5;1\n2,5;2\n", points)
                == "new.csv:3: column 1 (\"x\") holds \"2,5\", but its decimal mark is a point; "
                + "write all numbers of a column alike")
        #expect(message("x;z\n1.5;1\n2,5;2\n", commas).hasPrefix("new.csv:2: column 1 (\"x\") holds \"1.5\", but"))
        #expect(
            message("x;z\n12 %;1\n", points)
                == "new.csv:2: column 1 (\"x\") holds \"12 %\", a number with a sign, which those that were learnt have "
                + "not; write it as they are written")
    }

    @Test func badRowsAreNamedByTheirLine() throws {
        #expect(
            message("size,colour\n1,red\nx,red\n").hasPrefix(
                "new.csv:3: column 1 (\"size\") holds \"x\", where a number"))
        let strict = try CSVReader.read(Array(Self.learnt.utf8), file: "", options: CSVOptions(missing: .error)).schema
        #expect(message("size,colour\n1,red\n,red\n", strict) == "new.csv:3: column 1 (\"size\") is empty; fill it in")
        #expect(message("size,colour\n1,red\n1\n").hasPrefix("new.csv:3: the row has 1 column"))
        #expect(
            message("size,color\n1,red\n")
                == "new.csv: the model needs \"colour\", which no column is called; there are size, color")
        #expect(message("size,colour\n1,red\n", wantsTarget: true).hasPrefix("new.csv: there is no column \"kind\""))
    }

    /// However a table is cut, its rows stay whole.
    @Test func streamsCutBetweenRows() throws {
        let count = 60_000
        let table = "size,colour\n" + (0..<count).map { "\($0),\"r\($0 % 3 == 0 ? "\n\"\"," : "")d\"\n" }.joined()
        try folder.write(table, to: "t.csv")
        var stream = try TableStream(folder.file("t.csv"))
        var sizes: [Float] = []
        var parser: TableParser?
        var pieces = 0
        while let piece = try stream.next() {
            let current =
                try parser ?? TableParser(piece, file: stream.name, schema: schema(), wantsTarget: false)
            parser = current
            let rows = try current.rows(in: piece.bytes, line: piece.line, isFirst: piece.isFirst)
            sizes += stride(from: 0, to: rows.features.count, by: 3).map { rows.features[$0] }
            pieces += 1
        }
        #expect(pieces > 1)
        #expect(sizes == (0..<count).map(Float.init))
    }

    @Test(arguments: [String.Encoding.utf16, .utf16BigEndian, .windowsCP1252])
    func otherEncodingsAreReadAsWell(encoding: String.Encoding) throws {
        let text = "size,colour\n" + (0..<20_000).map { "\($0),grün\n" }.joined()
        try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: folder.file("t.csv")))
        var stream = try TableStream(folder.file("t.csv"))
        var found: [UInt8] = []
        while let piece = try stream.next() { found += piece.bytes }
        #expect(String(decoding: found, as: UTF8.self).drop { $0 == "\u{FEFF}" } == text)
    }

    /// A mark within an unquoted field opens nothing.
    @Test func inchesDoNotOpenAField() throws {
        try folder.write("size,colour\n" + String(repeating: "1,5\" disk\n", count: 40_001), to: "t.csv")
        var stream = try TableStream(folder.file("t.csv"))
        var count = 0
        while let piece = try stream.next() { count += piece.bytes.count { $0 == UInt8(ascii: "\n") } }
        #expect(count == 40_002)
    }
}
