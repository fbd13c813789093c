import Formats
import Text

extension Setting where Value == UInt64 {
    /// Seed of the initial weights, used at the next restart; the `seed` of a preset also determines its data.
    package static var seed: Setting {
        Setting(
            "seed", \.seed, .seed, field: .elsewhere, scope: .weights, label: { "seed \($1)" },
            controls: [
                .number(
                    .seed, .network, "seed", .counts(0...1e9, first: 1), Allowed(0...(1 << 53)),
                    read: { Double($0.settings.seed) }, write: { $1.settings.seed = UInt64($0) }
                )
                .detail { $0.run.hasBegun ? "at restart" : "" }
            ])
    }
}

extension Control.Name {
    /// Control of the seed of the initial weights.
    package static let seed = Self(rawValue: "seed")
}

extension SettingCoding where Value == UInt64 {
    fileprivate static var seed: SettingCoding {
        SettingCoding { cursor throws(ConfigurationError) in
            try cursor.uint64()
        } encode: {
            JSONValue($0)
        }
    }
}
