import Datasets
import Testing

/// One test for each message.
struct CSVErrorTests {
    private func message(_ bytes: [UInt8], _ options: CSVOptions = CSVOptions()) -> String {
        do {
            return "\(try CSVReader.read(bytes, file: "t.csv", options: options).count) rows"
        } catch {
            return "\(error)"
        }
    }

    private func message(_ text: String, _ options: CSVOptions = CSVOptions()) -> String {
        message(Array(text.utf8), options)
    }

    @Test(arguments: ["", "\n\r\n \t\n", "\u{FEFF}"])
    func emptyFile(text: String) {
        #expect(message(text) == "t.csv: the file is empty; a CSV file has a row of values for each example")
    }

    @Test func noRows() {
        #expect(message("a,b\n") == "t.csv: there are no rows below the header")
        #expect(message("1,2\n", CSVOptions(header: .present)) == "t.csv: there are no rows below the header")
    }

    @Test func noCompleteRows() {
        #expect(
            message("a,b\n?,1\n2,\n", CSVOptions(missing: .skip))
                == "t.csv: every row misses a value, most of them in column 1 (\"a\"); fill it in")
        let text = "a,b,c\n1,,1\n2,,2\n3,,\n"
        for missing in [CSVOptions.Missing.error, .skip] {
            #expect(
                message(text, CSVOptions(missing: missing)).hasSuffix(
                    ": every row misses a value, most of them in column 2 (\"b\"); fill it in, or leave the column out with "
                        + "\"ignore\": [\"b\"]"))
        }
        #expect(
            message("a,b\n1,\n2,\n", CSVOptions(target: .named("b")))
                == "t.csv: every row misses a value, most of them in column 2 (\"b\"); fill it in")
    }

    @Test(
        arguments: [
            (
                Array("<!DOCTYPE html>\n<html>".utf8),
                "a web page (HTML), not a CSV file; download the file itself, not the page "
                    + "that shows it"
            ),
            (
                Array("{\"rows\": []}".utf8),
                "a JSON file, not a CSV file; run: python3 -c \"import sys, pandas; pandas.read_json(sys.argv[1]).to_csv("
                    + "sys.argv[2], index=False)\" t.csv t.csv.csv"
            ),
            (
                [0x50, 0x4B, 3, 4, 0, 0, 0xFF] + Array("xl/workbook.xml".utf8),
                "an Excel workbook, not a CSV file; save its sheet as CSV, or run: python3 -c \"import sys, pandas; "
                    + "pandas.read_excel(sys.argv[1]).to_csv(sys.argv[2], index=False)\" t.csv t.csv.csv"
            ),
        ] as [([UInt8], String)])
    func otherFormat(bytes: [UInt8], words: String) {
        #expect(message(bytes) == "t.csv: this is \(words)")
    }

    /// One valid character is a sign of UTF-8 that was damaged.
    @Test func invalidUTF8() {
        #expect(
            message(Array("a,b\r\n1,caf".utf8) + [0xC3, 0xA9, 0xE9, 0x0A])
                == "t.csv:2: the byte 0xE9 is not UTF-8; save the file as UTF-8 text")
    }

    @Test func nulByte() {
        #expect(
            message("a,b\r1,\r2,\0\r")
                == "t.csv:3: there is a NUL byte; a CSV file is text, so this one is damaged or of another format")
    }

    @Test func openQuote() {
        #expect(
            message("a,b\n1,x\n2,\"y\n3,z\n")
                == "t.csv:3: a quotation mark opens a field here and none closes it; "
                + "close it, or write \"\" in a quoted field where the mark is part of the text")
    }

    @Test func textAfterQuote() {
        #expect(
            message("a,b\n\"1\n\" x ,y\n")
                == "t.csv:3: \"x\" follows a closing quotation mark; "
                + "only a delimiter or the end of the line may, and a mark inside the text is doubled (\"\")")
    }

    @Test(arguments: [UInt8(ascii: "x"), UInt8(ascii: ",")])
    func rowTooLong(byte: UInt8) {
        let bytes = Array("a,b\n1,".utf8) + Array(repeating: byte, count: 1 << 20)
        #expect(message(bytes).hasPrefix("t.csv:2: the row is longer than 1048576 bytes, the most allowed; "))
    }

    @Test func tooManyColumns() {
        #expect(
            message(String(repeating: "1,", count: 1 << 16) + "1\n")
                == "t.csv:1: the row has more than 65536 columns, the most allowed")
    }

    @Test func raggedRow() {
        #expect(
            message("a,b,c\n1,2,x\n# note\n")
                == "t.csv:3: the row has 1 column, but line 1 has 3; every row needs as many; "
                + "leave the line out if it is a comment")
        #expect(
            message("Title\na,b\n1,x\n")
                == "t.csv:2: the row has 2 columns, but line 1 has 1; every row needs as many; "
                + "leave line 1 out if it is a title")
        #expect(
            message("\na,b\n1,x\n\n2\n")
                == "t.csv:5: the row has 1 column, but line 2 has 2; every row needs as many")
        #expect(
            message("a,b\n1,x,y\n")
                == "t.csv:2: the row has 3 columns, but line 1 has 2; every row needs as many")
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func linesAreCountedWhateverEndsThem(end: String) {
        let text = ["a,b", "1,\"x", "y", "\"", "", "2,y", "3"].joined(separator: end)
        #expect(message(text).hasPrefix("t.csv:7: the row has 1 column, but line 1 has 2"))
    }

    @Test func missingValue() {
        let remedy =
            "fill it in, have it filled with \"missing\": \"fill\", or leave such rows out with \"missing\": \"skip\""
        let options = CSVOptions(missing: .error)
        #expect(message("a,b\n1,x\n,y\n", options) == "t.csv:3: column 1 (\"a\") is empty; \(remedy)")
        #expect(message("1,x\n2,NaN\n", options) == "t.csv:2: column 2 holds \"NaN\", a missing value; \(remedy)")
    }

    @Test func textInsteadOfNumber() {
        #expect(
            message("a,b\n1,x\n2,y\n\"thr\"\"ee\",x\n")
                == "t.csv:4: column 1 (\"a\") holds \"thr\"ee\", where a number belongs; correct it, empty it where the value is "
                + "not known, or take the column for texts with \"text\": [\"a\"]")
        #expect(
            message("a,b\n1,x\n2,y\n", CSVOptions(header: .absent))
                == "t.csv:1: column 1 holds \"a\", where a number belongs; "
                + "if the row names the columns, say \"header\": \"present\"")
        #expect(
            message("a,b\n1,x\n2,y\n", CSVOptions(task: .regression))
                == "t.csv:2: column 2 (\"b\") holds \"x\", where a number belongs")
    }

    @Test(arguments: ["inf", "-Infinity", "1e39", "-1e999999999999"])
    func notFinite(text: String) {
        #expect(
            message("a,b\n1,x\n\(text),y\n")
                == "t.csv:3: column 1 (\"a\") holds \"\(text)\"; allowed are numbers from -3.4e38 to 3.4e38, "
                + "or nothing where the value is not known")
    }

    @Test func oneClass() {
        #expect(
            message("a,b\n1,x\n2,x\n")
                == "t.csv: column 2 (\"b\") holds only \"x\"; a classification needs at least two classes; "
                + "name another column to learn with \"target\"")
        #expect(message("1,5\n2,5.0\n").hasPrefix("t.csv: column 2 holds only \"5\"; "))
    }

    @Test(arguments: ["", "x"])
    func tooManyClasses(prefix: String) {
        let rows = (0...1_000).map { "1,\(prefix)\($0)" }.joined(separator: "\n")
        let text = message("a,b\n" + rows, CSVOptions(task: .classification))
        #expect(
            text.hasSuffix(
                ": column 2 (\"b\"), the target, holds more than 1000 different classes, the most allowed; "
                    + "for numbers to predict, say \"task\": \"regression\""))
    }

    @Test func tooManyCategories() {
        let rows = (0...256).map { "x\($0),1" }.joined(separator: "\n")
        #expect(
            message("a,b\n" + rows)
                == "t.csv:258: column 1 (\"a\") holds more than 256 different texts, the most allowed; "
                + "leave the column out with \"ignore\": [\"a\"]")
    }

    @Test func tooManyValues() {
        let rows = (0..<20_000).map { "x\($0 % 256),\($0 % 2)" }.joined(separator: "\n")
        #expect(
            message("a,b\n" + rows)
                == "t.csv: 256 features in 20000 rows are more than 4194304 numbers, "
                + "the most allowed for a file of this size; leave columns of text out with \"ignore\"")
    }

    /// Twenty thousand columns with as many texts as rows, which are counted before any feature is named.
    @Test func tooManyValuesInManyColumns() {
        let rows = (0..<30).map { row in
            Array(repeating: "x\(row)", count: 20_000).joined(separator: ",") + ",\(row % 2)"
        }
        #expect(
            message(rows.joined(separator: "\n"), CSVOptions(header: .absent)).contains(
                "600000 features in 30 rows are more than "))
    }

    @Test func unknownColumn() {
        #expect(
            message("width,kind\n1,x\n2,y\n", CSVOptions(target: .named("kinds")))
                == "t.csv: \"target\" is \"kinds\", but no column is called that (did you mean \"kind\"?); "
                + "there are width, kind")
        let header = (1...12).map { "c\($0)" }.joined(separator: ",")
        let row = Array(repeating: "1", count: 12).joined(separator: ",")
        #expect(
            message(header + "\n" + row, CSVOptions(ignore: [.named("weight")]))
                == "t.csv: \"ignore\" is \"weight\", but no column is called that; "
                + "there are c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, …")
    }

    @Test func nameWithoutHeader() {
        #expect(
            message("1,2\n", CSVOptions(target: .named("kind")))
                == "t.csv: \"target\" is \"kind\", but the file has no header that names its columns; "
                + "give the column's number, counted from 1")
    }

    @Test func ambiguousColumn() {
        #expect(
            message("a,b,a\n1,2,3\n", CSVOptions(target: .named("a")))
                == "t.csv: \"target\" is \"a\", but columns 1, 3 are all called that; give the column's number")
    }

    @Test(arguments: [0, -1, 3, Int.max])
    func noSuchColumn(number: Int) {
        #expect(
            message("1,2\n", CSVOptions(target: .number(number)))
                == "t.csv: \"target\" is column \(number); allowed are the columns 1 to 2")
    }

    @Test func targetIgnored() {
        #expect(
            message("a,b\n1,2\n", CSVOptions(ignore: [.number(2)]))
                == "t.csv: column 2 (\"b\") is the target and listed in \"ignore\"; it can be only one")
    }

    @Test func noFeatures() {
        #expect(
            message("a:b\n1:2\n3:4\n")
                == "t.csv: no column is left for the features beside the target; "
                + "the file has one column, so \"delimiter\" may be wrong")
        #expect(
            message("a,b\n1,2\n", CSVOptions(ignore: [.number(1)]))
                == "t.csv: no column is left for the features beside the target")
    }

    @Test func imageSize() {
        #expect(
            message("1,2,0\n3,4,1\n", CSVOptions(image: ImageShape(width: 8, height: 8)))
                == "t.csv: \"image\" is 8 × 8, which takes 64 features; the file has 2")
    }

    @Test func whatAFileHoldsIsHarmlessInMessages() {
        #expect(
            message("a,b\n1,x\n2,y\n\u{1B}]0;owned\u{7},x\n")
                == "t.csv:4: column 1 (\"a\") holds \"\\u{1b}]0;owned\\u{7}\", where a number belongs; correct it, empty it where "
                + "the value is not known, or take the column for texts with \"text\": [\"a\"]")
        let long = String(repeating: "z", count: 100_000)
        #expect(message("a,b\n1,x\n2,y\n\(long),x\n").utf8.count < 300)
    }
}
