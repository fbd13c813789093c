extension Setting where Value == Int {
    /// Number of batches whose gradients are added before an update: a large batch in the memory of a small one.
    package static var accumulation: Setting {
        Setting(
            "accumulation", \.accumulation, .number(in: SettingLimits.accumulation),
            label: { "accumulation \($0)→\($1)" },
            controls: [
                .number(
                    .accumulation, .run, "accumulation", .powersOfTwo(1...1_024), SettingLimits.accumulation,
                    \.accumulation
                )
                .forFirstOrder.detail { $0.settings.accumulation == 1 ? "batch" : "batches" }
            ])
    }
}

extension Control.Name {
    /// Control of the number of batches in a step.
    package static let accumulation = Self(rawValue: "accumulation")
}

extension SettingLimits {
    /// Number of batches in a step.
    package static let accumulation: ClosedRange<Int> = 1...10_000
}
