import Backprop

/// `{"stride": 16, "window": 32}`: k₁ places forward at a step, k₂ places back.
extension Truncation: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            stride: try reader.int("stride", in: SettingLimits.places),
            window: try reader.int("window", in: SettingLimits.places))
        try reader.finish()
    }

    package var json: JSONValue { ["stride": JSONValue(stride), "window": JSONValue(window)] }
}
