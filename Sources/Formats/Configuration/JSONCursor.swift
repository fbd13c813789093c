import Text

/// A value together with its file and key path, read with complaints that name them.
package struct JSONCursor: Sendable {
    /// Value at the cursor.
    package let value: JSONValue
    /// Name of the file, for error messages.
    package let file: String
    /// Full path of the value's key.
    package let keyPath: String

    package init(_ value: JSONValue, file: String, keyPath: String = "") {
        self.value = value
        self.file = file
        self.keyPath = keyPath
    }

    /// The cursor over a text's outermost value, for a reader whose every error is a ``ConfigurationError``.
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

    /// A whole number of up to 64 bits, such as a seed.
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

    /// One of a few words; a misspelt one gets a suggestion.
    package func string(oneOf allowed: [String]) throws(ConfigurationError) -> String {
        if let text = value.string, allowed.contains(text) { return text }
        let suggestion = value.string.flatMap { Suggestion.closest(to: $0, among: allowed) }
        throw error(.notAllowed(found: value.foundDescription, suggestion: suggestion, allowed: allowed))
    }

    /// One of an enumeration's raw values.
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

    /// Returns the array's elements, as many as `count` allows.
    package func array(count: ClosedRange<Int>? = nil) throws(ConfigurationError) -> [JSONCursor] {
        guard let values = value.array else { throw wrongKind("an array") }
        if let count, !count.contains(values.count) {
            let allowed = AllowedRange.description(count, noun: "a number of elements")
            throw error(.wrongKind(found: "an array of \(values.count)", allowed: allowed))
        }
        return values.enumerated().map { JSONCursor($1, file: file, keyPath: "\(keyPath)[\($0)]") }
    }

    /// A complaint about this value.
    package func error(_ problem: ConfigurationError.Problem) -> ConfigurationError {
        ConfigurationError(file: file, line: value.position.line, keyPath: keyPath, problem)
    }

    /// A complaint about this value in its owner's words.
    package func error(_ message: String) -> ConfigurationError { error(.other(message)) }

    /// The complaint that something else was found.
    package func wrongKind(_ allowed: String) -> ConfigurationError {
        error(.wrongKind(found: value.foundDescription, allowed: allowed))
    }
}
