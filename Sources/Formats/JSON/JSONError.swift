import Text

/// Error in a JSON text, with its position.
package struct JSONError: Error, Equatable, Sendable {
    /// Name of the file.
    package let file: String
    /// Position of the error in the text.
    package let position: JSONPosition
    /// Kind of error.
    package let problem: Problem

    /// Kinds of errors.
    package enum Problem: Equatable, Sendable {
        /// The text is empty or holds only white space.
        case empty
        /// The text has more than `limit` bytes.
        case tooLarge(bytes: Int, limit: Int)
        /// Arrays and objects are nested more than `limit` levels deep.
        case tooDeep(limit: Int)
        /// The text holds more than `limit` values.
        case tooManyValues(limit: Int)
        /// The text begins with the byte order mark of UTF-8.
        case byteOrderMark
        /// A comment, begun by `//`, `/*` or `#`.
        case comment
        /// The text goes on with `found` where the grammar requires `expected`.
        case unexpected(found: String, expected: String)
        /// The text ends inside a string, array or object.
        case endOfFile(inside: String, expected: String)
        /// A comma stands directly before the bracket `closing`.
        case trailingComma(closing: String)
        /// Something other than white space follows the outermost value.
        case trailingContent(found: String)
        /// An object has the same key on `firstLine` and on `line`.
        case duplicateKey(key: String, firstLine: Int, line: Int)
        /// A value begins with a single quotation mark.
        case singleQuote
        /// A line ends before the string's closing quotation mark.
        case unfinishedString
        /// A string contains an unescaped byte below 0x20.
        case controlCharacter(byte: UInt8)
        /// The byte does not begin a well-formed sequence of UTF-8.
        case invalidUTF8(byte: UInt8)
        /// A backslash sequence that is not one of JSON's.
        case badEscape(found: String)
        /// A `\u` escape is one half of a surrogate pair without the other.
        case unpairedSurrogate(code: String)
        /// A number violates JSON's grammar or exceeds 1,000 characters; `rule` explains.
        case badNumber(text: String, rule: String)
        /// A NaN, an infinity, or a number too large for a Double.
        case notFinite(text: String)
    }
}

extension JSONError: CustomStringConvertible {
    package var description: String {
        "\(file.pathForDisplay):\(position.line):\(position.column): \(problem.description)"
    }
}

extension JSONError.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "the file is empty; a JSON value is wanted"
        case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes; at most \(limit) are read"
        case .tooDeep(let limit): "arrays and objects are nested deeper than the \(limit) levels allowed"
        case .tooManyValues(let limit): "the file holds more than \(limit) values; no more are read"
        case .byteOrderMark: "the file begins with a byte order mark; save it as UTF-8 without one"
        case .comment: "JSON has no comments; take this one out"
        case .unexpected(let found, let expected): "found \(found) where \(expected) is wanted"
        case .endOfFile(let inside, let expected): "the file ends inside \(inside), where \(expected) is wanted"
        case .trailingComma(let closing): "no comma may stand before \(closing); take it out"
        case .trailingContent(let found): "found \(found) after the end of the value; a file holds one value"
        default: textDescription
        }
    }

    private var textDescription: String {
        switch self {
        case .duplicateKey(let key, let firstLine, let line):
            "the key \(key.quotedForDisplay) appears twice, in line \(firstLine) and in line \(line); keep one"
        case .singleQuote: "found ' where a value is wanted; texts stand in double quotes"
        case .unfinishedString: "the text has no closing double quote in this line; write a line break as \\n"
        case .controlCharacter(let byte):
            "a text holds the control character \(NumberFormat.hexadecimal(byte)); write it as "
                + "\\u00\(NumberFormat.hexadecimal(byte).dropFirst(2))"
        case .invalidUTF8(let byte):
            "the byte \(NumberFormat.hexadecimal(byte)) is not valid UTF-8; save the file as UTF-8"
        case .badEscape(let found):
            "found the escape \(found); allowed are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX"
        case .unpairedSurrogate(let code):
            "the escape \(code) is half of a surrogate pair; write both halves, or the character itself"
        case .badNumber(let text, let rule): "the number \(text) is not written as JSON writes it: \(rule)"
        case .notFinite(let text): "found \(text); a number must be finite, at most 1.8e308 in magnitude"
        default: ""
        }
    }
}
