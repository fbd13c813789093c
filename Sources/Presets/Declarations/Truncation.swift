import Backprop
import Formats
import Text

/// `{"stride": 16, "window": 32}`: k₁ time steps forward per training step, k₂ time steps back.
extension Truncation: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(
            stride: try reader.int("stride", in: SettingLimits.timeSteps),
            window: try reader.int("window", in: SettingLimits.timeSteps))
        try reader.finish()
    }

    package var json: JSONValue { ["stride": JSONValue(stride), "window": JSONValue(window)] }
}

extension Setting where Value == Truncation? {
    /// Truncation of backpropagation through time; nil for whole sequences.
    package static var truncation: Setting {
        Setting(
            "truncation", \.truncation, .optional(.value),
            label: { $1.map { "BPTT \($0.stride)/\($0.window)" } ?? "BPTT whole" },
            controls: [
                steps(.truncationStride, "BPTT stride", symbol: "k1", \.stride),
                steps(.truncationWindow, "BPTT window", symbol: "k2", \.window),
            ])
    }

    private static func steps(
        _ name: Control.Name, _ label: String, symbol: String, _ path: WritableKeyPath<Truncation, Int> & Sendable
    ) -> Control {
        .number(
            name, .time, label, symbol: symbol, .counts(1...4_096, first: 1), Allowed(SettingLimits.timeSteps),
            read: { Double($0.truncation[keyPath: path]) },
            write: { value, values in
                var truncation = values.truncation
                truncation[keyPath: path] = Int(value)
                values.settings.truncation = truncation
            }
        )
        .when { $0.run.sequenceLength != nil }.detail { _ in "time steps" }
    }
}

extension Control.Name {
    /// Control of the stride k₁ of truncated BPTT.
    package static let truncationStride = Self(rawValue: "truncationStride")
    /// Control of the window k₂ of truncated BPTT.
    package static let truncationWindow = Self(rawValue: "truncationWindow")
}
