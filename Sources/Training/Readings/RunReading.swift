import Backprop
import Datasets
import Presets

/// Readings of a run between two steps, available without another pass through the network.
package struct RunReading: Sendable {
    /// Network in one line, for example `64-64-32-10 relu`.
    package var network: String
    /// Number of parameters of the network.
    package var parameterCount: Int
    /// Number of training examples.
    package var trainingCount: Int
    /// Number of validation examples.
    package var validationCount: Int
    /// Settings in effect.
    package var settings: Settings

    /// Number of steps completed.
    package var step = 0
    /// Number of passes over the training part, including the fraction of the current one.
    package var epoch = 0.0
    /// Number of steps after which the preset ends the run; nil if it has no limit.
    package var length: Int?
    /// Reason why the run ended; nil if it has not.
    package var ending: Ending?
    /// Whether the task's goal is reached.
    package var isSolved = false
    /// Whether a step has begun but is not complete.
    package var isWithinStep = false
    /// Whether all settings of the preset's repair are in effect; false for a preset without one.
    package var isRepaired = false
    /// Failure that paused training, since the latest step was not applied; nil if it was.
    package var halt: NonFinite?

    /// Loss of the latest step; nil before the first step.
    package var loss: Double?
    /// Latest validation loss; nil before the first evaluation.
    package var validationLoss: Double?
    /// Lowest validation loss since the latest change, whose weights are kept; nil before the first evaluation.
    package var best: Ending.Lowest?
    /// Share of right answers among some training examples, 0 to 1; nil if it was not measured.
    package var accuracy: Double?
    /// Share of right answers in the validation part, 0 to 1; nil if answers are not right or wrong.
    package var validationAccuracy: Double?
    /// Errors of numbers predicted on the validation part; nil before the first evaluation, and for other tasks.
    package var validationFit: RegressionFit?

    /// Source of the examples; nil if it is unknown.
    package var source: DataSource?
    /// Whether all training examples have the same inputs, for example silence.
    package var hasConstantInputs = false
    /// Result of the best constant answer; nil if the task has none.
    package var baseline: Baseline?
    /// What the examples have that makes figures about them mislead.
    package var traits = DataTraits()
    /// Size of the target that is farthest from numbers around 1; nil unless the network predicts numbers.
    package var targetScale: TargetScale?

    /// η of the latest step: the learning rate times the schedule's factor.
    package var effectiveLearningRate = 0.0
    /// ‖∂L/∂θ‖ over all layers before clipping.
    package var gradientNorm = 0.0
    /// ‖∂L/∂θ‖ over all layers after clipping.
    package var clippedGradientNorm = 0.0
    /// Share of the recent steps in which clipping acted, 0 to 1.
    package var clippedShare = 0.0

    /// Progress of a second-order rule within its step; nil for a first-order rule.
    package var secondOrder: SecondOrderReading?
    /// Rules that the network, the loss and the settings allow.
    package var optimizers = OptimizerConfiguration.Rule.allCases

    /// Number of time steps in the sequences of recurrent layers; nil if there is no such layer.
    package var sequenceLength: Int?
    /// Returns of finished episodes; nil for a task without episodes.
    package var returns: MetricHistory?
    /// Best mean return over a hundred consecutive episodes.
    package var bestMeanReturn: Double?

    /// Share of activations that the layers drop by themselves in training.
    package var layersDropout = 0.0
    /// Memory of the activations, and the computation that checkpointing repeats for it.
    package var memory = ActivationMemory(bytes: 0, plainBytes: 0, layers: 0)

    /// Readings of the layers, input side first.
    package var layers: [LayerReading] = []
    /// Training loss of every step.
    package var trainingLoss = MetricHistory()
    /// Validation loss of every evaluation.
    package var validationLossHistory = MetricHistory()
    /// Marks of changed settings, oldest first.
    package var marks: [Mark] = []
    /// Change that undo would revert, in words; nil if there is none.
    package var undoable: String?

    /// Creates a reading before the first step.
    package init(
        network: String, parameterCount: Int, trainingCount: Int, validationCount: Int, settings: Settings
    ) {
        self.network = network
        self.parameterCount = parameterCount
        self.trainingCount = trainingCount
        self.validationCount = validationCount
        self.settings = settings
    }

    /// Whether something was changed since the preset was opened, so that its description may not hold any more.
    package var isChanged: Bool { isRepaired || undoable != nil }

    /// Returns a preset's description, which speaks of the preset as it was opened.
    package func described(_ about: String) -> String { (isChanged ? "As opened: " : "") + about }

    /// Whether it learns the rows of a table.
    package var learnsTable: Bool { if case .csv? = source { true } else { false } }

    /// Share of activations dropped in training.
    package var dropout: Double { settings.dropout ?? layersDropout }
}

