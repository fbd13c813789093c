/// Thresholds for the words on the screen and for the diagnosis.
///
/// They are rules of thumb, chosen so that a network that learns raises no alarm. The healthy update ratio of about
/// 1e-3 is from Karpathy (CS231n, "Ratio of weights:updates").
package enum HealthThresholds {
    /// Update ratios ‖Δθ‖ / ‖θ‖ at which a layer learns at a good pace.
    static let healthyUpdateRatio = 1e-4...1e-2

    /// Ratios to the output layer's gradient norm at which another layer's is drawn as healthy.
    package static let healthyGradientShare = 1e-2...1e2

    /// Ratio to the output layer's gradient norm below which a layer may be vanishing.
    static let vanishingGradientShare = 1e-3
    /// Ratio to a layer's own recent gradient norms below which its latest one is unlike them.
    static let suddenFall = 1e-2
    /// Update ratio below which a layer with such a small gradient counts as vanishing.
    static let vanishingUpdateRatio = 1e-5

    /// Ratio to the output layer's gradient norm above which a layer with large updates counts as exploding.
    static let explodingGradientShare = 1e3
    /// Update ratio above which a layer's steps are too big.
    static let explodingUpdateRatio = 1e-1
    /// Ratio ‖g‖ / ‖θ‖ above which a large update counts as exploding, and not as a step that is too long.
    static let explodingGradientToWeight = 10.0

    /// Multiple of the median of recent gradients above which the latest ones have grown.
    static let explodingGrowth = 10.0
    /// Number of latest gradients that must have grown, since one may be odd.
    static let stepsOfGrowth = 3

    /// Ratio of the first tenth of the time steps to the last tenth below which the error fades in time.
    static let fadingInTime = 1e-2
    /// Ratio of the first tenth of the time steps to the last tenth above which the error may grow in time.
    static let growingInTime = 1e2
    /// Share of the growth, in decades, that must lie between the median and the first tenth for the error to count as
    /// growing.
    ///
    /// If every step multiplies by the same factor the share is one half; a smaller share means that the norms only
    /// vary.
    static let growthFromTheMiddle = 0.4
    /// Multiple of all that enters at the time steps which the error must have grown to at the first ones.
    static let growthOfEntered = 10.0
    /// Smallest norm at the first nonzero time step that counts as a cut of backpropagation.
    ///
    /// A smaller one means that the error has faded until Float32 underflowed.
    static let smallestGradientOverTime = 1e-30
    /// Gradient norm below which the layers underneath may get 0 because Float32 underflows.
    static let smallestGradient = 1e-15
    /// Number of latest steps whose gradients are all exactly 0 where a layer is cut off.
    static let stepsWithoutGradient = 5

    /// Share of units that output 0 for all recent examples; above it, a layer is dead.
    static let deadShare = 0.5
    /// Share of outputs on a flat part of the activation; above it, a layer is saturated.
    static let saturatedShare = 0.5

    /// Factor by which a layer must pass a threshold before its health improves, so that words do not flicker.
    static let hysteresis = 3.0

    /// Factor like `hysteresis` for shares of units or outputs.
    static let shareHysteresis = 1.25

    /// Share of clipped steps above which the threshold alone decides the step length.
    static let clippedShare = 0.9
    /// Largest update ratio of any layer below which learning is too slow.
    static let slowUpdateRatio = 1e-5
    /// Share of the validation loss above which the generalization gap is large.
    static let largeGapShare = 0.5
    /// Generalization gap up to which it is never large.
    static let negligibleGap = 0.05
    /// Ratio of the validation loss to its best above which overfitting is suspected.
    static let overfittingRise = 1.1
    /// Ratio of the validation loss to its lowest value that counts as overfitting even if it no longer rises.
    static let overfittingFactor = 2.0
    /// Ratio of validation loss to training loss that `overfittingFactor` also requires.
    static let overfittingGap = 10.0
    /// Ratio of the validation loss to that of a constant answer above which a network is of no use for new examples.
    static let uselessShare = 0.8
    /// Share of a constant answer's errors that must be right for a network to be of use whatever its loss.
    static let usefulGain = 0.2
    /// Ratio of training loss to validation loss below which what was learnt is not what new examples have.
    static let memorizedShare = 0.5
    /// Ratio of the loss to its best above which the learning rate may be too high.
    static let lossGrowth = 1.5
    /// Share of the first loss below which no improvement is needed.
    static let negligibleLoss = 0.03
    /// Share of the first loss below which a run has converged even if the loss still falls.
    static let vanishedLoss = 1e-4
    /// Share of the first loss below which the network has learnt.
    static let learntLoss = 0.3
    /// Share of the first loss above which learning is slow.
    static let slowLoss = 0.5
    /// Share of the first loss above which the network has not learnt yet.
    static let unlearntLoss = 0.8
    /// Range of the loss over the latest quarter of the history, relative to its median, above which it jumps up and
    /// down.
    static let jumpingSpread = 1.0
    /// Share of the learning rate, or of the gradient, below which its schedule, or clipping, is the reason for slow
    /// learning.
    static let scheduledShare = 0.1

    /// Angle in degrees below which an update counts as following the true gradient.
    static let exactAlignment = 1.0
    /// Angle in degrees from which an update hardly helps.
    static let uselessAlignment = 87.5
    /// Angle in degrees above which an update goes uphill.
    static let uphillAlignment = 90.0

    /// Number of examples of a table below which its figures are mostly luck.
    static let fewExamples = 50

    /// Relative change of the loss between two quarters of the history below which it has stopped falling.
    static let plateauChange = 0.01
    /// Validation loss, as a multiple of its lowest, from which all is not said to be well.
    static let clearRise = 1.25
    /// Number of steps after which the effect of a change is told.
    static let stepsBeforeEffect = 10
    /// Factor by which a share of the gradient must grow to be the effect that is told.
    static let clearChange = 10.0
    /// Number of steps before a trend is judged, since the first ones say little.
    static let stepsBeforeJudgement = 30
    /// Number of steps before a plateau is reported.
    static let stepsBeforePlateau = 1_000
}
