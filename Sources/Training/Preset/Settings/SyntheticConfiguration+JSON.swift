import Backprop

/// `"credit": "synthetic-gradients"`, or with the models' options, all of which may be left out,
/// `{"rule": "synthetic-gradients", "target": "exact", "label": false, "hidden": 64, "learning_rate": 0.003}`.
///
/// The options may stand with any rule: they wait until a key switches to theirs.
extension Settings {
    mutating func readCredit(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard cursor.value.string == nil else {
            credit = try cursor.choice()
            return
        }
        var reader = try cursor.object()
        credit = try reader.choice("rule")
        synthetic = try SyntheticConfiguration(&reader)
        try reader.finish()
    }

    var creditJSON: JSONValue {
        guard synthetic != SyntheticConfiguration() else { return JSONValue(credit.rawValue) }
        return JSONValue([JSONMember("rule", JSONValue(credit.rawValue))] + synthetic.members)
    }
}

extension SyntheticConfiguration {
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        let usual = SyntheticConfiguration()
        self.init(
            target: try reader.choice("target", default: usual.target),
            seesLabels: try reader.bool("label", default: usual.seesLabels),
            hiddenUnits: try reader.int("hidden", default: usual.hiddenUnits, in: SettingLimits.hiddenUnits),
            learningRate: try reader.double(
                "learning_rate", default: usual.learningRate, in: SettingLimits.learningRate),
            windowScale: try reader.double("window_scale", default: usual.windowScale, in: 0...1))
    }

    var members: [JSONMember] {
        [
            JSONMember("target", JSONValue(target.rawValue)), JSONMember("label", JSONValue(seesLabels)),
            JSONMember("hidden", JSONValue(hiddenUnits)), JSONMember("learning_rate", JSONValue(learningRate)),
            JSONMember("window_scale", JSONValue(windowScale)),
        ]
    }
}
