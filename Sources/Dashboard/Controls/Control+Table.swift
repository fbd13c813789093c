import Backprop
import Text
import Training

extension Control {
    /// Every control, in the order of the rows. Adding one is an entry here and a case in `Name`.
    package static let all: [Control] =
        stepControls + optimizerControls + timeControls + penaltyControls + scheduleControls + networkControls

    /// The control of a name.
    package static func named(_ name: Name) -> Control {
        guard let control = all.first(where: { $0.name == name }) else { preconditionFailure("no control \(name)") }
        return control
    }

    private static let stepControls: [Control] = [
        number(
            .learningRate, "learning rate", symbol: "η", .geometric(1e-8...1e3), Allowed(SettingLimits.learningRate),
            shown: { !$0.isSecondOrder }, read: \.settings.learningRate, write: { value, _ in .learningRate(value) }),
        choice(
            .clipping, "clipping", Clipping.Mode.allCases, shown: { !$0.isSecondOrder }, read: \.settings.clipping.mode,
            write: { mode, values in .clipping(with(values.settings.clipping) { $0.mode = mode }) }),
        number(
            .threshold, "  threshold", symbol: "c", .geometric(1e-6...1e6), Allowed(SettingLimits.threshold),
            shown: { $0.settings.clipping.mode != .none && !$0.isSecondOrder }, read: \.settings.clipping.threshold,
            write: { value, values in .clipping(with(values.settings.clipping) { $0.threshold = value }) }),
    ]

    private static let optimizerControls: [Control] = [
        choice(
            .optimizer, "optimizer", OptimizerConfiguration.Rule.allCases, read: \.settings.optimizer.rule,
            write: { rule, _ in .optimizer(OptimizerConfiguration(rule)) },
            possible: { rule, values in values.optimizers.contains(rule) }),
        number(
            .momentum, "  momentum", symbol: "μ", .ladder(decays), Allowed(SettingLimits.decay),
            shown: { $0.settings.optimizer.rule.hasMomentum }, read: \.settings.optimizer.momentum,
            write: { value, values in .optimizer(with(values.settings.optimizer) { $0.momentum = value }) }),
        number(
            .beta1, "  decay", symbol: "β1", .ladder(decays), Allowed(SettingLimits.decay),
            shown: { $0.settings.optimizer.rule.hasBeta1 }, read: \.settings.optimizer.beta1,
            write: { value, values in .optimizer(with(values.settings.optimizer) { $0.beta1 = value }) }),
        number(
            .beta2, "  decay", symbol: "β2", .ladder(decays), Allowed(SettingLimits.decay),
            shown: { $0.settings.optimizer.rule.hasBeta2 }, read: \.settings.optimizer.beta2,
            write: { value, values in .optimizer(with(values.settings.optimizer) { $0.beta2 = value }) }),
        number(
            .damping, "  damping", symbol: "λ", .geometric(1e-8...1e8), Allowed(SettingLimits.damping),
            shown: { $0.settings.optimizer.rule == .hessianFree }, read: \.settings.optimizer.damping,
            write: { value, values in .optimizer(with(values.settings.optimizer) { $0.damping = value }) }),
        number(
            .iterations, "  CG at most", .counts(1...1_000, first: 1), Allowed(SettingLimits.iterations),
            shown: { $0.settings.optimizer.rule == .hessianFree },
            read: { Double($0.settings.optimizer.iterations) },
            write: { value, values in .optimizer(with(values.settings.optimizer) { $0.iterations = Int(value) }) }),
        number(
            .history, "  history", symbol: "m", .counts(1...100, first: 1), Allowed(SettingLimits.history),
            shown: { $0.settings.optimizer.rule == .limitedMemoryBFGS },
            read: { Double($0.settings.optimizer.history) },
            write: { value, values in .optimizer(with(values.settings.optimizer) { $0.history = Int(value) }) }),
        number(
            .batchSize, "batch size", .powersOfTwo(1...65_536), Allowed(SettingLimits.batchSize),
            read: { Double($0.settings.batchSize) },
            write: { value, values in .batchSize(max(1, min(Int(value), values.trainingCount))) }),
        choice(
            .credit, "credit", CreditRule.allCases, brief: { CreditRule(rawValue: $0)?.shortName ?? $0 },
            read: \.settings.credit, write: { rule, _ in .credit(rule) }),
    ]

