import Backprop
import Datasets
import Presets

/// Everything that decides the following steps, except the numbers in the plan's vectors.
///
/// A restore point and a checkpoint hold one of these beside the vectors; a run that continues from both
/// computes the same bits as one that never stopped.
struct TrainerState: Sendable {
    /// Steps completed.
    var step = 0
    var position = BatchSampler.Position()
    var settings: Settings
    /// Updates made with the present rule.
    var optimizerTime = 0
    /// Waits for a plateau, for the schedule.
    var plateau = PlateauWatch()
    /// Waits for the validation loss to stop falling, for early stopping.
    var stopping = PlateauWatch()
}

/// The latest step's measurements that belong to no layer.
struct StepReading: Sendable {
    var loss: Double?
    /// The batch that the step was made with.
    var batch = LoadedBatch()
    var effectiveLearningRate = 0.0
    var gradientNorm = 0.0
    var clippedGradientNorm = 0.0
    /// Clipped steps as an exponential average over about a hundred.
    var clippedShare = 0.0
    var validationLoss: Double?
    var validationAccuracy: Double?
    /// What the rule of second order did in the latest step that is done.
    var secondOrder: SecondOrderReading?
}

extension Plan {
    /// The vectors that training moves: the parameters, and the optimiser's state beside them.
    static let learntVectors: [Vector] = [.parameters, .firstState, .secondState]
}
