import Backprop
import Formats
import Text

/// `{"l1": 0, "l2": 0, "weight_decay": 0.01}`.
extension Regularization: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            l1: try reader.double("l1", default: 0, in: SettingLimits.penalty),
            l2: try reader.double("l2", default: 0, in: SettingLimits.penalty),
            weightDecay: try reader.double("weight_decay", default: 0, in: SettingLimits.penalty))
        try reader.finish()
    }

    package var json: JSONValue {
        ["l1": JSONValue(l1), "l2": JSONValue(l2), "weight_decay": JSONValue(weightDecay)]
    }
}

extension Setting where Value == Regularization {
    /// Penalties on large weights.
    package static var regularization: Setting {
        Setting(
            "regularization", \.regularization, .value,
            label: { "decay \(NumberFormat.brief($1.weightDecay)), L2 \(NumberFormat.brief($1.l2))" },
            controls: [
                penalty(.weightDecay, "weight decay", symbol: "λ", first: 0.01, \.regularization.weightDecay)
                    .forFirstOrder,
                penalty(.l2, "L2 penalty", \.regularization.l2),
                penalty(.l1, "L1 penalty", \.regularization.l1).forFirstOrder,
            ])
    }

    /// Returns the control of a penalty's weight: 0 or a small number.
    private static func penalty(
        _ name: Control.Name, _ label: String, symbol: String = "", first: Double = 1e-4,
        _ path: WritableKeyPath<Settings, Double> & Sendable
    ) -> Control {
        .number(
            name, .penalties, label, symbol: symbol, .geometricOrZero(1e-6...10, first: first), SettingLimits.penalty,
            path)
    }
}

extension Control.Name {
    /// Control of the weight decay λ.
    package static let weightDecay = Self(rawValue: "weightDecay")
    /// Control of the L2 penalty.
    package static let l2 = Self(rawValue: "l2")
    /// Control of the L1 penalty.
    package static let l1 = Self(rawValue: "l1")
}
