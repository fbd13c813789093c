/// Thresholds of the words on the screen and of the diagnosis.
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

    /// Ratio of the first tenth of the time steps to the last below which the error fades in time.
    package static let fadingInTime = 1e-2
    /// Ratio of the first tenth to the last above which the error grows in time.
    package static let growingInTime = 1e2
    /// It grows on its way, instead of only differing between time steps, where at least this share of the decades between
    /// last and first lies between the middle and the first: half of them where every step multiplies by the same.
    package static let growthFromTheMiddle = 0.4
    /// Where the first time steps receive 0 and the next at least this much, backpropagation was cut; below it the error has
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
    /// Ratio of validation loss to its best that counts as overfitting once nothing rises any more.
    package static let overfittingFactor = 2.0
    /// Ratio of validation loss to training loss that this takes.
    package static let overfittingGap = 10.0
    /// How far the loss must be above its best, as a factor, to speak of a learning rate that is too high.
    package static let lossGrowth = 1.5
    /// Share of the first loss below which nothing needs improving.
    package static let negligibleLoss = 0.03
    /// Share of the first loss below which the network has learnt.
    package static let learntLoss = 0.3
    /// Share of the first loss above which it has hardly begun.
    package static let slowLoss = 0.5
    /// Share of the first loss above which it has not begun.
    package static let unlearntLoss = 0.8
    /// A loss jumps up and down when it varies by more than this share of its median in a quarter of the history.
    package static let jumpingSpread = 1.0
    /// A schedule has brought the learning rate down when less than this share of it is left.
    package static let scheduledShare = 0.1

    /// Degrees from the true gradient below which an update counts as the gradient itself.
    package static let exactAlignment = 1.0
    /// Degrees from which on an update hardly helps.
    package static let uselessAlignment = 87.5

    /// A loss that changes by less than this share between two quarters of the history stands still.
    package static let plateauChange = 0.01
    /// Steps before a trend is judged, since the first ones say little.
    package static let stepsBeforeJudgement = 30
    /// Steps before a plateau is called one.
    package static let stepsBeforePlateau = 1_000
}
