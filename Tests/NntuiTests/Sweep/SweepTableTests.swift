import Testing

@testable import nntui

/// Tables, charts and JSON of a sweep.
@Suite struct SweepTableTests {
    @Test func aRowForEachValue() throws {
        let summary = try SweepRuns.summary([[0.25, 0.3], [0.125, 0.1], [nil, nil]])
        #expect(
            SweepTable(summary: summary).lines() == [
                "   learning_rate  validation loss  lowest  highest  training loss  diverged",
                "a              1           0.2750  0.2500   0.3000         0.5000    0 of 2",
                "b             10           0.1125  0.1000   0.1250         0.5000    0 of 2  best",
                "c            100                –       –        –              –    2 of 2",
            ])
    }

    @Test func theMeasureIsDrawnOverALogarithmicAxis() throws {
        let charts = SweepCharts(summary: try SweepRuns.summary([[0.25], [0.125], [0.5], [nil]])).all
        #expect(charts.count == 1)
        #expect(
            charts[0].lines(on: Page()).joined(separator: "\n") == """

                validation loss against learning_rate (logarithmic)
                ◆ best, × diverged
                0.6┤                                                                           ×
                   │
                0.5┤                                                 ⢀•
                   │                                              ⣀⠤⠊⠁
                0.4┤                                          ⢀⡠⠔⠉
                   │                                       ⢀⠤⠒⠁
                0.3┤                                    ⡠⠔⠊⠁
                   │•⢄⣀⣀                            ⢀⡠⠒⠉
                0.2┤    ⠉⠉⠑⠒⠒⠤⠤⢄⣀⣀               ⣀⠤⠊⠁
                   │              ⠉⠉⠑⠒⠒⠤⠤⢄⣀⣀ ⢀⡠⠔⠉
                0.1┤                        ⠉◆
                   │
                0.0┤
                   └ 1 ───────────────────── 10 ──────────────────── 100 ─── 1,000 learning_rate
                """)
    }

    @Test func namesHaveNoAxis() throws {
        let key = try #require(try SweptKey(.init(key: "optimizer", value: "sgd,adam")))
        let points = ["sgd", "adam"].map {
            SweepPoint(values: [$0], runs: [SweepRuns.run(0.5)], measure: .validationLoss)
        }
        let summary = SweepSummary(keys: [key], measure: .validationLoss, points: points)
        #expect(summary.axis == nil && SweepCharts(summary: summary).all.isEmpty)
    }

    @Test func anObjectForEachRunAndValue() throws {
        let arguments = try ParsedArguments(
            ["moons", "--set", "learning_rate=1..10:2", "--set", "l1=0.5"], for: SweepCommand.interface)
        let plan = try SweepPlan(RunRequest(arguments), seedCount: 2, limits: (nil, nil))
        let results = [SweepRuns.run(0.25), SweepRuns.diverged, SweepRuns.run(0.5), nil]
        let json = SweepJSON(summary: SweepSummary(plan, .validationLoss, results), plan: plan)
        #expect(
            json.line(results[0]!, number: 2) == #"{"set":{"learning_rate":1},"seed":1,"validation_loss":0.25,"#
                + #""training_loss":0.5,"steps":100,"diverged":false}"#)
        #expect(
            json.line(results[1]!, number: 1) == #"{"set":{"learning_rate":10},"seed":0,"validation_loss":0.1,"#
                + #""training_loss":0.5,"steps":100,"diverged":true,"halt":"the loss is infinite"}"#)
        #expect(
            json.lines == [
                #"{"set":{"learning_rate":1},"runs":2,"median_validation_loss":0.375,"lowest":0.25,"highest":0.5,"#
                    + #""diverged_runs":0,"best":true}"#,
                #"{"set":{"learning_rate":10},"runs":1,"median_validation_loss":null,"lowest":null,"highest":null,"#
                    + #""diverged_runs":1,"best":false}"#,
            ])
    }

    @Test func theProgressTellsTheTimeLeft() {
        let progress = SweepProgress(total: 40)
        #expect(progress.line(10, elapsed: 30) == "[#####---------------]  10 of 40 runs  ETA 1m 30s")
        #expect(progress.line(10, elapsed: 30, width: 40) == "10 of 40 runs  ETA 1m 30s")
        #expect(progress.line(0, elapsed: 30) == "[--------------------]  0 of 40 runs  ETA -")
    }
}
