import Backprop

/// Settings that can change while a network trains.
///
/// Each property is declared once as a ``Setting``, from which its keys, limits, texts and controls follow.
package struct Settings: Hashable, Sendable {
    /// Learning rate η before the schedule's factor.
    package var learningRate: Double
    /// Rule that turns gradients into updates, with its constants.
    package var optimizer: OptimizerConfiguration
    /// Factor on the learning rate over time.
    package var schedule: Schedule
    /// Limit on the gradient, by norm or by value.
    package var clipping: Clipping
    /// Penalties on large weights.
    package var regularization: Regularization
    /// Number of examples in a batch.
    package var batchSize: Int
    /// Number of batches whose gradients are added before an update.
    package var accumulation = 1
    /// Source of each layer's δ.
    package var credit = CreditRule.backpropagation
    /// Configuration of synthetic gradients, for the rule of that name.
    package var synthetic = SyntheticConfiguration()
    /// Number of time steps that a training step goes forward and back; nil for whole sequences.
    package var truncation: Truncation?
    /// Sampling temperature τ of the text that the view writes.
    package var temperature = 0.8
    /// Share of activations dropped in training; nil keeps the share of each layer.
    package var dropout: Double?
    /// Number of evaluations without a lower validation loss that training tolerates; nil for no early stopping.
    package var earlyStopping: Int?
    /// Policy by which a step keeps activations or recomputes them.
    package var checkpointing = ActivationCheckpointing.none
    /// Activation of the first hidden layer, which a change gives to every hidden layer; nil if no hidden layer has
    /// one.
    package var activation: Activation?
    /// Initializer of the first layer, which a change gives to every layer.
    package var initializer = Initializer.zeros
    /// Seed of the initial weights.
    package var seed: UInt64 = 0

    /// Creates settings; properties without a parameter keep their defaults.
    package init(
        learningRate: Double = 0.01, optimizer: OptimizerConfiguration = OptimizerConfiguration(.sgd),
        schedule: Schedule = Schedule(), clipping: Clipping = Clipping(),
        regularization: Regularization = Regularization(), batchSize: Int = 32,
        truncation: Truncation? = nil
    ) {
        self.learningRate = learningRate
        self.optimizer = optimizer
        self.schedule = schedule
        self.clipping = clipping
        self.regularization = regularization
        self.batchSize = batchSize
        self.truncation = truncation
    }
}
