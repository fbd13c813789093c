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

    /// A description of what is broken does not hold after the repair.
    @Test func aDescriptionIsOfThePresetAsOpened() {
        var run = SampleRun()
        (run.snapshot.step, run.snapshot.isRepaired) = (0, true)
        #expect(run.findings[0].explanation == "As opened: Look at the gradients.")
    }

    /// An agent's loss goes up and down around 0, whatever it learns.
    @Test func nothingIsSaidOfAnAgentsLoss() {
        var run = SampleRun()
        run.setLoss { 1 - 1.1 * $0 }
        #expect(run.findings[0].explanation.hasPrefix("The loss falls."))
        run.snapshot.returns = MetricHistory()
        #expect(run.first == .learning && !run.findings[0].explanation.contains("loss"))
        run.snapshot.step = 2_000
        run.setLoss { _ in 0.5 }
        #expect(run.first == .learning)
    }

    @Test func finishedSaysWhy() {
        var run = SampleRun()
        run.snapshot.ending = .stepLimit(400)
        run.setLoss { 1 - 0.5 * $0 }
        #expect(run.findings[0].headline == "Finished, and still learning")
        #expect(run.findings[0].explanation == "The loss falls. Reached the limit of 400 steps.")
        run.setLoss { _ in 1 }
        #expect(run.findings[0].headline == "Finished")
        #expect(run.findings[0].explanation == "Reached the limit of 400 steps.")
        run.setLoss { max(0.1, 1 - 3 * $0) }
        #expect(run.findings[0].headline == "Converged")
        run.setValidationLoss { $0 < 0.9 ? 0.2 : 0.3 }
        #expect(run.findings[0].headline == "Finished past its best")
        #expect(run.findings[0].explanation.hasPrefix("The validation loss is 1.5 times its lowest."))
        run.setValidationLoss { _ in 0.2 }
        #expect(run.findings[0].headline == "Converged")
        #expect(run.findings[0].explanation.hasPrefix("The loss has come down to less than 20 % of where it began."))
    }

    /// A loss that still falls by a few percent of nothing is not worth waiting for.
    @Test func nextToNothingIsConverged() {
        var run = SampleRun()
        run.setLoss { 1 - 0.9 * $0 }
        #expect(run.findings[0].headline == "All is well")
        run.setLoss { $0 < 0.1 ? 1 : 2e-5 * (1 - 0.5 * $0) }
        #expect(run.findings[0].headline == "Converged")
        #expect(run.findings[0].explanation == "The loss has come down to less than 0.01 % of where it began. ")
    }

    /// Where little is left of the training loss, that of validation decides.
    @Test func aRunWhoseValidationLossStandsHasConverged() {
        var run = SampleRun()
        run.snapshot.ending = .stepLimit(400)
        run.setLoss { max(0.02 * (1.5 - $0), 1 - 3 * $0) }
        #expect(run.findings[0].headline == "Finished, and still learning")
        run.setValidationLoss { 0.08 - 0.04 * $0 }
        #expect(run.findings[0].headline == "Finished, and still learning")
        run.setValidationLoss { _ in 0.04 }
        #expect(run.findings[0].headline == "Converged")
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
        let finding = run.findings[0]
        #expect(finding.kind == .looking && finding.headline == "Still looking")
        #expect(
            finding.explanation == "A verdict needs 30 steps after feedback FA: it comes at step 429. "
                + "The loss has come down to less than 10 % of where it began. ")
    }

    /// A run that was loaded has no gradients yet, and a step brings them.
    @Test func aLoadedRunWaitsForItsNextStep() {
        var run = SampleRun()
        run.snapshot.step = 400
        run.snapshot.loss = nil
        run.setLoss { 1 - 0.5 * $0 }
        let finding = run.findings[0]
        #expect(finding.kind == .looking)
        #expect(finding.explanation.hasPrefix("The gradients of a run that was loaded are known after its next step."))
    }

    @Test func aVerdictComesAfterAsManyStepsAsWereSaid() {
        var run = SampleRun()
        run.snapshot.marks = [Mark(step: 370, label: "η 1→0.1")]
        run.snapshot.step = 399
        run.setLoss { 1 - 0.5 * $0 }
        #expect(run.findings[0].explanation.hasPrefix("A verdict needs 30 steps after η 1→0.1: it comes at step 400."))
        run.snapshot.step = 400
        run.setLoss { 1 - 0.5 * $0 }
        #expect(run.findings[0].headline == "All is well")
    }

    /// In a long history a value of the plot stands for many steps, and a trend needs eight of them.
    @Test func aVerdictTakesLongerLateInARun() {
        var run = SampleRun()
        run.snapshot.step = 100_000
        run.setLoss { 1 - 0.5 * $0 }
        run.snapshot.marks = [Mark(step: 99_900, label: "η 1→0.1")]
        let text = run.findings[0].explanation
        #expect(text.hasPrefix("A verdict needs 965 steps after η 1→0.1: it comes at step 100,865."))
        for (step, kind) in [(100_864, Diagnosis.Kind.looking), (100_865, .learning)] {
            run.snapshot.step = step
            run.snapshot.trainingLoss = MetricHistory()
            for step in 1...step { run.snapshot.trainingLoss.append(step: step, value: step < 50_000 ? 1 : 0.1) }
            #expect(run.first == kind)
        }
    }

    @Test func nothingIsSaidToBeWellBeforeAStepWasMeasured() {
        var run = SampleRun()
        run.snapshot.loss = nil
        #expect(run.first == .looking)
    }

    @Test func whatStoppedARunIsNotAlwaysAnInfiniteNumber() {
        var run = SampleRun()
        run.snapshot.halt = NonFinite(step: 9, layer: nil, what: "an update is out of range", cause: .length)
        #expect(run.findings[0].headline == "Stopped at step 9: the step is too long")
        #expect(!run.findings[0].explanation.contains("Float32 is infinite"))
        run.snapshot.halt = NonFinite(step: 0, layer: nil, what: "the data hold NaN", cause: .data)
        #expect(run.findings[0].explanation.hasSuffix("take that number out of the data."))
        #expect(run.findings[0].advice.isEmpty)
    }

    @Test func aHaltNamesTheLayerAndTheWayBack() {
        var run = SampleRun()
        let event = NonFinite(step: 1_201, layer: "dense2", what: "its activations are not finite")
        run.snapshot.halt = event
        let finding = run.findings[0]
        #expect(finding.kind == .nonFinite)
        #expect(finding.headline == "Stopped at step 1,201: not a finite number")
        #expect(finding.explanation.hasPrefix("First to go was dense2: its activations are not finite."))
        #expect(finding.advice.map(\.remedy) == [.goBack, .changeClipping, .lowerLearningRate, .resume])
        run.snapshot.halt?.followsChange = true
        #expect(run.findings[0].advice.map(\.remedy) == [.undo, .resume])
        run.snapshot.halt = NonFinite(step: 0, layer: nil, what: "the loss is infinite")
        run.snapshot.settings.initializer = .normal(deviation: 5)
        #expect(run.findings[0].advice.map(\.remedy) == [.changeInitializer, .changeClipping, .resume])
    }

    /// Clipped steps from ruined weights are calm, and lead nowhere.
    @Test func aLossFarAboveTheStartIsNotWell() {
        var run = SampleRun()
        run.setLoss { $0 < 0.2 ? 2 : 1e11 }
        run.snapshot.loss = 1e11
        run.snapshot.settings.clipping.mode = .globalNorm
        #expect(run.first == .diverged && !run.findings.contains { $0.kind == .learning })
        #expect(run.findings[0].explanation.hasPrefix("It began at 2.0 and is 1.0e+11 now"))
        #expect(run.findings[0].advice.map(\.remedy) == [.goBack, .lowerLearningRate])
        run.setLoss { $0 < 0.2 ? 2 : 19 }
        run.snapshot.loss = 19
        #expect(run.findings[0].kind != .diverged)
    }
}
