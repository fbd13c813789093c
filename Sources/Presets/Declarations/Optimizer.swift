import Backprop
import Formats
import Text

/// `{"name": "adam", "beta1": 0.9, …}`, or the name alone.
extension OptimizerConfiguration: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self.init(try cursor.choice(of: Rule.self))
            return
        }
        var reader = try cursor.object()
        try self.init(&reader)
        try reader.finish()
    }

    /// Reads the rule's own keys and leaves the reader open for other keys, such as the learning rate.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init(try reader.choice("name", default: Rule.sgd))
        momentum = try reader.double("momentum", default: momentum, in: SettingLimits.decay)
        beta1 = try reader.double("beta1", default: beta1, in: SettingLimits.decay)
        beta2 = try reader.double("beta2", default: beta2, in: SettingLimits.decay)
        epsilon = try reader.double("epsilon", default: epsilon, in: SettingLimits.epsilon)
        damping = try reader.double("damping", default: damping, in: SettingLimits.damping)
        iterations = try reader.int("cg_iterations", default: iterations, in: SettingLimits.iterations)
        curvatureBatch = try reader.int(
            "curvature_batch", default: curvatureBatch, in: 0...SettingLimits.batchSize.upperBound)
        history = try reader.int("history", default: history, in: SettingLimits.history)
    }

    package var json: JSONValue { JSONValue(members) }

    var members: [JSONMember] {
        [
            JSONMember("name", JSONValue(rule.rawValue)), JSONMember("momentum", JSONValue(momentum)),
            JSONMember("beta1", JSONValue(beta1)), JSONMember("beta2", JSONValue(beta2)),
            JSONMember("epsilon", JSONValue(epsilon)), JSONMember("damping", JSONValue(damping)),
            JSONMember("cg_iterations", JSONValue(iterations)),
            JSONMember("curvature_batch", JSONValue(curvatureBatch)), JSONMember("history", JSONValue(history)),
        ]
    }
}

extension Setting where Value == OptimizerConfiguration {
    /// Rule that turns gradients into updates, with its constants; a preset's learning rate is among its keys.
    package static var optimizer: Setting {
        Setting(
            "optimizer", \.optimizer, .value, field: .optimizer, label: label,
            controls: [rule] + firstOrder + secondOrder)
    }

    /// Returns the name of the new rule, or the changed constant of the same rule.
    @Sendable private static func label(_ old: OptimizerConfiguration, _ new: OptimizerConfiguration) -> String {
        guard old.rule == new.rule else { return new.rule.rawValue }
        let constants = [
            ("μ", old.momentum, new.momentum), ("β1", old.beta1, new.beta1), ("β2", old.beta2, new.beta2),
        ]
        if let (symbol, before, now) = constants.first(where: { $0.1 != $0.2 }) {
            return "\(symbol) \(NumberFormat.exact(before))→\(NumberFormat.exact(now))"
        }
        guard new.rule.isSecondOrder else { return new.rule.rawValue }
        if old.damping != new.damping { return "damping λ₀ \(NumberFormat.brief(new.damping))" }
        return new.rule == .hessianFree ? "CG \(old.iterations)→\(new.iterations)" : "m \(old.history)→\(new.history)"
    }

    private static var rule: Control {
        .choice(
            .optimizer, .update, "optimizer", OptimizerConfiguration.Rule.allCases, read: \.settings.optimizer.rule,
            write: { $1.settings.optimizer = OptimizerConfiguration($0) },
            possible: { rule, values in values.run.optimizers.contains(rule) })
    }

    private static var firstOrder: [Control] {
        func decay(
            _ name: Control.Name, _ label: String, _ symbol: String,
            _ path: WritableKeyPath<Settings, Double> & Sendable
        ) -> Control {
            .number(
                name, .update, label, symbol: symbol, .ladder(NumberScale.decays), SettingLimits.decay, path
            )
            .asConstant
        }
        return [
            decay(.momentum, "momentum", "μ", \.optimizer.momentum), decay(.beta1, "decay", "β1", \.optimizer.beta1),
            decay(.beta2, "decay", "β2", \.optimizer.beta2),
        ]
    }

    private static var secondOrder: [Control] {
        [
            .number(
                .damping, .update, "damping", symbol: "λ₀", .geometric(1e-8...1e8), SettingLimits.damping,
                \.optimizer.damping
            )
            .asConstant
            .detail { $0.run.secondOrder?.damping.map { "now \(NumberFormat.twoDigits($0))" } ?? "" },
            .number(
                .iterations, .update, "CG at most", .counts(1...1_000, first: 1), SettingLimits.iterations,
                \.optimizer.iterations
            )
            .asConstant
            .detail { $0.run.secondOrder.map { "\(NumberFormat.compact($0.products)) G·v" } ?? "" },
            .number(
                .history, .update, "history", symbol: "m", .counts(1...100, first: 1), SettingLimits.history,
                \.optimizer.history
            )
            .asConstant
            .detail { $0.run.secondOrder?.pairs.map { "\($0) stored" } ?? "" },
        ]
    }
}

extension Control {
    /// Control as a part of the optimizer, shown while the rule uses the constant.
    fileprivate var asConstant: Control {
        let name = name
        return asPart.when { $0.settings.optimizer.rule.constants.contains(name) }
    }
}

extension OptimizerConfiguration.Rule {
    /// Constants that the rule uses and that have a row on the screen.
    fileprivate var constants: Set<Control.Name> {
        switch self {
        case .sgd, .adagrad: []
        case .momentum, .nesterov: [.momentum]
        case .rmsprop: [.beta2]
        case .adam, .adamw, .lion: [.beta1, .beta2]
        case .hessianFree: [.damping, .iterations]
        case .limitedMemoryBFGS: [.history]
        }
    }
}

extension PresetField {
    /// Object with the optimizer and the learning rate, or the optimizer's name alone, which implies its customary
    /// rate.
    fileprivate static let optimizer = PresetField { reader, settings throws(ConfigurationError) in
        guard let cursor = reader.optionalValue("optimizer") else { return }
        guard cursor.value.string == nil else {
            settings.optimizer = try OptimizerConfiguration(cursor)
            settings.learningRate = settings.optimizer.rule.customaryLearningRate
            return
        }
        var object = try cursor.object()
        settings.optimizer = try OptimizerConfiguration(&object)
        settings.learningRate = try object.double(
            "learning_rate", default: settings.optimizer.rule.customaryLearningRate, in: SettingLimits.learningRate)
        try object.finish()
    } member: { settings in
        var members = settings.optimizer.members
        members.insert(JSONMember("learning_rate", JSONValue(settings.learningRate)), at: 1)
        return JSONMember("optimizer", JSONValue(members))
    }
}

extension Control.Name {
    /// Control of the optimizer.
    package static let optimizer = Self(rawValue: "optimizer")
    /// Control of the momentum μ.
    package static let momentum = Self(rawValue: "momentum")
    /// Control of the decay β₁.
    package static let beta1 = Self(rawValue: "beta1")
    /// Control of the decay β₂.
    package static let beta2 = Self(rawValue: "beta2")
    /// Control of the initial damping λ₀.
    package static let damping = Self(rawValue: "damping")
    /// Control of the maximum number of conjugate gradient iterations.
    package static let iterations = Self(rawValue: "iterations")
    /// Control of the history length m.
    package static let history = Self(rawValue: "history")
}
