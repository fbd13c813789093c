import Datasets
import Testing

/// Encodings, comments and delimiters of whole files.
struct CSVEncodingTests {
    private func read(
        _ bytes: [UInt8], _ options: CSVOptions = CSVOptions()
    ) throws -> (data: Dataset, remarks: [String]) {
        var remarks: [String] = []
        let data = try CSVReader.read(bytes, file: "t.csv", options: options) { remarks.append($0) }
        return (data, remarks)
    }

    private func message(_ bytes: [UInt8]) -> String {
        do { return "\(try read(bytes).data.features)" } catch { return "\(error)" }
    }

    private static let text = "größe,t\n1,Öl\n2,naïve €😀\n"

    private static func pairs(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    @Test(arguments: [true, false], [true, false])
    func pairsOfBytes(isBigEndian: Bool, hasMark: Bool) throws {
        // Without a mark the first letters must be ASCII.
        let text = hasMark ? "\u{FEFF}" + Self.text : String(repeating: "a", count: 64) + ",t\n1,Öl\n2,naïve €😀\n"
        let (data, remarks) = try read(Self.pairs(text, isBigEndian: isBigEndian))
        #expect(data.classNames == ["naïve €😀", "Öl"])
        #expect(data.features == [1, 2])
        #expect(remarks == ["the file is read as UTF-16 (\(isBigEndian ? "big" : "little")-endian)"])
    }

    @Test func halvesOfCharactersAreRefused() {
        let cut = Array(Self.pairs("\u{FEFF}a,t\n1,x\n", isBigEndian: false).dropLast())
        #expect(message(cut).hasPrefix("t.csv: this is text in UTF-16"))
        let lone = Self.pairs("\u{FEFF}a,t\n1,x", isBigEndian: true) + [0xD8, 0x00, 0x00, 0x0A]
        #expect(message(lone).hasPrefix("t.csv: this is text in UTF-16"))
    }

    @Test func bytesOfWindows() throws {
        let bytes =
            Array("gr".utf8) + [0xF6, 0xDF] + Array("e,t\n1,caf".utf8) + [0xE9] + Array("\n2,".utf8) + [0x80, 0x0A]
        let (data, remarks) = try read(bytes)
        #expect(data.featureNames == ["größe"] && data.classNames == ["café", "€"])
        #expect(remarks == ["the file is read as Windows-1252 (Latin-1)"])
        let report = try CSVReader.inspect(bytes, file: "t.csv")
        #expect(report.encoding == .windows1252 && report.encoding.code == "windows-1252")
    }

    @Test(arguments: [[0xE9, 0x01], [0xE9, 0x81, 0x20], [0xFF, 0x9D]] as [[UInt8]])
    func otherBytesAreRefused(bytes: [UInt8]) {
        #expect(message(Array("a,t\n1,x\n2,".utf8) + bytes + [0x0A]).hasPrefix("t.csv:3: the byte "))
    }

    @Test(arguments: [
        "# from a sensor\n# 2024\na,t\n1,x\nz,y\n3,x\n4,y\n", "#\r\n#,,\r\na,t\r\n1,x\r\nz,y\r\n3,x\r\n4,y\r\n",
    ])
    func commentsArePassedOver(text: String) throws {
        #expect(message(Array(text.utf8)).hasPrefix("t.csv:5: column 1 (\"a\") holds \"z\""))
        let (data, remarks) = try read(Array(text.replacing("z", with: "2").utf8))
        #expect(data.features == [1, 2, 3, 4])
        #expect(remarks == ["2 lines of comments before the first row are passed over"])
    }

    @Test(arguments: [
        ("# comment\n# a,b,t\n1,2,x\n2,5,y\n", ["a", "b"]), ("#a b t\n1 2 x\n2 5 y\n", ["a", "b"]),
        ("#;b;t\n7;2;x\n3;5;y\n", ["#", "b"]),
    ])
    func aCommentMayNameTheColumns(text: String, names: [String]) throws {
        #expect(try read(Array(text.utf8)).data.featureNames == names)
    }

    @Test(arguments: [
        ("a|b|t\n1|2|x\n3,5|4|y\n", "bars"), ("a b   t\n  1 2\tx\n3.5  4 y  \n", "blanks"),
        ("1 2 \"x z\"\n3.5 4 y\n", "blanks"),
    ])
    func otherDelimiters(text: String, words: String) throws {
        let (data, remarks) = try read(Array(text.utf8))
        #expect(data.features == [1, 2, 3.5, 4])
        #expect(remarks.first == "\(words) separate the columns")
        let option: CSVOptions.Delimiter = words == "bars" ? .bar : .blanks
        #expect(try read(Array(text.utf8), CSVOptions(delimiter: option)).data == data)
    }

    @Test func blanksWithinFieldsDoNotSeparate() throws {
        #expect(try read(Array("name,t\nAnn Lee,x\nBob Ray,y\n".utf8)).data.classNames == ["x", "y"])
        #expect(try read(Array("a;t\n1 234;0.5\n2 345;1.5\n".utf8)).data.features == [1_234, 2_345])
    }

    @Test func theLineOfTheDelimiterMayNameABar() throws {
        #expect(try read(Array("sep=|\na|t\n1|x\n2|y\n".utf8)).data.classNames == ["x", "y"])
    }
}
