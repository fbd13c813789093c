import Backprop
import Training

/// What the controls show and change: the settings, and what counts from the next restart.
package struct ControlValues: Hashable, Sendable {
    package var settings: Settings
    package var activation: Activation?
    package var initializer: Initializer
    package var seed: UInt64
    /// The largest sensible batch.
    package var trainingCount: Int
    /// Places of the sequences that recurrent layers go through; nil where there is no such layer.
    package var sequenceLength: Int?
    /// The share of numbers that are dropped.
    package var dropout: Double
    /// Bytes that activations would take without checkpointing.
    package var plainMemory: Int
    /// The rules that network, loss and settings allow.
    package var optimizers = OptimizerConfiguration.Rule.allCases
    /// Whether the view writes text.
    package var writesText = false

    package init(_ snapshot: Snapshot) {
        settings = snapshot.settings
        activation = snapshot.activation
        initializer = snapshot.initializer
        seed = snapshot.seed
        trainingCount = snapshot.trainingCount
        dropout = snapshot.dropout
        plainMemory = snapshot.memory.plainBytes
        sequenceLength = snapshot.sequenceLength
        optimizers = snapshot.optimizers
        if case .text = snapshot.view { writesText = true }
    }

    /// Makes a change, as the trainer is about to.
    package mutating func apply(_ change: Change) {
        switch change {
        case .learningRate(let rate): settings.learningRate = rate
        case .optimizer(let optimizer): settings.optimizer = optimizer
        case .schedule(let schedule): settings.schedule = schedule
        case .clipping(let clipping): settings.clipping = clipping
        case .regularization(let regularization): settings.regularization = regularization
        case .batchSize(let size): settings.batchSize = size
        case .credit(let rule): settings.credit = rule
        case .truncation(let truncation): settings.truncation = truncation
        case .dropout(let share): dropout = share ?? dropout
        case .earlyStopping(let patience): settings.earlyStopping = patience
        case .checkpointing(let checkpointing): settings.checkpointing = checkpointing
        case .temperature(let temperature): settings.temperature = temperature
        case .activation(let activation): self.activation = activation
        case .initializer(let initializer): self.initializer = initializer
        case .seed(let seed): self.seed = seed
        }
    }
}

extension Change {
    /// Whether two changes concern the same thing, so that the later one makes the earlier one void.
    func concernsSame(as other: Change) -> Bool {
        switch (self, other) {
        case (.learningRate, .learningRate), (.optimizer, .optimizer), (.schedule, .schedule), (.clipping, .clipping),
            (.regularization, .regularization), (.batchSize, .batchSize), (.activation, .activation),
            (.initializer, .initializer), (.seed, .seed), (.truncation, .truncation), (.temperature, .temperature),
            (.credit, .credit),
            (.checkpointing, .checkpointing), (.dropout, .dropout), (.earlyStopping, .earlyStopping):
            true
        default: false
        }
    }
}
