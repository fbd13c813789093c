import Diagnosis
import Presets
import Testing

@testable import Training

/// What is said about runs side by side.
@Suite struct TwinDiagnosisTests {
    private func twin(_ run: SampleRun, _ letter: String, _ label: String, _ distance: WeightDistance? = nil) -> Ghost {
        var ghost = Ghost(run: run.snapshot.run, view: .none, departure: .twin)
        ghost.twin = TwinReading(letter: letter, label: label, start: 40, distance: distance)
        return ghost
    }

    @Test func theGradientThatDiffersMostIsTold() {
        var a = SampleRun(activation: .sigmoid)
        for (index, norm) in [1e-10, 1e-7].enumerated() { a.setGradient(norm, updateRatio: 1e-9, ofLayer: index) }
        var b = SampleRun()
        for index in 0..<2 { b.setGradient(1e-5, updateRatio: 1e-3, ofLayer: index) }
        let distance = WeightDistance(share: 0.12, farthestLayer: "dense1", farthestShare: 0.31)
        a.snapshot.ghosts = [twin(b, "B", "sigmoid→relu", distance)]
        let finding = a.findings[0]
        #expect(finding.kind == .twins && finding.severity == .note)
        #expect(finding.headline == "A beside B (sigmoid→relu)")
        #expect(
            finding.explanation
                == "A's dense1 receives 1e-5 of the gradient that B's does. B's weights differ from A's by 12 %, most in "
                + "dense1 (31 %). They parted at step 40.")
        #expect(finding.figure == "A's dense1 receives 1e-5 of the gradient that B's does.")
        // What is wrong with the run itself stands behind, without advice that its settings cannot take now.
        #expect(a.findings[1].headline.hasPrefix("A: Vanishing gradients in dense1"))
        #expect(a.findings.allSatisfy { $0.advice.isEmpty })
    }

    @Test func otherwiseTheLossesAreCompared() {
        var runs = (0..<3).map { _ in SampleRun() }
        for (index, loss) in [0.5, 0.2, 0.9].enumerated() {
            runs[index].snapshot.best = Ending.Lowest(step: 100, loss: loss, accuracy: nil)
        }
        // Where there are more than two runs, which is best comes before what their gradients are.
        runs[2].setGradient(1e-9, updateRatio: 1e-3, ofLayer: 0)
        runs[0].snapshot.ghosts = [twin(runs[1], "B", "η 0.1→0.3"), twin(runs[2], "C", "η 0.1→0.9")]
        let finding = runs[0].findings[0]
        #expect(finding.headline == "A beside B, C (η 0.1→0.3, 0.9)")
        #expect(finding.figure == "B's lowest validation loss is 0.20, C's 0.90.")
    }

    /// The losses of agents say nothing about how well they do.
    @Test func agentsAreComparedByTheirReturns() {
        var (a, b) = (SampleRun(), SampleRun())
        (a.snapshot.returns, b.snapshot.returns) = (MetricHistory(), MetricHistory())
        (a.snapshot.bestMeanReturn, b.snapshot.bestMeanReturn) = (164, 470)
        a.snapshot.ghosts = [twin(b, "B", "η 0.1→0.3")]
        #expect(a.findings[0].figure == "B's best mean return is 470, A's 164.")
        // All rest where one of them has solved the task.
        a.snapshot.ghosts[0].run.ending = .solved(episodes: 900)
        #expect(a.snapshot.phase == .finished(.solved(episodes: 900)))
    }

    @Test func aRunThatHasStoppedComesFirst() {
        var (a, b) = (SampleRun(), SampleRun())
        b.snapshot.run.step = 52
        b.snapshot.run.halt = NonFinite(step: 52, layer: nil, what: "the loss is infinite")
        a.snapshot.ghosts = [twin(b, "B", "η 0.1→30")]
        #expect(a.findings[0].figure == "B stopped at step 52, where a number was not finite; A trains on.")
        // The gradients and the weights of a run that has stopped are no longer compared.
        #expect(!a.findings[0].explanation.contains("receives") && !a.findings[0].explanation.contains("differ"))
        a.snapshot.run.halt = NonFinite(step: 40, layer: nil, what: "", cause: .length)
        a.snapshot.session.twinsGoOn = true
        #expect(
            a.findings[0].figure.hasPrefix("A stopped at step 400, where the step was too long; B stopped at step 52"))
    }

    @Test func beforeTheFirstStepThereIsNothingToCompare() {
        var (a, b) = (SampleRun(), SampleRun())
        (a.snapshot.step, b.snapshot.step) = (40, 40)
        a.snapshot.ghosts = [twin(b, "B", "η 0.1→30")]
        #expect(a.findings[0].explanation == "They part here, at step 40: space trains.")
    }

    /// A gradient of exactly 0 is told, and so is what is wrong with a twin by itself.
    @Test func aTwinThatReceivesNothingIsExplained() {
        var (a, b) = (SampleRun(), SampleRun())
        b.setGradient(0, updateRatio: 0, ofLayer: 0)
        b.snapshot.layers[0].dead = 0.92
        a.snapshot.ghosts = [twin(b, "B", "initializer zeros")]
        let text = a.findings[0].explanation
        #expect(text.hasPrefix("No gradient reaches B's dense1; A's receives "))
        #expect(text.contains(" B: Dead units in dense1."))
    }
}
