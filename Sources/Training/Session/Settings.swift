import Backprop

/// Everything that a person may change while a network trains.
package struct Settings: Hashable, Sendable {
    /// η before the schedule's factor.
    package var learningRate: Double
    package var optimizer: OptimizerConfiguration
    package var schedule: Schedule
    package var clipping: Clipping
    package var regularization: Regularization
    package var batchSize: Int
    /// Who tells each layer of the error.
    package var credit = CreditRule.backpropagation
    /// How synthetic gradients are predicted, under the rule of that name.
    package var synthetic = SyntheticConfiguration()
    /// How far a step goes forward and back in time; nil reads and goes back through whole sequences.
    package var truncation: Truncation?
    /// τ of text that the view samples.
    package var temperature = 0.8
    /// The share of numbers that are dropped in training, in place of what the layers say; nil leaves that to them.
    package var dropout: Double?
    /// Evaluations without a better validation loss before training ends; nil where it never ends for that.
    package var earlyStopping: Int?
    /// Which activations a step keeps, and which it computes again.
    package var checkpointing = ActivationCheckpointing.none

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
