import Text

/// Reads the keys of one object, remembers which were asked for, and refuses the rest at the end.
///
/// A key is required unless a default is given; the `optional…` forms return nil where it is absent or null.
/// Call ``finish()`` when every key that is allowed has been asked for.
package struct JSONObjectReader: Sendable {
    package let cursor: JSONCursor
    private let members: [String: JSONMember]
    private var asked: [String] = []

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard let members = cursor.value.members else { throw cursor.wrongKind("an object") }
        self.cursor = cursor
        self.members = Dictionary(members.map { ($0.key, $0) }) { first, _ in first }
    }

    package init(_ value: JSONValue, file: String) throws(ConfigurationError) {
        try self.init(JSONCursor(value, file: file))
    }

    /// The keys that the object has, in the order of the text.
    package var keys: [String] { cursor.value.members?.map(\.key) ?? [] }

    /// Returns whether the object has `key`.
    package func has(_ key: String) -> Bool { members[key] != nil }

    /// Throws for the first key that nobody asked for.
    package func finish() throws(ConfigurationError) {
        guard let unknown = cursor.value.members?.first(where: { !asked.contains($0.key) }) else { return }
        // A key of a file was hardly meant to be one that the file has too; a key given with `--set` may well be.
        let meant = unknown.keyPosition.isOverride ? asked : asked.filter { !has($0) }
        throw ConfigurationError(
            file: cursor.file, line: unknown.keyPosition.line, keyPath: path(unknown.key),
            .unknownKey(suggestion: Suggestion.closest(to: unknown.key, among: meant), allowed: asked))
    }

    /// A complaint about a key in its owner's words; about the object where the key is absent.
    package func error(_ key: String, _ message: String) -> ConfigurationError {
        let line = members[key]?.value.position.line ?? cursor.value.position.line
        return ConfigurationError(file: cursor.file, line: line, keyPath: path(key), .other(message))
    }

    private func path(_ key: String) -> String { cursor.keyPath.isEmpty ? key : "\(cursor.keyPath).\(key)" }
}

/// Values of any kind.
extension JSONObjectReader {
    /// The value of a key, null included, or nil where the key is absent.
    package mutating func anyValue(_ key: String) -> JSONCursor? {
        if !asked.contains(key) { asked.append(key) }
        return members[key].map { JSONCursor($0.value, file: cursor.file, keyPath: path(key)) }
    }

    /// The value of a key, or nil where it is absent or null.
    package mutating func optionalValue(_ key: String) -> JSONCursor? {
        anyValue(key).flatMap { $0.value.isNull ? nil : $0 }
    }

    /// The value of a key that must be there.
    package mutating func value(_ key: String, wanted: String = "a value") throws(ConfigurationError) -> JSONCursor {
        if let value = anyValue(key) { return value }
        throw ConfigurationError(
            file: cursor.file, line: cursor.value.position.line, keyPath: path(key), missing(key, wanted))
    }

    /// A key that is missing is most often there under a misspelt name, which is then the better complaint.
    private func missing(_ key: String, _ wanted: String) -> ConfigurationError.Problem {
        let strangers = keys.filter { !asked.contains($0) }
        guard let stranger = Suggestion.closest(to: key, among: strangers) else { return .missingKey(wanted: wanted) }
        return .missingKey(wanted: "\(wanted); is it \(stranger.quotedForDisplay)?")
    }
}
