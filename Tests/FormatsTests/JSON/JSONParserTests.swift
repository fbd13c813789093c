import Formats
import Testing

@Suite struct JSONParserTests {
    private func parse(_ text: String) throws -> JSONValue {
        try JSONParser.parse(Array(text.utf8), file: "a.json")
    }

    @Test func readsEveryKindOfValue() throws {
        let value = try parse(#"{"a": [1, -2.5e-3, true, false, null], "b": {"c": "d"}, "e": [], "f": {}}"#)
        #expect(value == ["a": [1, -0.0025, true, false, .null], "b": ["c": "d"], "e": [], "f": [:]])
        #expect(try parse(" 7\r\n") == 7)
        #expect(try parse("1e2") == 100)
    }

    @Test func keepsEveryDigitOfIntegers() throws {
        #expect(try parse("18446744073709551615").uint64 == .max)
        #expect(try parse("9223372036854775807").int == .max)
        #expect(try parse("18446744073709551616").uint64 == nil)
        #expect(try parse("18446744073709551615") != parse("18446744073709551614"))
        #expect(try parse("1e3").int == 1000)
        #expect(try parse("1.5").int == nil)
    }

    @Test func readsEscapesAndUnicode() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é😀""#).string == "\"\\/\u{8}\u{C}\n\r\té😀é😀")
        #expect(try parse(#""\u0000""#).string == "\0")
    }

    @Test func everyValueKnowsItsPlace() throws {
        let value = try parse("{\n  \"é😀\": [1,\r\n\t\"x\"]\n}")
        let member = try #require(value.members?.first)
        #expect(value.position == JSONPosition(line: 1, column: 1))
        #expect(member.keyPosition == JSONPosition(line: 2, column: 3))
        #expect(member.value.position == JSONPosition(line: 2, column: 9))
        #expect(member.value.array?[1].position == JSONPosition(line: 3, column: 2))
    }

    @Test(arguments: [
        ("", "a.json:1:1: the file is empty; a JSON value is wanted"),
        (" \n ", "a.json:2:2: the file is empty; a JSON value is wanted"),
        ("\u{FEFF}{}", "a.json:1:1: the file begins with a byte order mark; save it as UTF-8 without one"),
        ("{} x", "a.json:1:4: found x after the end of the value; a file holds one value"),
        ("{} // x", "a.json:1:4: JSON has no comments; take this one out"),
        ("{\n# x\n}", "a.json:2:1: JSON has no comments; take this one out"),
        ("[1, /* x */ 2]", "a.json:1:5: JSON has no comments; take this one out"),
        ("[1 2]", "a.json:1:4: found 2 where a comma or ] is wanted"),
        ("{\"a\" 2}", "a.json:1:6: found 2 where a colon is wanted"),
        ("{a: 2}", "a.json:1:2: found a where a key in double quotes is wanted"),
        ("[1, 2,\n]", "a.json:1:6: no comma may stand before ]; take it out"),
        ("{\"a\": 1,}", "a.json:1:8: no comma may stand before }; take it out"),
        ("[1,,2]", "a.json:1:4: found , where a value is wanted"),
        ("['a']", "a.json:1:2: found ' where a value is wanted; texts stand in double quotes"),
        ("[True]", "a.json:1:2: found True where a value is wanted"),
        ("[é]", "a.json:1:2: found é where a value is wanted"),
        ("[\u{1B}]", "a.json:1:2: found \\u{1b} where a value is wanted"),
        (
            "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}",
            "a.json:3:2: the key \"a\" appears twice, in line 1 and in line 3; keep one"
        ),
    ])
    func refusesWhatIsNotJSON(text: String, message: String) { expect(Array(text.utf8), message) }

    @Test(arguments: [
        (
            "\n{",
            "a.json:2:2: the file ends inside the object that begins in line 2, where a key in double quotes is wanted"
        ),
        ("{\"a\"", "a.json:1:5: the file ends inside the object that begins in line 1, where a colon is wanted"),
        ("{\"a\":", "a.json:1:6: the file ends inside the object that begins in line 1, where a value is wanted"),
        ("[1", "a.json:1:3: the file ends inside the array that begins in line 1, where a comma or ] is wanted"),
        ("[1,", "a.json:1:4: the file ends inside the array that begins in line 1, where a value is wanted"),
        (
            "\"ab",
            "a.json:1:4: the file ends inside the text that begins in line 1, where a closing double quote is wanted"
        ),
    ])
    func refusesATruncatedFile(text: String, message: String) { expect(Array(text.utf8), message) }

