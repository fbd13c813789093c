import Backprop
import Text

extension Setting where Value == Double {
    /// η before the schedule's factor; a preset says it inside `optimizer`.
    package static var learningRate: Setting {
        Setting(
            "learning_rate", \.learningRate, .number(in: SettingLimits.learningRate), field: .elsewhere,
            label: { "η \(NumberFormat.brief($0))→\(NumberFormat.brief($1))" },
            controls: [
                .number(
                    .learningRate, .step, "learning rate", symbol: "η", .geometric(1e-8...1e3),
                    SettingLimits.learningRate, \.learningRate
                )
                .forFirstOrder.detail(effectiveRate)
            ])
    }

    /// Learning rate after the schedule, where it differs.
    @Sendable private static func effectiveRate(_ values: ControlValues) -> String {
        let effective = values.run.effectiveLearningRate
        guard values.run.hasBegun, values.settings.schedule.kind != .constant, effective.isFinite,
            abs(effective / values.settings.learningRate - 1) > 0.001
        else { return "" }
        return "now \(NumberFormat.significant(effective, 3))"
    }
}

extension Control.Name {
    /// Control of the learning rate η.
    package static let learningRate = Self(rawValue: "learningRate")
}

extension OptimizerConfiguration.Rule {
    /// The learning rate where a preset names none: common practice for each rule.
    package var customaryLearningRate: Double {
        switch self {
        case .sgd, .momentum, .nesterov, .adagrad: 0.01
        case .rmsprop, .adam, .adamw: 0.001
        case .lion: 0.0001
        // A line search finds the length of their steps, up to 1 where none is needed.
        case .hessianFree, .limitedMemoryBFGS: 1
        }
    }
}
