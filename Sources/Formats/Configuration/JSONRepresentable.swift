/// A value that presets, journals and checkpoints hold as JSON, read by one decoder wherever it stands.
package protocol JSONRepresentable {
    /// Reads the value; complains with file, line, key, what was found and what is allowed.
    init(_ cursor: JSONCursor) throws(ConfigurationError)

    /// The value with every field written out, so that reading it back gives an equal one.
    var json: JSONValue { get }
}
