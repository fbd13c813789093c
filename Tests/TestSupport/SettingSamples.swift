import Backprop
import Presets

/// Changes to every declared setting, all of which can be applied to the run of ``Fixture/moons``.
package enum SettingSamples {
    /// One change for each setting, in the order of `Settings.declarations`; none sets the run's initial value.
    package static let changes: [Change] = [
        .set(.learningRate, to: 0.05), .set(.optimizer, to: OptimizerConfiguration(.rmsprop)),
        .set(.schedule, to: Schedule(.cosine)), .set(.clipping, to: Clipping(.layerNorm, threshold: 0.1)),
        .set(.regularization, to: Regularization(l2: 0.01)), .set(.batchSize, to: 200),
        .set(.credit, to: .directFeedbackAlignment), .set(.truncation, to: Truncation(stride: 4, window: 8)),
        .set(.dropout, to: 0.25), .set(.earlyStopping, to: 4), .set(.checkpointing, to: .every(7)),
        .set(.temperature, to: 0.5), .set(.activation, to: .relu), .set(.initializer, to: .heNormal),
        .set(.seed, to: .max), .set(.accumulation, to: 4),
    ]

    /// Other values of the same settings, in the same order.
    package static let otherChanges: [Change] = [
        .set(.learningRate, to: 0.1), .set(.optimizer, to: OptimizerConfiguration(.lion)),
        .set(.schedule, to: Schedule(.oneCycle)), .set(.clipping, to: Clipping(.adaptive, threshold: 0.01)),
        .set(.regularization, to: Regularization(l1: 0.1, l2: 1e-7, weightDecay: 3)), .set(.batchSize, to: 3),
        .set(.credit, to: .feedbackAlignment), .set(.truncation, to: Truncation(stride: 1, window: 4_096)),
        .set(.dropout, to: 0.5), .set(.earlyStopping, to: 1), .set(.checkpointing, to: .memory(bytes: 12_345)),
        .set(.temperature, to: 2), .set(.activation, to: .leakyReLU), .set(.initializer, to: .normal(deviation: 0.7)),
        .set(.seed, to: 12), .set(.accumulation, to: 3),
    ]

    /// Changes of both lists.
    package static var all: [Change] { changes + otherChanges }
}
