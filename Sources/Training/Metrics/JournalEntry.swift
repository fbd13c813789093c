/// Something that a journal records, kept as JSON.
package protocol JournalEntry: Equatable, Sendable {
    var json: JSONValue { get }
    init(json: JSONCursor) throws(ConfigurationError)
}
