import CursesTerminal
import Presets
import TUI
import Training

/// Result of one training of a sweep.
struct SweepRun: Equatable, Sendable {
    /// Value of the sweep's measure; nil if the run has none.
    var measure: Double?
    /// Share of right answers at the lowest validation loss, or at the end; nil if answers are not right or wrong.
    var accuracy: Double?
    /// Mean training loss of the last tenth of the steps.
    var trainingLoss: Double?
    /// Loss of the first step; nil for an agent, whose loss says little of how well it acts.
    var startLoss: Double?
    /// Loss of the best constant answer; nil if there is none.
    var constantLoss: Double?
    /// Number of steps completed.
    var steps = 0
    /// Reason why a step was not applied; nil if all were.
    var halt: String?
    /// Curve of the measure over steps, or over episodes.
    var curve: [LineChart.Point] = []

    /// Whether a step was not finite, or the loss at the end is far above that at the start.
    var hasDiverged: Bool {
        if halt != nil { return true }
        guard let startLoss, let trainingLoss else { return false }
        // The first batch may be easy by chance.
        return !(trainingLoss <= RunReading.divergenceFactor * max(startLoss, constantLoss ?? 0))
    }
}

extension SweepRun {
    /// Number of points of a curve at most.
    private static let curveLimit = 160
    /// Number of steps of a preset without a limit, as for `nntui train`.
    private static let stepsWithoutLimit = 10_000

    /// Trains a preset to its end; returns nil if a signal asked the program to end before that.
    static func train(_ preset: Preset, _ measure: SweepMeasure) throws -> SweepRun? {
        let trainer = try Trainer.load(preset).trainer
        let limit = trainer.length ?? stepsWithoutLimit
        var outcome = Trainer.Outcome.applied
        var firstLoss: Double?
        while trainer.step < limit, outcome == .applied || outcome == .working {
            if ProcessGuard.terminationSignal != nil { return nil }
            outcome = trainer.advancePart()
            if firstLoss == nil, trainer.step == 1 { firstLoss = trainer.runReading().loss }
        }
        return SweepRun(trainer.measuredReading(), measure, firstLoss: firstLoss)
    }

    /// Creates the result of a run from its last reading.
    init(_ run: RunReading, _ measure: SweepMeasure, firstLoss: Double?) {
        let best = run.best.flatMap { $0.loss < run.validationLoss ?? .infinity ? $0 : nil }
        accuracy = best.map(\.accuracy) ?? run.validationAccuracy ?? run.accuracy
        trainingLoss = run.trainingLoss.recentMean
        (startLoss, constantLoss) = (run.returns == nil ? firstLoss : nil, run.baseline?.loss)
        (steps, halt) = (run.step, run.halt?.what)
        let value: Double? =
            switch measure {
            case .validationLoss: best?.loss ?? run.validationLoss
            case .trainingLoss: trainingLoss
            case .accuracy: accuracy
            case .meanReturn: run.bestMeanReturn
            }
        self.measure = value.flatMap { $0.isFinite ? $0 : nil }
        let history: MetricHistory? =
            switch measure {
            case .meanReturn: run.returns
            case .trainingLoss: run.trainingLoss
            case .validationLoss, .accuracy: run.validationLossHistory
            }
        curve = (history ?? MetricHistory()).points(atMost: Self.curveLimit)
    }
}
