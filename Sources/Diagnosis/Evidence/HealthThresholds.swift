/// Where a layer stops being healthy: every threshold of the screen's words and of the diagnosis.
///
/// They are rules of thumb, chosen so that the screen is quiet while a network learns. The update ratio's healthy value of
/// about 1e-3 is Karpathy's (CS231n, "Ratio of weights:updates").
package enum HealthThresholds {
    /// Update ratios ‖Δθ‖ / ‖θ‖ between which a layer is learning at a good pace.
    package static let healthyUpdateRatio = 1e-4...1e-2

    /// Shares of the output layer's gradient norm between which another layer's is drawn as healthy.
    package static let healthyGradientShare = 1e-2...1e2

    /// A layer may be vanishing when its gradient norm is below this share of the output layer's …
    package static let vanishingGradientShare = 1e-3
    /// … and is, when a step also moves it by less than this share of its size.
    package static let vanishingUpdateRatio = 1e-5

    /// A layer is exploding when its gradient norm is this many times the output layer's and its updates are large …
    package static let explodingGradientShare = 1e3
    /// … or, whatever its gradient, when a step moves it by more than this share of its size.
    package static let explodingUpdateRatio = 1e-1
    /// Above this ‖g‖ / ‖θ‖ the gradient is to blame for a large update, below it the learning rate.
    package static let explodingGradientToWeight = 10.0

    /// The error fades in time when the way from the last tenth of the times back to the first leaves less than this share
    /// of it, and grows when it becomes more than that many times as large.
    package static let fadingInTime = 1e-2
    package static let growingInTime = 1e2
    /// It grows on its way, instead of only differing from place to place, where at least this share of the decades between
    /// last and first lies between the middle and the first: half of them where every step multiplies by the same.
    package static let growthFromTheMiddle = 0.4
    /// Where the first times receive 0 and the next at least this much, backpropagation was cut; below it the error has
    /// faded until Float32 had no number for it.
    package static let smallestGradientInTime = 1e-30

    /// A layer is dead when more than this share of its units gave 0 for the whole batch.
    package static let deadShare = 0.5
    /// A layer is saturated when more than this share of its outputs lies where the activation is flat.
    package static let saturatedShare = 0.5

    /// A layer keeps its word until it is this many times better than the threshold, so that words do not flicker.
    package static let hysteresis = 3.0

    /// The same for what is a share of units or outputs.
    package static let shareHysteresis = 1.25

    /// Clipping that acts in more than this share of the steps decides the step's length by itself.
    package static let clippedShare = 0.9
    /// The largest update ratio of any layer below which learning is too slow to see.
    package static let slowUpdateRatio = 1e-5
    /// From this relative error on, a prediction of δ is as far off as none.
    package static let worthlessPrediction = 1.0
    /// How far the validation loss must be above its best, as a factor, to speak of overfitting.
    package static let overfittingRise = 1.1
    /// The same where nothing rises any more, and how many times the training loss it must be then.
    package static let overfittingFactor = 2.0
    package static let overfittingGap = 10.0
    /// How far the loss must be above its best, as a factor, to speak of a learning rate that is too high.
    package static let lossGrowth = 1.5
    /// Shares of the first loss: below the first a suspicion would be pedantic, below the second the network has learnt,
    /// above the third it has hardly begun, above the fourth it has not.
    package static let negligibleLoss = 0.03
    package static let learntLoss = 0.3
    package static let slowLoss = 0.5
    package static let unlearntLoss = 0.8
    /// A loss jumps up and down when it varies by more than this share of its median in a quarter of the history.
    package static let jumpingSpread = 1.0
    /// A schedule has brought the learning rate down when less than this share of it is left.
    package static let scheduledShare = 0.1

    /// Degrees from the true gradient: below the first a layer's update is the gradient itself, at the second or above it
    /// hardly helps.
    package static let exactAlignment = 1.0
    package static let uselessAlignment = 87.5

    /// A loss that changes by less than this share between two quarters of the history stands still.
    package static let plateauChange = 0.01
    /// The first steps say little: no judgement of a trend before this many, and of a plateau before that many.
    package static let stepsBeforeJudgement = 30
    package static let stepsBeforePlateau = 1_000
}
