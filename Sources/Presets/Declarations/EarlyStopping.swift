import Formats

extension Setting where Value == Int? {
    /// Number of evaluations without a lower validation loss that training tolerates; `{"patience": 5}` in a preset.
    package static var earlyStopping: Setting {
        Setting(
            "early_stopping", \.earlyStopping, .optional(.patience), scope: .ending,
            label: { "early stopping \($1.map { "\($0)" } ?? "off")" },
            controls: [
                .words(
                    .earlyStopping, .run, "early stopping", ["off", "after"], \.earlyStopping,
                    text: { $0.map { "after \($0)" } ?? "off" }, parse: { text, _ in patience(text) }
                )
                .detail { $0.settings.earlyStopping == nil ? "" : "evaluations" }
            ])
    }

    /// Returns the patience in `off` or `after 5`; `after` alone means 5, and any other text gives nil.
    private static func patience(_ text: String) -> Int?? {
        let words = text.split(separator: " ")
        switch (words.first, words.count) {
        case ("off", 1): return .some(nil)
        case ("after", 1): return 5
        case ("after", 2):
            guard let patience = Int(words[1]), SettingLimits.count.contains(patience) else { return nil }
            return patience
        default: return nil
        }
    }
}

extension Control.Name {
    /// Control of the patience of early stopping.
    package static let earlyStopping = Self(rawValue: "earlyStopping")
}

extension SettingCoding where Value == Int {
    fileprivate static var patience: SettingCoding {
        SettingCoding { cursor throws(ConfigurationError) in
            var reader = try cursor.object()
            let patience = try reader.int("patience", in: SettingLimits.count)
            try reader.finish()
            return patience
        } encode: {
            ["patience": JSONValue($0)]
        }
    }
}
