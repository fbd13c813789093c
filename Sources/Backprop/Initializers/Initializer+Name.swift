extension Initializer {
    /// The names that presets use, in the order in which a person goes through them.
    package static let names = [
        "he-normal", "he-uniform", "xavier-normal", "xavier-uniform", "lecun-normal", "lecun-uniform", "orthogonal",
        "normal", "uniform", "constant", "zeros",
    ]

    /// The initialiser of that name, with `scale` as its constant, bound, deviation or gain where it has one.
    package init?(name: String, scale: Float? = nil) {
        switch name {
        case "zeros": self = .zeros
        case "constant": self = .constant(scale ?? 0.1)
        case "uniform": self = .uniform(bound: scale ?? 0.1)
        case "normal": self = .normal(deviation: scale ?? 0.1)
        case "lecun-uniform": self = .lecunUniform
        case "lecun-normal": self = .lecunNormal
        case "xavier-uniform": self = .xavierUniform
        case "xavier-normal": self = .xavierNormal
        case "he-uniform": self = .heUniform
        case "he-normal": self = .heNormal
        case "orthogonal": self = .orthogonal(gain: scale ?? 1)
        default: return nil
        }
    }

    /// The name that presets use.
    package var name: String {
        switch self {
        case .zeros: "zeros"
        case .constant: "constant"
        case .uniform: "uniform"
        case .normal: "normal"
        case .lecunUniform: "lecun-uniform"
        case .lecunNormal: "lecun-normal"
        case .xavierUniform: "xavier-uniform"
        case .xavierNormal: "xavier-normal"
        case .heUniform: "he-uniform"
        case .heNormal: "he-normal"
        case .orthogonal: "orthogonal"
        case .scaled(let initializer, _): initializer.name
        }
    }

    /// Its constant, bound, deviation or gain, where it has one.
    package var scale: Float? {
        switch self {
        case .constant(let value): value
        case .uniform(let bound): bound
        case .normal(let deviation): deviation
        case .orthogonal(let gain): gain
        case .scaled(let initializer, _): initializer.scale
        default: nil
        }
    }
}
