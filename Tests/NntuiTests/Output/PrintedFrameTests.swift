import TUI
import Testing

@testable import nntui

/// What `sweep` and `compare` print, on terminals of several widths, for results made by hand.
@Suite struct PrintedFrameTests {
    @Test(arguments: [
        (40, "sweep40", Frames.sweep40), (60, "sweep60", Frames.sweep60), (80, "sweep80", Frames.sweep80),
        (100, "sweep100", Frames.sweep100), (160, "sweep160", Frames.sweep160),
    ])
    func aSweep(_ width: Int, _ name: String, _ stored: String) throws {
        let lines = SweepReport(summary: try Self.summary()).lines(on: Page(width: width))
        #expect(lines.allSatisfy { $0.count <= width })
        Frames.expect(lines, isStoredAs: name, stored)
    }

    @Test(arguments: [
        (40, "compare40", Frames.compare40), (60, "compare60", Frames.compare60), (80, "compare80", Frames.compare80),
        (100, "compare100", Frames.compare100), (160, "compare160", Frames.compare160),
    ])
    func aComparison(_ width: Int, _ name: String, _ stored: String) {
        let lines = ComparisonReport(comparison: Self.comparison).lines(on: Page(width: width))
        #expect(lines.allSatisfy { $0.count <= width })
        Frames.expect(lines, isStoredAs: name, stored)
    }

    /// Learning rates with a best one in the middle, and a cliff at the end.
    private static func summary() throws -> SweepSummary {
        let key = try #require(try SweptKey(.init(key: "optimizer.learning_rate", value: "1e-3..10:5")))
        let ends: [[Double?]] = [
            [0.5, 0.625, 0.5625], [0.25, 0.1875, 0.3125], [0.0625, 0.03125, 0.125], [0.25, 0.125, nil],
            [nil, nil, nil],
        ]
        let points = zip(key.values, ends).map { value, ends in
            SweepPoint(values: [value], runs: ends.map(run), measure: .validationLoss)
        }
        return SweepSummary(keys: [key], measure: .validationLoss, points: points)
    }

    /// A run whose loss falls in a straight line from 1 to its end, or that diverged.
    private static func run(_ end: Double?) -> SweepRun {
        var run = SweepRuns.run(end, training: end ?? 16, halt: end == nil ? "the loss is infinite" : nil)
        run.accuracy = end.map { 1 - $0 / 2 }
        run.curve = curve(to: end ?? 16)
        return run
    }

    private static func curve(to end: Double) -> [LineChart.Point] {
        (1...8).map { .init(x: Double(25 * $0), y: 1 + (end - 1) * Double($0) / 8) }
    }

    /// Two checkpoints with different settings, and a log.
    private static var comparison: Comparison {
        var runs = ["adamw.safetensors", "runs/sgd-with-a-long-name.safetensors", "large.jsonl"].map(RecordedRun.init)
        for (index, end) in [0.125, 1.5, 0.0625].enumerated() {
            (runs[index].steps, runs[index].best) = (1_200, (1_000, end))
            runs[index].trainingLoss = end / 2
            runs[index].training = curve(to: end / 2)
            runs[index].validation = curve(to: end)
        }
        runs[0].fields = [("optimizer.name", "adamw"), ("optimizer.learning_rate", "0.001"), ("batch_size", "32")]
        runs[1].fields = [("optimizer.name", "sgd"), ("optimizer.learning_rate", "0.1"), ("batch_size", "32")]
        (runs[0].preset, runs[1].preset, runs[2].accuracy) = ("digits", "digits", 0.984375)
        runs[1].changes = [(400, "optimizer.learning_rate 0.05, clipping.mode \"global-norm\"")]
        return Comparison(runs: runs, baseline: 0)
    }

    /// With more runs than fit beside one another, each field has lines of its own.
    @Test func fieldsOfManyRunsAreListed() {
        let runs = (0..<12).map { number in
            var run = RecordedRun(path: "\(number)")
            run.fields = [("optimizer.learning_rate", "0.\(number)")]
            return run
        }
        let table = ComparisonTable(comparison: Comparison(runs: runs, baseline: 0))
        #expect(
            table.fieldLines(width: 40) == [
                "what differs", "optimizer.learning_rate", "  A 0.0, B 0.1, C 0.2, D 0.3, E 0.4, F",
                "  0.5, G 0.6, H 0.7, I 0.8, J 0.9, K", "  0.10, L 0.11",
            ])
    }

    /// A grid has a column more, for which others give way.
    @Test(arguments: [40, 60, 80]) func aGridFits(_ width: Int) throws {
        let keys = try [("optimizer.learning_rate", "1..100:3"), ("optimizer.name", "sgd,adam")].compactMap {
            try SweptKey(.init(key: $0.0, value: $0.1))
        }
        let points = ["1", "10", "100"].flatMap { rate in
            ["sgd", "adam"].map {
                SweepPoint(values: [rate, $0], runs: [Self.run(0.5), Self.run(0.25)], measure: .validationLoss)
            }
        }
        let summary = SweepSummary(keys: keys, measure: .validationLoss, points: points)
        #expect(SweepReport(summary: summary).lines(on: Page(width: width)).allSatisfy { $0.count <= width })
    }

    /// On a terminal without a known width, and in a file, nothing is left out.
    @Test func aFileHasTheWholeTable() throws {
        let lines = SweepReport(summary: try Self.summary()).lines(on: Page())
        #expect(lines[1].hasSuffix("lowest  highest  accuracy  training loss  diverged"))
        #expect(Page().chartWidth == 80 && Page(width: 7).chartWidth == 20 && Page(width: 300).chartWidth == 160)
    }
}
