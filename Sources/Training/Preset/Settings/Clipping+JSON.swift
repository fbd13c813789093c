import Backprop

/// `{"mode": "global-norm", "threshold": 1}`, or the mode alone.
extension Clipping: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self.init(try cursor.choice(of: Mode.self))
            return
        }
        var reader = try cursor.object()
        self.init(
            try reader.choice("mode", default: Mode.none),
            threshold: try reader.double("threshold", default: 1, in: SettingLimits.threshold))
        try reader.finish()
    }

    package var json: JSONValue { ["mode": JSONValue(mode.rawValue), "threshold": JSONValue(threshold)] }
}
