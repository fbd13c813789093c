import Testing

@testable import nntui

/// What is said of several runs.
@Suite struct ComparisonTests {
    private func run(
        _ path: String, best: (Int, Double)? = (100, 0.25), training: Double? = 0.5, preset: String? = "moons",
        _ fields: KeyValuePairs<String, String>? = ["loss": "a", "batch_size": "16"]
    ) -> RecordedRun {
        var run = RecordedRun(path: path)
        (run.steps, run.best, run.trainingLoss, run.preset) = (1_000, best, training, preset)
        run.fields = fields.map { $0.map { ($0.key, $0.value) } }
        return run
    }

    @Test func aRowForEachRun() {
        var log = run("c.jsonl", best: (50, 0.25), preset: nil, nil)
        log.accuracy = 0.875
        let runs = [run("a"), run("b", best: (1_000, 0.125), training: 0.25), log]
        #expect(
            ComparisonTable(comparison: Comparison(runs: runs, baseline: 0)).lines() == [
                "   file     steps  validation loss  at step  training loss  accuracy     difference",
                "A  a        1,000           0.2500      100         0.5000         –       baseline",
                "B  b        1,000           0.1250    1,000         0.2500         –  -0.125 (-50%)",
                "C  c.jsonl  1,000           0.2500       50         0.5000    87.50%              0",
            ])
    }

    @Test func aLongPathIsShortened() {
        let path = String(repeating: "folder/", count: 8) + "run\u{1B}.jsonl"
        let lines = ComparisonTable(comparison: Comparison(runs: [run("a"), run(path)], baseline: 0)).lines()
        #expect(lines[2].hasPrefix("B  …/run\\u{1b}.jsonl  1,000"))
    }

    @Test func anyRunMayBeTheBaseline() {
        let comparison = Comparison(runs: [run("a"), run("b", best: (1, 0.2))], baseline: 1)
        #expect(comparison.difference(0) == 0.25 - 0.2 && comparison.difference(1) == 0)
        #expect(ComparisonTable(comparison: comparison).lines()[1].hasSuffix("+0.0500 (+25%)"))
        #expect(comparison.remarks == ["Differences are to B, in the lowest validation loss of a run."])
    }

    @Test func runsAreComparedByWhatAllHave() {
        var agent = run("a", best: nil)
        #expect(Comparison(runs: [run("b"), agent], baseline: 0).measure == .trainingLoss)
        agent.meanReturn = 100
        #expect(Comparison(runs: [agent, agent], baseline: 0).measure == .meanReturn)
        #expect(Comparison(runs: [run("a"), run("b", best: nil, training: nil)], baseline: 0).difference(1) == nil)
    }

    @Test func onlyFieldsThatDifferAreListed() {
        let runs = [run("a"), run("b", ["loss": "a", "batch_size": "32", "l1": "1"]), run("c", preset: nil, nil)]
        let comparison = Comparison(runs: runs, baseline: 0)
        #expect(
            ComparisonTable(comparison: comparison).fieldLines() == [
                "what differs   A   B  C", "batch_size    16  32  –", "l1             –   1  –",
            ])
        #expect(comparison.remarks.last == "C is a log, which holds no settings.")
        #expect(ComparisonTable(comparison: Comparison(runs: [runs[0], runs[0]], baseline: 0)).fieldLines().isEmpty)
    }

    @Test func differentPresetsAndLossesAreNamed() {
        #expect(
            Comparison(runs: [run("a"), run("b", preset: "digits")], baseline: 0).remarks.last
                == "The runs are of different presets (A of moons, B of digits), so their losses may not be comparable."
        )
        #expect(
            Comparison(runs: [run("a"), run("b", ["loss": "b"])], baseline: 0).remarks.last
                == "The runs have different loss functions, so their losses cannot be compared.")
    }

    @Test func changesAreListedWithTheirSteps() {
        var changed = run("a")
        changed.changes = [(1_200, "learning_rate 0.05")]
        #expect(
            ComparisonTable(comparison: Comparison(runs: [run("b"), changed], baseline: 0)).changeLines
                == ["B: at step 1,200 learning_rate 0.05"])
    }

    @Test func anObjectForEachRunAndField() {
        var changed = run("b", ["loss": "a", "batch_size": "32"])
        changed.changes = [(5, "batch_size 8")]
        #expect(
            ComparisonJSON(comparison: Comparison(runs: [run("a"), changed], baseline: 0)).lines == [
                #"{"file":"a","preset":"moons","steps":1000,"best_validation_loss":0.25,"best_step":100,"#
                    + #""training_loss":0.5,"compared_by":"validation_loss","difference":0.0,"changes":[]}"#,
                #"{"file":"b","preset":"moons","steps":1000,"best_validation_loss":0.25,"best_step":100,"#
                    + #""training_loss":0.5,"compared_by":"validation_loss","difference":0.0,"#
                    + #""changes":[{"step":5,"change":"batch_size 8"}]}"#,
                #"{"field":"batch_size","values":["16","32"]}"#,
            ])
    }

    @Test func everyCurveHasItsLetter() {
        var (one, other) = (run("a"), run("b"))
        one.validation = (1...20).map { .init(x: Double($0), y: 1 / Double($0)) }
        other.training = (1...20).map { .init(x: Double($0), y: 2 / Double($0)) }
        let chart = ComparisonChart(comparison: Comparison(runs: [one, other], baseline: 0)).chart
        #expect(chart.title == "training loss (dotted) and validation loss")
        #expect(chart.chart.series.map(\.drawing) == [.dottedLine, .line])
        #expect(chart.chart.pins.map(\.glyph) == ["A", "B"])
        let text = chart.lines(on: Page()).joined()
        #expect(text.contains("A") && text.contains("B"))
    }

    @Test func theChartShowsWhatTheRunsHave() {
        var run = run("a", best: nil)
        run.training = [.init(x: 1, y: 1), .init(x: 2, y: 0.5)]
        let losses = ComparisonChart(comparison: Comparison(runs: [run, run], baseline: 0)).chart
        #expect(losses.title == "training loss" && losses.chart.series.map(\.drawing) == [.line, .line])
        run.meanReturn = 20
        run.returns = [.init(x: 10, y: 12), .init(x: 20, y: 30)]
        let returns = ComparisonChart(comparison: Comparison(runs: [run, run], baseline: 0)).chart
        #expect(returns.title == "return" && returns.chart.xUnit == "episodes")
        #expect(returns.chart.series.map(\.points) == [run.returns, run.returns])
    }
}
