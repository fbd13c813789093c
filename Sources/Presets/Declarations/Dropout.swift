import Text

extension Setting where Value == Double? {
    /// Share of activations dropped in training; nil keeps the share of each layer.
    package static var dropout: Setting {
        Setting(
            "dropout", \.dropout, .optional(.number(in: SettingLimits.dropout)),
            label: { "dropout \($1.map(NumberFormat.brief) ?? "as it was")" },
            controls: [
                .number(
                    .dropout, .run, "dropout", symbol: "p", .ladder((0...9).map { Double($0) / 10 }),
                    Allowed(SettingLimits.dropout), read: \.dropout, write: { $1.settings.dropout = $0 })
            ])
    }
}

extension Control.Name {
    /// Control of the share that dropout drops.
    package static let dropout = Self(rawValue: "dropout")
}
