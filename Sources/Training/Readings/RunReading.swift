import Backprop
import Presets

/// Everything that the trainer knows between two steps without another pass through the network.
package struct RunReading: Sendable {
    /// The network in one line, for example `64-64-32-10 relu`.
    package var network: String
    /// Number of parameters of the network.
    package var parameterCount: Int
    /// Number of training examples.
    package var trainingCount: Int
    /// Number of validation examples.
    package var validationCount: Int
    /// Settings in effect.
    package var settings: Settings

    /// Steps completed.
    package var step = 0
    /// Passes over the training part, with the fraction of the present one.
    package var epoch = 0.0
    /// Why the run came to its end; nil while it has not.
    package var ending: Ending?
    /// The step that was not applied, and paused training; nil where the latest one was.
    package var halt: NonFinite?

    /// The latest step's loss; nil before the first step.
    package var loss: Double?
    /// Latest validation loss; nil before the first evaluation.
    package var validationLoss: Double?
    /// Share of right answers among some training examples, 0 to 1; nil where it was not measured.
    package var accuracy: Double?
    /// Share of right answers in the validation part, 0 to 1; nil where answers are not right or wrong.
    package var validationAccuracy: Double?

    /// η of the latest step: the set rate times the schedule's factor.
    package var effectiveLearningRate = 0.0
    /// ‖∂L/∂θ‖ over all layers, before and after clipping.
    package var gradientNorm = 0.0
    /// ‖∂L/∂θ‖ over all layers after clipping.
    package var clippedGradientNorm = 0.0
    /// Share of the recent steps in which clipping acted, 0 to 1.
    package var clippedShare = 0.0

    /// Progress of a second-order rule within its step; nil for a rule of first order.
    package var secondOrder: SecondOrderReading?
    /// Rules that network, loss and settings allow.
    package var optimizers = OptimizerConfiguration.Rule.allCases

    /// Time steps of the sequences that recurrent layers go through; nil where there is no such layer.
    package var sequenceLength: Int?
    /// Returns of finished episodes, where the task has episodes.
    package var returns: MetricHistory?
    /// The best mean return over a hundred episodes in a row.
    package var bestMeanReturn: Double?

    /// Share of activations that the layers themselves drop in training.
    package var layersDropout = 0.0
    /// Memory that activations take, and the computing that checkpointing repeats for it.
    package var memory = ActivationMemory(bytes: 0, plainBytes: 0, layers: 0)

    /// One reading a layer, input side first.
    package var layers: [LayerReading] = []
    /// Training loss of every step.
    package var trainingLoss = MetricHistory()
    /// Validation loss of every evaluation.
    package var validationLossHistory = MetricHistory()
    /// Where settings changed, oldest first.
    package var marks: [Mark] = []
    /// The change that undo would revert, in words; nil where there is none.
    package var undoable: String?

    /// A reading before the first step.
    package init(
        network: String, parameterCount: Int, trainingCount: Int, validationCount: Int, settings: Settings
    ) {
        self.network = network
        self.parameterCount = parameterCount
        self.trainingCount = trainingCount
        self.validationCount = validationCount
        self.settings = settings
    }

    /// Share of activations that training drops.
    package var dropout: Double { settings.dropout ?? layersDropout }
}

/// Mark of a changed setting on the plot: its step and a short label, for example `η 0.1→0.05`.
package struct Mark: Hashable, Sendable {
    /// Steps complete when the setting changed.
    package var step: Int
    /// The change in a few words.
    package var label: String

    /// A mark at a step.
    package init(step: Int, label: String) {
        self.step = step
        self.label = label
    }
}

/// First non-finite number of a step that was therefore not applied.
package struct NonFinite: Hashable, Sendable {
    /// The step that was not applied.
    package var step: Int
    /// The first layer concerned; nil for the loss or the data.
    package var layer: String?
    /// For example `loss is infinite`, `‖∂L/∂W‖ is not a number`.
    package var what: String

    /// A non-finite number, found in a step.
    package init(step: Int, layer: String?, what: String) {
        self.step = step
        self.layer = layer
        self.what = what
    }
}

extension RunReading {
    /// Validation loss minus training loss at about the same step; nil where either is unknown.
    ///
    /// A training step with dropout or a penalty is harder than its evaluation: then it may be below zero.
    package var generalizationGap: Double? {
        guard validationCount > 0, let validationLoss, validationLoss.isFinite,
            let training = trainingLoss.buckets.last(where: { $0.count > 0 })?.mean, training.isFinite
        else { return nil }
        return validationLoss - training
    }

    /// Whether the gap is a large part of the validation loss, a sign that the network memorises its examples.
    package var isOverfitting: Bool {
        guard let gap = generalizationGap, let validationLoss else { return false }
        return gap > 0.5 * abs(validationLoss) && gap > 0.05
    }
}
