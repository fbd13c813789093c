import Backprop

/// Everything that a person may change while a network trains.
///
/// Each property is declared once as a ``Setting``, from which follow its keys, limits, words and controls.
package struct Settings: Hashable, Sendable {
    /// η before the schedule's factor.
    package var learningRate: Double
    /// Rule that turns gradients into updates, with its constants.
    package var optimizer: OptimizerConfiguration
    /// Factor on the learning rate over time.
    package var schedule: Schedule
    /// Limit on the length of a gradient.
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
    /// Time steps that a training step goes forward and back; nil goes through whole sequences.
    package var truncation: Truncation?
    /// Sampling temperature τ of the text that the view writes.
    package var temperature = 0.8
    /// Share of activations that training drops; nil leaves it to each layer.
    package var dropout: Double?
    /// Evaluations without a lower validation loss before training ends; nil never ends it for that.
    package var earlyStopping: Int?
    /// Activations that a step keeps, and those that it computes again.
    package var checkpointing = ActivationCheckpointing.none
    /// Activation of the first hidden layer, which a change gives to every hidden layer; nil where there is none.
    package var activation: Activation?
    /// Initialiser of the first layer, which a change gives to every layer.
    package var initializer = Initializer.zeros
    /// Seed of the initial weights.
    package var seed: UInt64 = 0

    /// Creates settings; what has no parameter here keeps its default.
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
