import Backprop
import Datasets
import Presets

/// State that determines the following steps, except for the numbers in the plan's vectors.
struct TrainerState: Sendable {
    /// Number of steps completed.
    var step = 0
    /// Number of the run within the session: each restart begins another.
    var run = 0
    var position = BatchSampler.Position()
    var settings: Settings
    /// Number of updates made with the current rule.
    var optimizerTime = 0
    /// Watch for a plateau, for the schedule.
    var plateau = PlateauWatch()
    /// Watch for the end of the validation loss's fall, for early stopping.
    var stopping = PlateauWatch()
}

/// Measurements of the latest step that belong to no layer.
struct StepReading: Sendable {
    var loss: Double?
    /// Batch that the step was made with.
    var batch = LoadedBatch()
    var effectiveLearningRate = 0.0
    var gradientNorm = 0.0
    var clippedGradientNorm = 0.0
    /// Share of clipped steps, averaged exponentially over about a hundred.
    var clippedShare = 0.0
    /// Number of steps, at most 100, of which that is the share.
    var clippingSteps = 0
    var validationLoss: Double?
    var validationAccuracy: Double?
    var validationFit: RegressionFit?
    /// Reading of the second-order rule in the latest complete step.
    var secondOrder: SecondOrderReading?
}

extension Plan {
    /// Vectors that training changes: the parameters and the optimizer's state.
    static let learntVectors: [Vector] = [.parameters, .firstState, .secondState]
}
