import Backprop
import Formats
import Text

/// `{"mode": "global-norm", "threshold": 1}`, or the mode alone.
extension Clipping: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self.init(try cursor.choice(of: Mode.self))
            return
        }
        var reader = try cursor.object()
        self.init(
            try reader.choice("mode", default: Mode.none),
            threshold: try reader.double("threshold", default: 1, in: SettingLimits.threshold))
        try reader.finish()
    }

    package var json: JSONValue { ["mode": JSONValue(mode.rawValue), "threshold": JSONValue(threshold)] }
}

extension Setting where Value == Clipping {
    /// Limit on a step's gradient, by norm or by value.
    package static var clipping: Setting {
        Setting(
            "clipping", \.clipping, .value,
            label: { $1.mode == .none ? "clip off" : "clip \($1.mode.rawValue) \(NumberFormat.brief($1.threshold))" },
            controls: [
                .choice(
                    .clipping, .step, "clipping", Clipping.Mode.allCases, read: \.settings.clipping.mode,
                    write: { $1.settings.clipping.mode = $0 }
                )
                .forFirstOrder,
                .number(
                    .threshold, .step, "threshold", symbol: "c", .geometric(1e-6...1e6), SettingLimits.threshold,
                    \.clipping.threshold
                )
                .asPart
                .forFirstOrder
                .when(
                    { $0.settings.clipping.mode != .none },
                    else: "Clipping is off, so there is no threshold. Press c to turn it on."
                )
                .detail { $0.settings.clipping.mode == .adaptive ? "× ‖W‖" : "" },
            ])
    }
}

extension Control.Name {
    /// Control of the clipping mode.
    package static let clipping = Self(rawValue: "clipping")
    /// Control of the clipping threshold.
    package static let threshold = Self(rawValue: "threshold")
}
