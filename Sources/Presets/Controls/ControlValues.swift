import Backprop

/// Settings that the controls show and change, with the facts of the run that they need.
package struct ControlValues: Hashable, Sendable {
    /// Settings that the controls change.
    package var settings: Settings
    /// Facts of the run.
    package var run: RunFacts

    package init(_ settings: Settings, _ run: RunFacts) {
        self.settings = settings
        self.run = run
    }

    /// Whether the rule finds the length of its steps by itself.
    var isSecondOrder: Bool { settings.optimizer.rule.isSecondOrder }

    /// Share of activations that training drops.
    var dropout: Double { settings.dropout ?? run.layersDropout }

    /// The truncation in force; whole sequences are as long both ways.
    var truncation: Truncation {
        let length = max(1, run.sequenceLength ?? 1)
        return settings.truncation ?? Truncation(stride: length, window: length)
    }
}

/// Facts of a run that bound and explain its settings.
package struct RunFacts: Hashable, Sendable {
    /// Examples to train on, which bound a batch.
    package var trainingCount: Int
    /// Time steps of the sequences that recurrent layers go through; nil where there is no such layer.
    package var sequenceLength: Int?
    /// Share of activations that the layers themselves drop.
    package var layersDropout = 0.0
    /// Memory that activations take, with and without checkpointing.
    package var memory = ActivationMemory(bytes: 0, plainBytes: 0, layers: 0)
    /// Rules that network, loss and settings allow.
    package var optimizers = OptimizerConfiguration.Rule.allCases
    /// Whether the view writes text.
    package var writesText = false
    /// Whether a step has been made.
    package var hasBegun = false
    /// η of the latest step: the set rate times the schedule's factor.
    package var effectiveLearningRate = 0.0
    /// Progress of a second-order rule; nil for a rule of first order.
    package var secondOrder: SecondOrderReading?

    package init(trainingCount: Int) { self.trainingCount = trainingCount }
}
