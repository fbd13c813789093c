import Backprop

/// Settings that the controls show and change, with the facts about the run that they need.
package struct ControlValues: Hashable, Sendable {
    /// Settings that the controls change.
    package var settings: Settings
    /// Facts about the run.
    package var run: RunFacts

    /// Creates values from settings and the facts about a run.
    package init(_ settings: Settings, _ run: RunFacts) {
        self.settings = settings
        self.run = run
    }

    /// Whether the rule chooses its own step length.
    var isSecondOrder: Bool { settings.optimizer.rule.isSecondOrder }

    /// Share of activations dropped in training.
    var dropout: Double { settings.dropout ?? run.layersDropout }

    /// Truncation in effect; without one, the stride and the window are the length of the whole sequence.
    var truncation: Truncation {
        let length = max(1, run.sequenceLength ?? 1)
        return settings.truncation ?? Truncation(stride: length, window: length)
    }
}

/// Facts about a run that limit and explain its settings.
package struct RunFacts: Hashable, Sendable {
    /// Number of training examples, the largest possible batch.
    package var trainingCount: Int
    /// Number of time steps in the sequences of recurrent layers; nil if there is no such layer.
    package var sequenceLength: Int?
    /// Share of activations that the layers drop by themselves.
    package var layersDropout = 0.0
    /// Memory of the activations, with and without checkpointing.
    package var memory = ActivationMemory(bytes: 0, plainBytes: 0, layers: 0)
    /// Rules that the network, the loss and the settings allow.
    package var optimizers = OptimizerConfiguration.Rule.allCases
    /// Whether the view writes text.
    package var writesText = false
    /// Whether at least one step has been made.
    package var hasBegun = false
    /// η of the latest step: the learning rate times the schedule's factor.
    package var effectiveLearningRate = 0.0
    /// Progress of a second-order rule; nil for a first-order rule.
    package var secondOrder: SecondOrderReading?

    /// Creates facts about a run that has not begun.
    package init(trainingCount: Int) { self.trainingCount = trainingCount }
}
