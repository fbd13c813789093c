import Backprop
import Text

extension Setting where Value == Initializer {
    /// Initializer of every layer, used at the next restart; a preset specifies it together with its network.
    package static var initializer: Setting {
        Setting(
            "initializer", \.initializer, .value, field: .elsewhere, scope: .weights, label: { $1.name },
            controls: [
                .words(
                    .initializer, .network, "initializer", Initializer.names, \.initializer, text: \.text,
                    parse: { text, _ in Initializer(text: text) }
                )
                .detail { $0.run.hasBegun ? "at restart" : "" }
            ])
    }
}

extension Control.Name {
    /// Control of the initializer.
    package static let initializer = Self(rawValue: "initializer")
}

extension Initializer {
    /// Name, followed by the constant if there is one: `normal 0.5`.
    fileprivate var text: String {
        scale.map { "\(name) \(NumberFormat.exact(Double($0.description) ?? 0))" } ?? name
    }

    /// Reads an initializer from its text form; nil if the text is invalid.
    fileprivate init?(text: String) {
        let words = text.split(separator: " ")
        guard (1...2).contains(words.count) else { return nil }
        let number = words.count == 2 ? TypedNumber.parse(String(words[1])) : nil
        if words.count == 2 {
            guard let number, SettingLimits.initializerScale.contains(number) else { return nil }
        }
        self.init(name: String(words[0]), scale: number.map(Float.init))
        if words.count == 2 && scale == nil { return nil }
    }
}
