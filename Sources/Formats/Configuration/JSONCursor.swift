import Text

/// JSON value with its file and key path, which its errors name.
package struct JSONCursor: Sendable {
    /// Value at the cursor.
    package let value: JSONValue
    /// Name of the file, for error messages.
    package let file: String
    /// Full path of the value's key.
    package let keyPath: String

    /// Creates a cursor over a value.
    package init(_ value: JSONValue, file: String, keyPath: String = "") {
        self.value = value
        self.file = file
        self.keyPath = keyPath
    }

    /// Creates a cursor over the outermost value of a text, for a reader whose every error is a ``ConfigurationError``.
    package init(parsing bytes: [UInt8], file: String, firstLine: Int = 1) throws(ConfigurationError) {
        do throws(JSONError) {
            self.init(try JSONParser.parse(bytes, file: file, firstLine: firstLine), file: file)
        } catch {
            throw ConfigurationError(error)
        }
    }

    /// Returns the number, within `range` if there is one.
    package func double(in range: ClosedRange<Double>? = nil) throws(ConfigurationError) -> Double {
        guard let number = value.double, AllowedRange.contains(range, number) else {
            throw wrongKind(AllowedRange.description(range, noun: "a number"))
        }
        return number
    }

    /// Returns the whole number, within `range` if there is one.
    package func int(in range: ClosedRange<Int>? = nil) throws(ConfigurationError) -> Int {
        guard let number = value.int, range?.contains(number) ?? true else {
            throw wrongKind(AllowedRange.description(range, noun: "a whole number"))
        }
        return number
    }

    /// Returns the whole number from 0 to 2⁶⁴ − 1, such as a seed.
    package func uint64() throws(ConfigurationError) -> UInt64 {
        guard let number = value.uint64 else { throw wrongKind("a whole number from 0 to \(UInt64.max)") }
        return number
    }

    /// Returns the Boolean value.
    package func bool() throws(ConfigurationError) -> Bool {
        guard let flag = value.bool else { throw wrongKind("true or false") }
        return flag
    }

    /// Returns the text.
    package func string() throws(ConfigurationError) -> String {
        guard let text = value.string else { throw wrongKind("a text in double quotes") }
        return text
    }

    /// Returns the text, which must be one of `allowed`; the error for a misspelt one suggests the closest.
    package func string(oneOf allowed: [String]) throws(ConfigurationError) -> String {
        if let text = value.string, allowed.contains(text) { return text }
        let suggestion = value.string.flatMap { Suggestion.closest(to: $0, among: allowed) }
        throw error(.notAllowed(found: value.foundDescription, suggestion: suggestion, allowed: allowed))
    }

    /// Returns the case of an enumeration whose raw value is the text.
    package func choice<Choice: CaseIterable & RawRepresentable<String>>(
        of type: Choice.Type = Choice.self
    ) throws(ConfigurationError) -> Choice {
        let text = try string(oneOf: type.allCases.map(\.rawValue))
        guard let choice = Choice(rawValue: text) else { throw wrongKind("a known word") }
        return choice
    }

    /// Returns a reader of the object's members.
    package func object() throws(ConfigurationError) -> JSONObjectReader {
        try JSONObjectReader(self)
    }

    /// Returns the array's elements, whose number must be within `count` if there is one.
    package func array(count: ClosedRange<Int>? = nil) throws(ConfigurationError) -> [JSONCursor] {
        guard let values = value.array else { throw wrongKind("an array") }
        if let count, !count.contains(values.count) {
            let allowed = AllowedRange.description(count, noun: "a number of elements")
            throw error(.wrongKind(found: "an array of \(values.count)", allowed: allowed))
        }
        return values.enumerated().map { JSONCursor($1, file: file, keyPath: "\(keyPath)[\($0)]") }
    }

    /// Returns an error about this value.
    package func error(_ problem: ConfigurationError.Problem) -> ConfigurationError {
        ConfigurationError(file: file, line: value.position.line, keyPath: keyPath, problem)
    }

    /// Returns an error about this value with a message of its own.
    package func error(_ message: String) -> ConfigurationError { error(.other(message)) }

    /// Returns the error that the value found is not what is allowed.
    package func wrongKind(_ allowed: String) -> ConfigurationError {
        error(.wrongKind(found: value.foundDescription, allowed: allowed))
    }
}

/// Value that presets, journals and checkpoints store as JSON, read by the same decoder everywhere.
package protocol JSONRepresentable {
    /// Reads the value; errors give file, line, key, what was found and what is allowed.
    init(_ cursor: JSONCursor) throws(ConfigurationError)

    /// JSON with every field written out, so that reading it back gives an equal value.
    var json: JSONValue { get }
}
