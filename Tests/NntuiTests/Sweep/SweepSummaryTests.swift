import Testing

@testable import nntui

/// The best value, and where runs diverge or fall off.
@Suite struct SweepSummaryTests {
    @Test func theBestHasTheBestMedian() throws {
        #expect(try SweepRuns.summary([[0.3], [0.1], [0.2]]).best == 1)
        #expect(try SweepRuns.summary([[3], [1], [2]], .meanReturn).best == 0)
        #expect(try SweepRuns.summary([[0.1], [0.1]]).best == 0)
        #expect(try SweepRuns.summary([[nil], [nil]]).best == nil)
    }

    @Test(
        arguments: [
            ([[0.2], [0.1], [nil]], ["From learning_rate = 100 on, the run diverges."]),
            (
                [[0.2, 0.2], [0.1, 0.1], [0.3, nil], [nil, nil]], ["From learning_rate = 100 on, 3 of 4 runs diverge."]
            ),
            ([[nil, nil], [0.1, 0.1], [0.2, 0.2]], ["Up to learning_rate = 1, all 2 runs diverge."]),
            ([[0.2, 0.2], [0.1, 0.1], [nil, nil], [0.3, 0.3]], []),
            (
                [[0.2], [0.1], [0.6], [0.9]],
                [
                    "From learning_rate = 100 on, the median validation loss is above 0.550, half-way from the best to the "
                        + "loss of the first step."
                ]
            ),
            ([[0.2], [0.1], [0.5]], []),
            (
                [[0.1], [0.2], [0.3]],
                ["The best learning_rate is the smallest of the range; a wider range may have a better one."]
            ),
            ([[nil], [nil], [nil]], ["At least half of the runs of every value diverged."]),
            ([[0.1], [0.1], [0.1]], ["All values give the same runs: what is swept has no effect here."]),
        ] as [([[Double?]], [String])])
    func findings(_ medians: [[Double?]], _ sentences: [String]) throws {
        #expect(try SweepRuns.summary(medians).findings == sentences)
    }

    @Test func noWiderRangeIsAdvisedThanIsAllowed() throws {
        let open = try SweepRuns.summary([[0.3], [0.2], [0.1]])
        #expect(
            open.findings == [
                "The best learning_rate is the largest of the range; a wider range may have a better one."
            ])
        let keys = open.keys.map { $0.limited { _ in false } }
        let limited = SweepSummary(keys: keys, measure: .validationLoss, points: open.points)
        #expect(
            limited.findings == [
                "The best learning_rate is the largest of the range, and hardly any beyond it is allowed."
            ])
    }

    @Test func aReturnFallsOffBelowHalfOfTheBest() throws {
        #expect(
            try SweepRuns.summary([[90], [100], [49]], .meanReturn).findings == [
                "From learning_rate = 100 on, the median mean return is less than half of the best."
            ])
        #expect(try SweepRuns.summary([[90], [100], [51]], .meanReturn).findings == [])
    }

    /// Of two keys, the sentence names the value of the other one.
    @Test func everyValueOfTheOtherKeyHasItsCliff() throws {
        let keys = try [("learning_rate", "1..100:3"), ("optimizer", "a,b")].compactMap {
            try SweptKey(.init(key: $0.0, value: $0.1))
        }
        let medians: [[Double?]] = [[0.2, 0.2], [0.1, nil], [nil, nil]]
        let points = zip(["1", "10", "100"], medians).flatMap { rate, pair in
            zip(["a", "b"], pair).map { name, median in
                let run = median.map { SweepRuns.run($0) } ?? SweepRuns.diverged
                return SweepPoint(values: [rate, name], runs: [run], measure: .validationLoss)
            }
        }
        #expect(
            SweepSummary(keys: keys, measure: .validationLoss, points: points).findings == [
                "With optimizer = a, from learning_rate = 100 on, the run diverges.",
                "With optimizer = b, from learning_rate = 10 on, all 2 runs diverge.",
            ])
    }

    @Test(arguments: [
        (
            SweepMeasure.accuracy,
            "Losses of different kinds cannot be compared, and this preset has no accuracy: sweep another field."
        ),
        (.meanReturn, "A mean return takes 100 episodes: train for more steps, with --steps."),
    ])
    func whatIsMissingIsSaid(_ measure: SweepMeasure, _ sentence: String) throws {
        let point = SweepPoint(values: ["1"], runs: [SweepRuns.run(nil)], measure: measure)
        let summary = SweepSummary(keys: try SweepRuns.summary([[1], [2]]).keys, measure: measure, points: [point])
        #expect(summary.findings == [sentence])
    }
}
