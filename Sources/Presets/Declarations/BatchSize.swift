import Text

extension Setting where Value == Int {
    /// Number of examples in a batch; the control limits it to the number of training examples.
    package static var batchSize: Setting {
        Setting(
            "batch_size", \.batchSize, .number(in: SettingLimits.batchSize), label: { "batch \($0)→\($1)" },
            controls: [
                .number(
                    .batchSize, .update, "batch size", .powersOfTwo(1...65_536), Allowed(SettingLimits.batchSize),
                    read: { Double($0.settings.batchSize) },
                    write: { $1.settings.batchSize = max(1, min(Int($0), $1.run.trainingCount)) }
                )
                .detail {
                    let count = $0.run.trainingCount
                    return $0.settings.batchSize == count ? "all" : "of \(NumberFormat.grouped(count))"
                }
            ])
    }
}

extension Control.Name {
    /// Control of the batch size.
    package static let batchSize = Self(rawValue: "batchSize")
}
