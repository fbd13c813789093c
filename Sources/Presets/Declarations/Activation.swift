import Backprop

extension Setting where Value == Activation? {
    /// Activation of every hidden layer; a preset specifies it together with its network.
    package static var activation: Setting {
        Setting(
            "activation", \.activation, .optional(.choice), field: .elsewhere, scope: .weights,
            label: { [$0, $1].map { $0?.rawValue ?? "none" }.joined(separator: "→") },
            controls: [
                .choice(
                    .activation, .network, "activation", Activation.allCases.filter { $0 != .step },
                    read: { $0.settings.activation ?? .identity }, write: { $1.settings.activation = $0 }
                )
                .when({ $0.settings.activation != nil }, else: "This network has no hidden activation to change.")
            ])
    }
}

extension Control.Name {
    /// Control of the hidden activation.
    package static let activation = Self(rawValue: "activation")
}
