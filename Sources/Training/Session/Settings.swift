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

    package init(
        learningRate: Double = 0.01, optimizer: OptimizerConfiguration = OptimizerConfiguration(.sgd),
        schedule: Schedule = Schedule(), clipping: Clipping = Clipping(),
        regularization: Regularization = Regularization(), batchSize: Int = 32
    ) {
        self.learningRate = learningRate
        self.optimizer = optimizer
        self.schedule = schedule
        self.clipping = clipping
        self.regularization = regularization
        self.batchSize = batchSize
    }
}