    private static let timeControls: [Control] = [
        truncation(.truncationStride, "BPTT stride", symbol: "k1", \.stride),
        truncation(.truncationWindow, "BPTT window", symbol: "k2", \.window),
        number(
            .temperature, "temperature", symbol: "τ", .ladder((0...20).map { Double($0) / 10 }),
            Allowed(SettingLimits.temperature), shown: \.writesText, read: \.settings.temperature,
            write: { value, _ in .temperature(value) }),
    ]

    private static let penaltyControls: [Control] = [
        penalty(.weightDecay, "weight decay", symbol: "λ", \.weightDecay, first: 0.01, shown: { !$0.isSecondOrder }),
        penalty(.l2, "L2 penalty", \.l2),
        penalty(.l1, "L1 penalty", \.l1, shown: { !$0.isSecondOrder }),
    ]

    private static let scheduleControls: [Control] = [
        choice(
            .schedule, "schedule", Schedule.Kind.allCases, shown: { !$0.isSecondOrder }, read: \.settings.schedule.kind,
            write: { kind, values in .schedule(values.settings.schedule.turned(to: kind)) }),
        number(
            .period, "  period", .counts(1...1e7, first: 100), Allowed(SettingLimits.count),
            shown: { $0.settings.schedule.kind.hasPeriod && !$0.isSecondOrder },
            read: { Double($0.settings.schedule.period) },
            write: { value, values in .schedule(with(values.settings.schedule) { $0.period = Int(value) }) }),
        number(
            .factor, "  factor", .ladder(shares), Allowed(SettingLimits.factor),
            shown: { $0.settings.schedule.kind.hasFactor && !$0.isSecondOrder }, read: \.settings.schedule.factor,
            write: { value, values in .schedule(with(values.settings.schedule) { $0.factor = value }) }),
        number(
            .floor, "  floor", .ladder([0, 0.001, 0.002, 0.005, 0.01, 0.02] + shares + [1]),
            Allowed(SettingLimits.floor),
            shown: { $0.settings.schedule.kind.hasFloor && !$0.isSecondOrder }, read: \.settings.schedule.floor,
            write: { value, values in .schedule(with(values.settings.schedule) { $0.floor = value }) }),
        number(
            .patience, "  patience", .counts(1...1e4, first: 10), Allowed(SettingLimits.count),
            shown: { $0.settings.schedule.kind == .reduceOnPlateau && !$0.isSecondOrder },
            read: { Double($0.settings.schedule.patience) },
            write: { value, values in .schedule(with(values.settings.schedule) { $0.patience = Int(value) }) }),
        number(
            .warmUp, "  warm-up", .counts(0...1e6, first: 100), Allowed(SettingLimits.warmUp),
            shown: { $0.settings.schedule.kind != .constant && !$0.isSecondOrder },
            read: { Double($0.settings.schedule.warmUp) },
            write: { value, values in .schedule(with(values.settings.schedule) { $0.warmUp = Int(value) }) }),
    ]

    private static let networkControls: [Control] = [
        choice(
            .activation, "activation", Activation.allCases.filter { $0 != .step }, shown: { $0.activation != nil },
            read: { $0.activation ?? .identity }, write: { activation, _ in .activation(activation) }),
        Control(
            name: .initializer, label: "initializer",
            kind: .choice(
                ChoiceKind(
                    options: Initializer.names, read: { $0.initializer.text },
                    write: { text, _ in Initializer(text: text).map { .initializer($0) } }))),
        number(
            .seed, "seed", .counts(0...1e9, first: 1), Allowed(0...(1 << 53)), read: { Double($0.seed) },
            write: { value, _ in .seed(UInt64(value)) }),
        number(
            .dropout, "dropout", symbol: "p", .ladder((0...9).map { Double($0) / 10 }),
            Allowed(SettingLimits.dropout), read: \.dropout,
            write: { value, _ in .dropout(value) }),
        Control(
            name: .earlyStopping, label: "early stopping",
            kind: .choice(
                ChoiceKind(
                    options: ["off", "after"], read: { $0.settings.earlyStopping.map { "after \($0)" } ?? "off" },
                    write: { text, _ in earlyStopping(text) }))),
        Control(
            name: .checkpointing, label: "checkpoints",
            kind: .choice(
                ChoiceKind(
                    options: ["none", "sqrt", "every", "memory"], read: { $0.settings.checkpointing.text },
                    write: { text, values in
                        ActivationCheckpointing(text: text, plainBytes: values.plainMemory).map { .checkpointing($0) }
                    }))),
    ]
}
