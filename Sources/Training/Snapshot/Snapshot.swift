import Backprop

/// Everything that a screen shows of a run, at one moment between two steps.
package struct Snapshot: Sendable {
    /// What the trainer is doing.
    package enum Phase: Hashable, Sendable {
        case paused
        case training
        /// The preset's limit was reached, or early stopping ended the run; the text says which.
        case finished(String)
        /// A step with a non-finite loss or gradient was not applied, and training paused.
        case halted(NonFinite)
    }

    /// The network in one line, for example `64-64-32-10 relu`.
    package var network: String
    package var parameterCount: Int
    package var trainingCount: Int
    package var validationCount: Int
    package var phase: Phase
    package var step: Int
    /// Passes over the training part, with the fraction of the present one.
    package var epoch: Double
    /// Steps a second while steps are made, which is what full speed gives.
    package var stepsPerSecond: Double
    /// How fast training is meant to go.
    package var pace = Pace.full
    /// Seconds spent training, pauses left out.
    package var trainingSeconds: Double

    /// The latest step's loss; nil before the first step.
    package var loss: Double?
    package var validationLoss: Double?
    /// Shares from 0 to 1, where the task is classification.
    package var accuracy: Double?
    package var validationAccuracy: Double?

    package var settings: Settings
    package var activation: Activation?
    package var initializer: Initializer
    package var seed: UInt64
    /// η of the latest step: the set rate times the schedule's factor.
    package var effectiveLearningRate: Double
    /// ‖∂L/∂θ‖ over all layers, before and after clipping.
    package var gradientNorm: Double
    package var clippedGradientNorm: Double
    /// The share of the recent steps in which clipping acted, 0 to 1.
    package var clippedShare: Double

    /// How far a rule of second order is with its step; nil for a rule of first order.
    package var secondOrder: SecondOrderReading?
    /// The rules that network, loss and settings allow.
    package var optimizers = OptimizerConfiguration.Rule.allCases

    /// Places of the sequences that recurrent layers go through; nil where there is no such layer.
    package var sequenceLength: Int?
    /// What finished episodes brought, where the task has episodes.
    package var returns: MetricHistory?
    /// The best mean return over a hundred episodes in a row.
    package var bestMeanReturn: Double?

    /// The share of numbers that are dropped in training.
    package var dropout = 0.0
    /// What activations take, and what checkpointing computes again for it.
    package var memory = ActivationMemory(bytes: 0, plainBytes: 0, layers: 0)

    package var layers: [LayerReading]
    package var trainingLoss: MetricHistory
    package var validationLossHistory: MetricHistory
    package var marks: [Mark]
    package var view: NetworkView
    /// What flows through the graph; nil unless it is asked for.
    package var chain: GraphTrace?
    /// What undo would take back, in words; nil when there is nothing.
    package var undoable: String?
    /// A line to show for a while: saved, not saved, changed …
    package var notice: Notice?
}

/// Where a control changed: a step and a short label, for example `η 0.1→0.05`.
package struct Mark: Hashable, Sendable {
    package var step: Int
    package var label: String

    package init(step: Int, label: String) {
        self.step = step
        self.label = label
    }
}

/// The first thing that was not finite in a step that was not applied.
package struct NonFinite: Hashable, Sendable {
    package var step: Int
    /// The layer that went first; nil when it was the loss or the data.
    package var layer: String?
    /// For example `loss is infinite`, `‖∂L/∂W‖ is not a number`.
    package var what: String

    package init(step: Int, layer: String?, what: String) {
        self.step = step
        self.layer = layer
        self.what = what
    }
}

/// A message to the person, numbered so that a screen can tell a new one from an old one.
package struct Notice: Hashable, Sendable {
    package var number: Int
    package var text: String
    package var isWarning: Bool

    package init(number: Int, text: String, isWarning: Bool = false) {
        self.number = number
        self.text = text
        self.isWarning = isWarning
    }
}
