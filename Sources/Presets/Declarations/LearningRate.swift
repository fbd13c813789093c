import Backprop
import Text

extension Setting where Value == Double {
    /// Learning rate η before the schedule's factor; a preset specifies it inside `optimizer`.
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

    /// Returns the learning rate after the schedule, in words; an empty text if it does not differ.
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
    /// Default learning rate, by common practice for each rule.
    package var customaryLearningRate: Double {
        switch self {
        case .sgd, .momentum, .nesterov, .adagrad: 0.01
        case .rmsprop, .adam, .adamw: 0.001
        case .lion: 0.0001
        // A line search chooses the step length, and 1 is a full step.
        case .hessianFree, .limitedMemoryBFGS: 1
        }
    }
}
