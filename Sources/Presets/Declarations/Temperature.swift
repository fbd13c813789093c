import Text

extension Setting where Value == Double {
    /// Sampling temperature τ, by which the logits are divided when the view writes text.
    package static var temperature: Setting {
        Setting(
            "temperature", \.temperature, .number(in: SettingLimits.temperature), scope: .view,
            label: { "τ \(NumberFormat.brief($1))" },
            controls: [
                .number(
                    .temperature, .time, "temperature", symbol: "τ", .ladder((0...20).map { Double($0) / 10 }),
                    SettingLimits.temperature, \.temperature
                )
                .when(\.run.writesText)
            ])
    }
}

extension Control.Name {
    /// Control of the sampling temperature τ.
    package static let temperature = Self(rawValue: "temperature")
}
