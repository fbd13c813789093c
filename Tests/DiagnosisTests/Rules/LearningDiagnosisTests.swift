import Backprop
import Diagnosis
import Presets
import Testing
import Training

/// Findings about learning as a whole.
@Suite struct LearningDiagnosisTests {
    @Test func largeStepsOfSmallGradientsBlameTheLearningRate() {
        var run = SampleRun()
        run.setLoss { time in 0.9 + 0.5 * (Int(time * 400) % 2 == 0 ? 1 : -1) }
        for index in 0..<3 { run.setGradient(0.1, updateRatio: 0.4, ofLayer: index) }
        #expect(run.first == .learningRateTooHigh)
        #expect(run.findings[0].advice.first?.remedy == .lowerLearningRate)
    }

    @Test func aLossThatRisesAgainBlamesTheLearningRate() {
        var run = SampleRun()
        run.setLoss { $0 < 0.5 ? 1 - $0 : 1.2 }
        for index in 0..<3 { run.setGradient(0.1, updateRatio: 0.03, ofLayer: index) }
        #expect(run.first == .learningRateTooHigh)
        #expect(run.findings[0].explanation.hasPrefix("The loss rises again"))
    }

    /// Losses before a change do not count for the trend after it.
    @Test func aTrendBeginsAtTheLatestChange() {
        var run = SampleRun()
        run.setLoss { $0 < 0.5 ? 1 - $0 : 1.2 }
        for index in 0..<3 { run.setGradient(0.1, updateRatio: 0.03, ofLayer: index) }
        run.snapshot.marks = [Mark(step: 395, label: "η 1→0.1")]
        #expect(run.first != .learningRateTooHigh)
    }

    @Test func aLossThatHardlyMovesWithTinyStepsIsTooSlow() {
        var run = SampleRun()
        run.setLoss { 1 - 0.01 * $0 }
        for index in 0..<3 { run.setGradient(0.1, updateRatio: 1e-7, ofLayer: index) }
        #expect(run.first == .learningRateTooLow)
        #expect(run.findings[0].advice.first?.remedy == .raiseLearningRate)
        run.snapshot.settings.learningRate = 0.1
        run.snapshot.effectiveLearningRate = 0.0001
        #expect(run.findings[0].advice.first?.remedy == .changeSchedule)
        #expect(run.findings[0].headline == "The schedule has brought the learning rate too low")
        // A run that has just been loaded has not measured its rate.
        run.snapshot.effectiveLearningRate = 0
        #expect(run.findings[0].headline == "The learning rate is too low")
    }

