@testable import nntui

/// Runs with known numbers.
enum SweepRuns {
    static func run(_ measure: Double?, start: Double = 1, training: Double = 0.5, halt: String? = nil) -> SweepRun {
        var run = SweepRun()
        (run.measure, run.startLoss, run.trainingLoss, run.halt, run.steps) = (measure, start, training, halt, 100)
        return run
    }

    /// A run that a step ended.
    static let diverged = run(0.1, halt: "the loss is infinite")

    /// Returns the points of a range of learning rates from 1 on, each ten times the one before, from the measures of
    /// their runs; nil stands for one that diverged.
    static func summary(_ medians: [[Double?]], _ measure: SweepMeasure = .validationLoss) throws -> SweepSummary {
        let values = (0..<medians.count).map { "1" + String(repeating: "0", count: $0) }
        guard
            let key = try SweptKey(
                .init(key: "learning_rate", value: "1..\(values[values.count - 1]):\(values.count)"))
        else { preconditionFailure("the range is one") }
        let points = zip(values, medians).map { value, runs in
            SweepPoint(values: [value], runs: runs.map { $0.map { run($0) } ?? diverged }, measure: measure)
        }
        return SweepSummary(keys: [key], measure: measure, points: points)
    }
}
