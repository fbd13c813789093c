import Text

/// Reads the keys of one object, remembers which ones were read, and refuses the others at the end.
///
/// A key is required unless a default is given; the `optional…` methods return nil if it is missing or null. Call
/// ``finish()`` when every allowed key has been read.
package struct JSONObjectReader: Sendable {
    /// Cursor over the object.
    package let cursor: JSONCursor
    private let members: [String: JSONMember]
    private var readKeys: [String] = []

    /// Creates a reader; throws if the value is not an object.
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard let members = cursor.value.members else { throw cursor.wrongKind("an object") }
        self.cursor = cursor
        self.members = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
    }

    /// Creates a reader of a file's outermost value; throws if that is not an object.
    package init(_ value: JSONValue, file: String) throws(ConfigurationError) {
        try self.init(JSONCursor(value, file: file))
    }

    /// Keys of the object in the order of the text.
    package var keys: [String] { cursor.value.members?.map(\.key) ?? [] }

    /// Returns whether the object has `key`.
    package func has(_ key: String) -> Bool { members[key] != nil }

    /// Throws for the first key that has not been read.
    package func finish() throws(ConfigurationError) {
        guard let unknown = cursor.value.members?.first(where: { !readKeys.contains($0.key) }) else { return }
        // A misspelt key was hardly meant to be one that the file has as well, unless it was given with `--set`.
        let meant = unknown.keyPosition.isOverride ? readKeys : readKeys.filter { !has($0) }
        throw ConfigurationError(
            file: cursor.file, line: unknown.keyPosition.line, keyPath: path(unknown.key),
            .unknownKey(suggestion: Suggestion.closest(to: unknown.key, among: meant), allowed: readKeys))
    }

    /// Returns an error about a key with a message of its own; the line is the object's if the key is missing.
    package func error(_ key: String, _ message: String) -> ConfigurationError {
        let line = members[key]?.value.position.line ?? cursor.value.position.line
        return ConfigurationError(file: cursor.file, line: line, keyPath: path(key), .other(message))
    }

    private func path(_ key: String) -> String { cursor.keyPath.isEmpty ? key : "\(cursor.keyPath).\(key)" }
}

/// Values of any kind.
extension JSONObjectReader {
    /// Returns the value of a key, null included; nil if the key is missing.
    package mutating func anyValue(_ key: String) -> JSONCursor? {
        if !readKeys.contains(key) { readKeys.append(key) }
        return members[key].map { JSONCursor($0.value, file: cursor.file, keyPath: path(key)) }
    }

    /// Returns the value of a key; nil if the key is missing or null.
    package mutating func optionalValue(_ key: String) -> JSONCursor? {
        anyValue(key).flatMap { $0.value.isNull ? nil : $0 }
    }

    /// Returns the value of a key, which must be present; `wanted` describes it for the error.
    package mutating func value(_ key: String, wanted: String = "a value") throws(ConfigurationError) -> JSONCursor {
        if let value = anyValue(key) { return value }
        throw ConfigurationError(
            file: cursor.file, line: cursor.value.position.line, keyPath: path(key), missing(key, wanted))
    }

    /// Returns the problem of a missing key, which suggests a similar key that is present and has not been read.
    private func missing(_ key: String, _ wanted: String) -> ConfigurationError.Problem {
        let unreadKeys = keys.filter { !readKeys.contains($0) }
        guard let similar = Suggestion.closest(to: key, among: unreadKeys) else { return .missingKey(wanted: wanted) }
        return .missingKey(wanted: "\(wanted); is it \(similar.quotedForDisplay)?")
    }
}
