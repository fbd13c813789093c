import Backprop

/// `{"name": "cosine", "warm_up": 100, "period": 2000, …}`, or the name alone.
extension Schedule: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self.init(try cursor.choice(of: Kind.self))
            return
        }
        var reader = try cursor.object()
        self.init(try reader.choice("name", default: Kind.constant))
        warmUp = try reader.int("warm_up", default: warmUp, in: SettingLimits.warmUp)
        period = try reader.int("period", default: period, in: SettingLimits.count)
        factor = try reader.double("factor", default: factor, in: SettingLimits.factor)
        floor = try reader.double("floor", default: floor, in: SettingLimits.floor)
        patience = try reader.int("patience", default: patience, in: SettingLimits.count)
        try reader.finish()
    }

    package var json: JSONValue {
        [
            "name": JSONValue(kind.rawValue), "warm_up": JSONValue(warmUp), "period": JSONValue(period),
            "factor": JSONValue(factor), "floor": JSONValue(floor), "patience": JSONValue(patience),
        ]
    }
}
