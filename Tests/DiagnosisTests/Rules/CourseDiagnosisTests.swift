import Diagnosis
import Testing
import Training

/// States of a run, and the way back from numbers that are not finite.
@Suite struct CourseDiagnosisTests {
    @Test func allIsWell() {
        let findings = SampleRun().findings
        #expect(findings.map(\.kind) == [.learning])
        #expect(findings[0].severity == .good)
        #expect(findings[0].explanation.contains("The loss falls."))
    }

    @Test func readyBeforeTheFirstStep() {
        var run = SampleRun()
        run.snapshot.step = 0
        run.snapshot.trainingLoss = MetricHistory()
        #expect(run.first == .waiting)
        #expect(run.findings[0].explanation == "Look at the gradients.")
    }

    @Test func finishedSaysWhy() {
        var run = SampleRun()
        run.snapshot.ending = .stepLimit(400)
        #expect(run.findings[0].headline == "Finished")
        #expect(run.findings[0].explanation == "Reached the limit of 400 steps.")
    }

    @Test func afterEarlyStoppingTheLowestPointIsAKeyAway() {
        var run = SampleRun()
        run.snapshot.ending = .stepLimit(400)
        #expect(run.findings.flatMap(\.advice).first?.remedy == .resume)
        run.snapshot.ending = .earlyStopping(patience: 5, best: nil)
        #expect(run.findings.flatMap(\.advice).first?.remedy == .goBack)
    }

    /// Right after a change there is no trend yet, but the loss is still low.
    @Test func aChangeForgetsNothingOfWhatWasLearnt() {
        var run = SampleRun()
        run.setLoss { 1 - 0.95 * $0 }
        run.snapshot.loss = 0.05
        run.snapshot.marks = [Mark(step: 399, label: "feedback FA")]
        #expect(run.findings[0].explanation.hasPrefix("The loss has come down to 5 % of where it began."))
    }

    @Test func aHaltNamesTheLayerAndTheWayBack() {
        var run = SampleRun()
        let event = NonFinite(step: 1_201, layer: "dense2", what: "its activations are not finite")
        run.snapshot.halt = event
        let finding = run.findings[0]
        #expect(finding.kind == .nonFinite)
        #expect(finding.headline == "Stopped at step 1,201: not a finite number")
        #expect(finding.explanation.hasPrefix("First to go was dense2: its activations are not finite."))
        #expect(finding.advice.first?.remedy == .goBack)
    }
}