    /// At the end of its curve, and while it warms up, a low rate is what a schedule is for.
    @Test(arguments: [Schedule.Kind.cosine, .oneCycle, .warmRestarts, .warmUp])
    func aRateThatIsScheduledToBeLowIsNoFault(kind: Schedule.Kind) {
        var run = SampleRun()
        run.snapshot.step = 2_000
        run.setLoss { 1 - 0.01 * $0 }
        for index in 0..<3 { run.setGradient(0.1, updateRatio: 1e-7, ofLayer: index) }
        run.snapshot.settings.schedule = Schedule(kind)
        run.snapshot.settings.schedule.period = 2_000
        run.snapshot.settings.schedule.warmUp = kind == .warmUp ? 100_000 : 0
        (run.snapshot.settings.learningRate, run.snapshot.effectiveLearningRate) = (0.01, 1e-8)
        #expect(run.findings.map(\.kind) == [.learning], "\(run.findings.map(\.headline))")
        // Where the curve has ended at a floor it stays low for nothing.
        run.snapshot.settings.schedule.period = 100
        run.snapshot.settings.schedule.floor = 1e-6
        let isOver = [.cosine, .oneCycle].contains(kind)
        #expect((run.first == .learningRateTooLow) == isOver)
        if isOver { #expect(!run.findings[0].advice.contains { $0.remedy == .raiseLearningRate }) }
    }

    /// What the schedule has taken away is not brought back by a longer rate.
    @Test func nobodyIsToldToRaiseARateThatTheScheduleHasEnded() {
        var run = SampleRun()
        run.snapshot.step = 2_000
        run.setLoss { _ in 0.8 }
        run.snapshot.baseline = Baseline(answer: "always answering no", accuracy: 0.5)
        (run.snapshot.validationAccuracy, run.snapshot.validationLoss) = (0.5, 0.8)
        let remedies = { run.findings.flatMap { $0.advice.map(\.remedy) } }
        #expect(remedies().contains(.raiseLearningRate))
        run.snapshot.settings.schedule = Schedule(.exponential)
        (run.snapshot.settings.learningRate, run.snapshot.effectiveLearningRate) = (0.01, 1e-5)
        #expect(!remedies().contains(.raiseLearningRate) && !run.findings.isEmpty)
    }

    /// Any rule that divides by the gradient's size does what is said of Adam.
    @Test(arguments: [
        (OptimizerConfiguration.Rule.sgd, true), (.momentum, true), (.rmsprop, false), (.lion, false), (.adamw, false),
    ])
    func aRuleIsAdvisedOnlyWhereItWouldChangeSomething(rule: OptimizerConfiguration.Rule, isAdvised: Bool) {
        var run = SampleRun()
        run.snapshot.step = 2_000
        run.setLoss { _ in 0.8 }
        run.snapshot.settings.optimizer = OptimizerConfiguration(rule)
        #expect(run.first == .plateau)
        #expect(run.findings[0].advice.contains { $0.remedy == .changeOptimizer } == isAdvised)
    }

    @Test func moreWeightDecayIsAdvisedWhereThereIsSome() {
        var run = SampleRun()
        run.setValidationLoss { $0 < 0.4 ? 1 - $0 : 0.6 + $0 - 0.4 }
        #expect(run.findings[0].advice.contains(Advice(.changeWeightDecay, "keeps the function smooth")))
        run.snapshot.settings.regularization.weightDecay = 0.1
        #expect(run.findings[0].advice.contains(Advice(.changeWeightDecay, "more of it keeps the function smoother")))
    }

    /// A threshold that cuts off nearly all of the gradient makes tiny steps at any usual rate.
    @Test func tinyStepsThatClippingMakesAreNotBlamedOnTheRate() {
        var run = SampleRun()
        run.setLoss { 1 - 0.01 * $0 }
        for index in 0..<3 { run.setGradient(0.1, updateRatio: 1e-7, ofLayer: index) }
        run.snapshot.settings.clipping.mode = .globalNorm
        (run.snapshot.clippedShare, run.snapshot.clippedGradientNorm) = (1, 0.17e-4)
        let finding = run.findings[0]
        #expect(finding.kind == .learningRateTooLow && finding.headline == "The clipping threshold is too low")
        #expect(finding.explanation.hasSuffix("Clipping leaves 1e-4 of the gradient's length."))
        #expect(finding.advice.first?.remedy == .changeThreshold)
        run.snapshot.clippedGradientNorm = 0.1
        #expect(run.findings[0].headline == "The learning rate is too low")
    }

    @Test func overfittingIsAValidationLossThatTurns() {
        var run = SampleRun()
        run.setValidationLoss { $0 < 0.4 ? 1 - $0 : 0.6 + $0 - 0.4 }
        #expect(run.first == .overfitting)
        #expect(run.findings[0].explanation.contains("100 examples"))
        run.setValidationLoss { 1 - 0.5 * $0 }
        #expect(run.first == .learning)
    }

    /// Long after overfitting, when both losses are stable, the network is still poor.
    @Test func overfittingOfLongAgoIsStillSeen() {
        var run = SampleRun()
        run.setLoss { $0 < 0.1 ? 1 : 0.001 }
        run.setValidationLoss { $0 < 0.05 ? 0.4 : 1.2 - 0.1 * $0 }
        #expect(run.first == .overfitting)
        #expect(run.findings[0].explanation.hasPrefix("The validation loss is 2.8 times its lowest"))
        run.setValidationLoss { $0 < 0.05 ? 0.4 : 0.7 - 0.1 * $0 }
        #expect(run.first == .learning)
    }

    @Test func clippingInNearlyEveryStepIsRemarked() {
        var run = SampleRun()
        run.snapshot.settings.clipping = Clipping(.globalNorm, threshold: 0.01)
        run.snapshot.clippedShare = 0.97
        #expect(run.findings.map(\.kind) == [.alwaysClipped, .learning])
        #expect(run.findings[0].headline == "Clipping acts in 97 % of the steps")
        // Adam divides by the gradient's usual size, so that its steps are no shorter.
        run.snapshot.settings.optimizer = OptimizerConfiguration(.adamw)
        #expect(run.findings.map(\.kind) == [.learning])
    }

    @Test func aLossThatStandsStillIsAPlateauUnlessSomethingIsWrong() {
        var run = SampleRun()
        run.snapshot.step = 2_000
        run.setLoss { _ in 0.8 }
        #expect(run.first == .plateau)
        run.snapshot.layers[0].dead = 0.9
        #expect(run.findings.map(\.kind) == [.dead])
    }

    @Test func aScheduleThatHasEndedIsSaid() {
        var run = SampleRun()
        run.setLoss { 1 - 0.01 * $0 }
        for index in 0..<3 { run.setGradient(0.1, updateRatio: 0, ofLayer: index) }
        // A run that has just been loaded has not measured its rate.
        run.snapshot.effectiveLearningRate = 0
        #expect(run.first != .scheduleEnded)
        run.snapshot.settings.schedule = Schedule(.oneCycle)
        run.snapshot.settings.schedule.period = run.snapshot.step + 1
        #expect(run.first != .scheduleEnded)
        run.snapshot.settings.schedule.period = 100
        #expect(run.first == .scheduleEnded)
        #expect(run.findings.allSatisfy { !$0.advice.contains { $0.remedy == .raiseLearningRate } })
        #expect(
            run.findings[0].explanation
                == "The schedule one-cycle has brought η down to 0, so the weights no longer move.")
        run.snapshot.settings.schedule = Schedule(.warmRestarts)
        #expect(run.first != .scheduleEnded)
    }

    /// Whatever the training loss does, all is not well while the validation loss is far above its lowest.
    @Test func allIsNotWellWhileTheValidationLossRises() {
        var run = SampleRun()
        run.setLoss { 1 - 0.9 * $0 }
        run.setValidationLoss { 0.4 + 1.2 * $0 }
        // A change a moment ago, so that it is too early for a verdict.
        run.snapshot.marks = [Mark(step: 398, label: "η 0.02→0.01")]
        #expect(run.first == .looking)
        #expect(run.findings[0].explanation.hasSuffix("The validation loss is 4.0 times its lowest."))
        run.snapshot.marks = []
        run.setValidationLoss { $0 < 0.95 ? 0.4 : 0.8 }
        #expect(run.first == .learning && run.findings[0].headline == "The validation loss has risen")
        #expect(run.findings[0].explanation.hasPrefix("It is 2.0 times its lowest."))
        run.setValidationLoss { 1.6 - 1.2 * $0 }
        #expect(run.findings[0].headline == "All is well")
    }
}