/// Mark of a changed setting on the plot: its step and a short label, for example `η 0.1→0.05`.
package struct Mark: Hashable, Sendable {
    /// Number of steps complete when the setting changed.
    package var step: Int
    /// Number of passes over the training part, or of episodes, by then; nil if unknown.
    package var epoch: Double?
    /// Change in a few words.
    package var label: String

    /// Creates a mark at a step.
    package init(step: Int, epoch: Double? = nil, label: String) {
        self.step = step
        self.epoch = epoch
        self.label = label
    }
}

/// First number of a step that was not finite or out of range, so that the step was not applied.
package struct NonFinite: Hashable, Sendable {
    /// Source of the number.
    package enum Cause: String, CaseIterable, Hashable, Sendable {
        /// Data; a result of the network or of the update; an update that is finite but too long to apply.
        case data, result, length
    }

    /// Step that was not applied.
    package var step: Int
    /// First layer concerned; nil for the loss or the data.
    package var layer: String?
    /// Description, for example `loss is infinite` or `‖∂L/∂W‖ is not a number`.
    package var what: String
    /// Source of the number.
    package var cause: Cause
    /// Whether settings were changed right before the step, so that they may be to blame.
    package var followsChange = false

    /// Creates a report of a number in a step.
    package init(step: Int, layer: String?, what: String, cause: Cause = .result) {
        self.step = step
        self.layer = layer
        self.what = what
        self.cause = cause
    }
}

extension RunReading {
    /// Multiple of the loss at the start from which on a run has diverged.
    package static let divergenceFactor = 10.0

    /// Whether the schedule has brought the learning rate to 0 for good.
    package var scheduleHasEnded: Bool {
        !settings.optimizer.rule.isSecondOrder && step > 0 && halt == nil && settings.learningRate > 0
            && settings.schedule.kind != .warmRestarts && effectiveLearningRate == 0
            && settings.schedule.factor(at: step - 1) == 0
    }

    /// Validation loss minus training loss at about the same step; nil if either is unknown, or the former of long ago.
    ///
    /// It may be negative, since a training step with dropout is harder than its evaluation.
    package var generalizationGap: Double? {
        guard validationCount > 0, let validationLoss, validationLoss.isFinite,
            let evaluated = validationLossHistory.lastStep, step - evaluated <= max(1, step / 10),
            let training = trainingLoss.buckets.last(where: { $0.count > 0 })?.mean, training.isFinite
        else { return nil }
        return validationLoss - training
    }
}

extension RunReading {
    /// Returns the training loss of each bucket as the plot draws it, averaged between changes; NaN where a part has no
    /// finite value.
    package func smoothedTrainingLoss(
        halfLifeBuckets halfLife: Double = MetricHistory.usualHalfLife, isGeometric: Bool = true
    ) -> [Double] {
        // The loss of the first step is that of a network that has learnt nothing, mostly far above the others.
        let breaks = [trainingLoss.firstStep ?? 0] + marks.map(\.step)
        return trainingLoss.smoothed(halfLifeBuckets: halfLife, breaks: breaks.sorted(), isGeometric: isGeometric)
    }
}
