/// Value that presets, journals and checkpoints store as JSON, read by the same decoder everywhere.
package protocol JSONRepresentable {
    /// Reads the value; errors give file, line, key, what was found and what is allowed.
    init(_ cursor: JSONCursor) throws(ConfigurationError)

    /// JSON with every field written out, so that reading it back gives an equal value.
    var json: JSONValue { get }
}