    @Test(arguments: [
        ("\"a\nb\"", "a.json:1:1: the text has no closing double quote in this line; write a line break as \\n"),
        ("\"a\tb\"", "a.json:1:3: a text holds the control character 0x09; write it as \\u0009"),
        ("\"\\x41\"", #"a.json:1:2: found the escape \x; allowed are \" \\ \/ \b \f \n \r \t and \uXXXX"#),
        ("\"\\u12g4\"", #"a.json:1:2: found the escape \u12g4; allowed are \" \\ \/ \b \f \n \r \t and \uXXXX"#),
        ("\"\\u+123\"", #"a.json:1:2: found the escape \u+123; allowed are \" \\ \/ \b \f \n \r \t and \uXXXX"#),
        ("\"\\u1", #"a.json:1:2: found the escape \u1; allowed are \" \\ \/ \b \f \n \r \t and \uXXXX"#),
        ("\"\\", #"a.json:1:2: found the escape \; allowed are \" \\ \/ \b \f \n \r \t and \uXXXX"#),
        (
            "\"\\ud83d\"",
            #"a.json:1:2: the escape \ud83d is half of a surrogate pair; write both halves, or the character itself"#
        ),
        (
            "\"\\ud83d\\u0041\"",
            #"a.json:1:2: the escape \ud83d is half of a surrogate pair; write both halves, or the character itself"#
        ),
        (
            "\"\\ude00\"",
            #"a.json:1:2: the escape \ude00 is half of a surrogate pair; write both halves, or the character itself"#
        ),
    ])
    func refusesABadText(text: String, message: String) { expect(Array(text.utf8), message) }

    @Test(arguments: [
        ("NaN", "a.json:1:1: found NaN; a number must be finite, at most 1.8e308 in magnitude"),
        ("-Infinity", "a.json:1:1: found -Infinity; a number must be finite, at most 1.8e308 in magnitude"),
        ("1e999", "a.json:1:1: found 1e999; a number must be finite, at most 1.8e308 in magnitude"),
        ("+1", "a.json:1:1: the number +1 is not written as JSON writes it: no plus sign stands before it"),
        (".5", "a.json:1:1: the number .5 is not written as JSON writes it: a digit must stand before anything else"),
        ("-", "a.json:1:1: the number - is not written as JSON writes it: a digit must stand before anything else"),
        ("01", "a.json:1:1: the number 01 is not written as JSON writes it: it has no leading zeros"),
        ("5.", "a.json:1:1: the number 5. is not written as JSON writes it: a digit must follow the point"),
        ("5e", "a.json:1:1: the number 5e is not written as JSON writes it: digits must follow the exponent's e"),
        (
            "0x10",
            "a.json:1:1: the number 0x10 is not written as JSON writes it: digits, one point and one exponent are all it has"
        ),
        (
            "1_000",
            "a.json:1:1: the number 1_000 is not written as JSON writes it: digits, one point and one exponent are all it has"
        ),
    ])
    func refusesABadNumber(text: String, message: String) { expect(Array(text.utf8), message) }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xE2, 0x82, 0x22], [0x22, 0xF0, 0x9F],
        ] as [[UInt8]])
    func refusesInvalidUTF8(bytes: [UInt8]) {
        let byte = String(bytes[1], radix: 16, uppercase: true)
        expect(bytes, "a.json:1:2: the byte 0x\(byte) is not valid UTF-8; save the file as UTF-8")
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }

    @Test func refusesWhatIsTooDeepOrTooLarge() {
        expect(
            [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000),
            "a.json:1:65: arrays and objects are nested deeper than the 64 levels allowed")
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(throws: Never.self) { try parse(deepest) }
        var limits = JSONParser.Limits()
        limits.bytes = 7
        expect(Array("[1,2,3,4]".utf8), limits: limits, "a.json:1:1: the file has 9 bytes; at most 7 are read")
        limits.values = 3
        expect(Array("[1,2,3]".utf8), limits: limits, "a.json:1:6: the file holds more than 3 values; no more are read")
    }

    @Test func aNameFromOutsideIsHarmlessInAnError() {
        let error = #expect(throws: JSONError.self) {
            try JSONParser.parse(Array("{\"\\u001b[2J\":1,\"\\u001b[2J\":1}".utf8), file: "\u{1B}[31m\u{202E}.json")
        }
        #expect(
            error?.description == "\\u{1b}[31m\\u{202e}.json:1:16: the key \"\\u{1b}[2J\" appears twice, "
                + "in line 1 and in line 1; keep one")
    }

    private func expect(
        _ bytes: [UInt8], limits: JSONParser.Limits = .init(), _ message: String,
        location: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: JSONError.self, sourceLocation: location) {
            try JSONParser.parse(bytes, file: "a.json", limits: limits)
        }
        #expect(error?.description == message, sourceLocation: location)
    }
}
