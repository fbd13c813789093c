import Backprop

/// `{"l1": 0, "l2": 0, "weight_decay": 0.01}`.
extension Regularization: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            l1: try reader.double("l1", default: 0, in: SettingLimits.penalty),
            l2: try reader.double("l2", default: 0, in: SettingLimits.penalty),
            weightDecay: try reader.double("weight_decay", default: 0, in: SettingLimits.penalty))
        try reader.finish()
    }

    package var json: JSONValue {
        ["l1": JSONValue(l1), "l2": JSONValue(l2), "weight_decay": JSONValue(weightDecay)]
    }
}
