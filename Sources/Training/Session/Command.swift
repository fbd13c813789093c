import Backprop

/// What a person asks of the trainer. It takes effect between two steps.
package enum Command: Hashable, Sendable {
    /// A change that the journal records: it decides what the following steps compute.
    case change(Change)
    /// Takes the latest change back, leaving the weights as they are.
    case undo
    /// Restores the weights, and the settings, of the latest restore point.
    case goBack
    case pause
    case resume
    /// Trains so many steps, then pauses.
    case step(Int)
    /// Shows the flow through the graph in every snapshot, or no longer.
    case showChain(Bool)
    /// Pauses, and goes through the coming step by one more stage: a node forward, a node backward, the update.
    case nextStage
    /// Trains faster or slower from now on; it changes nothing in what is computed.
    case pace(Pace)
    /// Starts over from step 0 with the present settings and the same initial weights, or with new ones.
    case restart(newWeights: Bool)
    /// Applies the preset's repair.
    case repair
    /// Writes a checkpoint; nil writes to the session's own path.
    case save(path: String?)
}

/// A change of what training does.
package enum Change: Hashable, Sendable {
    case learningRate(Double)
    case optimizer(OptimizerConfiguration)
    case schedule(Schedule)
    case clipping(Clipping)
    case regularization(Regularization)
    case batchSize(Int)
    /// Who tells each layer of the error, from now on; the weights stay.
    case credit(CreditRule)
    /// How far backpropagation through time goes; nil is through whole sequences.
    case truncation(Truncation?)
    /// The share of numbers that are dropped; nil is what the layers say.
    case dropout(Double?)
    /// Evaluations to wait for a better validation loss; nil never ends training for that.
    case earlyStopping(Int?)
    /// Which activations a step keeps; what is computed stays the same, bit for bit.
    case checkpointing(ActivationCheckpointing)
    /// How daring text is that the view samples: scores are divided by it. Nothing that is learnt depends on it.
    case temperature(Double)
    /// Every hidden layer's activation, from now on; the weights stay.
    case activation(Activation)
    /// Every layer's initialiser, for the next restart.
    case initializer(Initializer)
    /// The seed of the initial weights, for the next restart.
    case seed(UInt64)
}

extension Change {
    /// Whether it changes what is seen alone, and so belongs in no journal and on no plot.
    var isOfView: Bool { if case .temperature = self { true } else { false } }
}
