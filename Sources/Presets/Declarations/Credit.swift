import Backprop
import Formats

extension Setting where Value == CreditRule {
    /// Source of each layer's δ.
    package static var credit: Setting {
        Setting(
            "credit", \.credit, .choice, field: .credit, label: { $1.shortName },
            controls: [
                .choice(
                    .credit, .update, "credit", CreditRule.allCases,
                    brief: { CreditRule(rawValue: $0)?.shortName ?? $0 }, read: \.settings.credit,
                    write: { $1.settings.credit = $0 })
            ])
    }
}

extension Control.Name {
    /// Control of the credit rule.
    package static let credit = Self(rawValue: "credit")
}

extension PresetField {
    /// Rule by name, or an object with the rule and the options of its models, all of them optional.
    ///
    /// `"credit": "synthetic-gradients"`, or `{"rule": "synthetic-gradients", "target": "exact", "label": false,
    /// "hidden": 64, "learning_rate": 0.003}`. The options are allowed with any rule and take effect once the rule is
    /// synthetic gradients.
    fileprivate static let credit = PresetField { reader, settings throws(ConfigurationError) in
        guard let cursor = reader.optionalValue("credit") else { return }
        guard cursor.value.string == nil else {
            settings.credit = try cursor.choice()
            return
        }
        var object = try cursor.object()
        settings.credit = try object.choice("rule")
        settings.synthetic = try SyntheticConfiguration(&object)
        try object.finish()
    } member: { settings in
        let rule = JSONValue(settings.credit.rawValue)
        guard settings.synthetic != SyntheticConfiguration() else { return JSONMember("credit", rule) }
        return JSONMember("credit", JSONValue([JSONMember("rule", rule)] + settings.synthetic.members))
    }
}

extension SyntheticConfiguration {
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        let usual = SyntheticConfiguration()
        self.init(
            target: try reader.choice("target", default: usual.target),
            conditionsOnLabels: try reader.bool("label", default: usual.conditionsOnLabels),
            hiddenUnits: try reader.int("hidden", default: usual.hiddenUnits, in: SettingLimits.hiddenUnits),
            learningRate: try reader.double(
                "learning_rate", default: usual.learningRate, in: SettingLimits.learningRate),
            windowScale: try reader.double("window_scale", default: usual.windowScale, in: 0...1))
    }

    var members: [JSONMember] {
        [
            JSONMember("target", JSONValue(target.rawValue)), JSONMember("label", JSONValue(conditionsOnLabels)),
            JSONMember("hidden", JSONValue(hiddenUnits)), JSONMember("learning_rate", JSONValue(learningRate)),
            JSONMember("window_scale", JSONValue(windowScale)),
        ]
    }
}
