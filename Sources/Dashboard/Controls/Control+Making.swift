import Backprop
import Text
import Training

extension Control {
    /// The usual values of a decay rate: μ, β1, β2.
    static let decays = [
        0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995,
        0.9999,
    ]

    /// Twentieths between 0 and 1.
    static let shares = (1...19).map { Double($0) / 20 }

    static func number(
        _ name: Name, _ label: String, symbol: String = "", _ scale: NumberScale, _ allowed: Allowed,
        shown: @escaping @Sendable (ControlValues) -> Bool = { _ in true },
        read: @escaping @Sendable (ControlValues) -> Double,
        write: @escaping @Sendable (Double, ControlValues) -> Change
    ) -> Control {
        Control(
            name: name, label: label, symbol: symbol,
            kind: .number(NumberKind(scale: scale, allowed: allowed, read: read, write: write)), isShown: shown)
    }

    static func choice<Option: RawRepresentable<String> & Sendable>(
        _ name: Name, _ label: String, _ options: [Option],
        shown: @escaping @Sendable (ControlValues) -> Bool = { _ in true },
        brief: @escaping @Sendable (String) -> String = { $0 },
        read: @escaping @Sendable (ControlValues) -> Option,
        write: @escaping @Sendable (Option, ControlValues) -> Change,
        possible: @escaping @Sendable (Option, ControlValues) -> Bool = { _, _ in true }
    ) -> Control {
        Control(
            name: name, label: label,
            kind: .choice(
                ChoiceKind(
                    options: options.map(\.rawValue), read: { read($0).rawValue },
                    write: { text, values in Option(rawValue: text).map { write($0, values) } }, brief: brief,
                    isPossible: { text, values in Option(rawValue: text).map { possible($0, values) } ?? false })),
            isShown: shown)
    }

    /// A weight of the penalties on large weights, 0 or a small number.
    static func penalty(
        _ name: Name, _ label: String, symbol: String = "",
        _ path: WritableKeyPath<Regularization, Double> & Sendable, first: Double = 1e-4,
        shown: @escaping @Sendable (ControlValues) -> Bool = { _ in true }
    ) -> Control {
        number(
            name, label, symbol: symbol, .geometricOrZero(1e-6...10, first: first), Allowed(SettingLimits.penalty),
            shown: shown,
            read: { $0.settings.regularization[keyPath: path] },
            write: { value, values in
                .regularization(with(values.settings.regularization) { $0[keyPath: path] = value })
            })
    }

    /// How far backpropagation through time goes; whole sequences are as long both ways.
    static func truncation(
        _ name: Name, _ label: String, symbol: String, _ path: WritableKeyPath<Truncation, Int> & Sendable
    ) -> Control {
        number(
            name, label, symbol: symbol, .counts(1...4_096, first: 1), Allowed(SettingLimits.places),
            shown: { $0.sequenceLength != nil }, read: { Double($0.truncation[keyPath: path]) },
            write: { value, values in .truncation(with(values.truncation) { $0[keyPath: path] = Int(value) }) })
    }

    /// `off`, or `after 5` evaluations without a better validation loss, which is also what `after` alone is.
    static func earlyStopping(_ text: String) -> Change? {
        let words = text.split(separator: " ")
        switch (words.first, words.count) {
        case ("off", 1): return .earlyStopping(nil)
        case ("after", 1): return .earlyStopping(5)
        case ("after", 2):
            guard let patience = Int(words[1]), SettingLimits.count.contains(patience) else { return nil }
            return .earlyStopping(patience)
        default: return nil
        }
    }

    /// A copy of a value with something changed.
    static func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
        var copy = value
        change(&copy)
        return copy
    }
}

extension ControlValues {
    /// The truncation that is in force.
    fileprivate var truncation: Truncation {
        let length = max(1, sequenceLength ?? 1)
        return settings.truncation ?? Truncation(stride: length, window: length)
    }
}

extension ControlValues {
    /// Whether the rule finds the length of its steps by itself.
    var isSecondOrder: Bool { settings.optimizer.rule.isSecondOrder }
}

extension OptimizerConfiguration.Rule {
    var hasMomentum: Bool { self == .momentum || self == .nesterov }
    var hasBeta1: Bool { self == .adam || self == .adamw || self == .lion }
    var hasBeta2: Bool { hasBeta1 || self == .rmsprop }
}

extension Schedule.Kind {
    var hasPeriod: Bool { [.step, .exponential, .cosine, .oneCycle, .warmRestarts].contains(self) }
    var hasFactor: Bool { [.step, .exponential, .reduceOnPlateau].contains(self) }
    var hasFloor: Bool { ![.constant, .warmUp].contains(self) }
}

extension Schedule {
    /// The schedule with another shape; its constants stay.
    func turned(to kind: Kind) -> Schedule {
        var turned = self
        turned.kind = kind
        if kind == .warmUp && warmUp == 0 { turned.warmUp = Schedule(.warmUp).warmUp }
        return turned
    }
}

extension Initializer {
    /// The name, and after it the constant where there is one: `normal 0.5`.
    var text: String { scale.map { "\(name) \(NumberFormat.exact(Double($0.description) ?? 0))" } ?? name }

    /// The initialiser that such a text names.
    init?(text: String) {
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
