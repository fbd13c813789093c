import Backprop
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Second-order rules, whose steps are made in parts.
@Suite struct SecondOrderTests {
    static let rules: [OptimizerConfiguration.Rule] = [.hessianFree, .limitedMemoryBFGS]

    private func trainer(_ rule: OptimizerConfiguration.Rule, batch: Int = 1_000) throws -> Trainer {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.batchSize, to: batch))
        trainer.apply(.set(.optimizer, to: OptimizerConfiguration(rule)))
        return trainer
    }

    @Test(arguments: rules)
    func everyStepOverAllExamplesMakesTheLossSmaller(_ rule: OptimizerConfiguration.Rule) throws {
        let trainer = try trainer(rule)
        var losses: [Double] = []
        for _ in 0..<15 {
            #expect(trainer.advance() == .applied)
            losses.append(try #require(trainer.reading.loss))
        }
        #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 }, "\(losses)")
        #expect(trainer.step == 15 && losses[14] < 0.7 * losses[0], "\(losses)")
        let snapshot = trainer.runReading()
        #expect(try #require(snapshot.secondOrder).evaluations >= 15)
        #expect(snapshot.effectiveLearningRate > 0 && snapshot.layers[0].updateRatio > 0)
    }

    @Test(arguments: rules)
    func aStepIsMadeInPartsThatLeaveTheWeightsAlone(_ rule: OptimizerConfiguration.Rule) throws {
        let trainer = try trainer(rule)
        let before = trainer.weightBits
        #expect(trainer.advancePart() == .working && trainer.isWithinStep)
        var parts = 1
        while true {
            #expect(trainer.weightBits == before && trainer.step == 0)
            parts += 1
            if trainer.advancePart() == .applied { break }
        }
        #expect(parts >= 2 && !trainer.isWithinStep && trainer.step == 1 && trainer.weightBits != before)
    }

    /// The rate of 1, which is meaningless with a line search, would be far too large for most other rules.
    @Test func aRateWithoutMeaningIsNotTakenAlong() throws {
        let trainer = try trainer(.hessianFree)
        for (rate, taken) in [(1, 0.001), (0.03, 0.03)] {
            trainer.apply(.set(.optimizer, to: OptimizerConfiguration(.limitedMemoryBFGS)))
            trainer.apply(.set(.learningRate, to: rate))
            trainer.apply(.set(.optimizer, to: OptimizerConfiguration(.adam)))
            #expect(trainer.settings.learningRate == taken)
        }
    }

    @Test(arguments: rules)
    func withinAStepTheFiguresOfTheOneBeforeAreKnown(_ rule: OptimizerConfiguration.Rule) throws {
        let trainer = try trainer(rule)
        #expect(trainer.advancePart() == .working && trainer.runReading().secondOrder?.stepLength == nil)
        trainer.advance(2)
        let done = try #require(trainer.runReading().secondOrder)
        #expect(trainer.advancePart() == .working)
        let within = try #require(trainer.runReading().secondOrder)
        #expect(within.isWorking && within.stepLength == done.stepLength && within.stepLength != nil)
        #expect(within.reductionRatio == done.reductionRatio)
    }

    /// Reading, evaluating and saving between two parts change nothing, and a change of settings restarts the step.
    @Test(arguments: rules)
    func partsSurviveWhatIsDoneBetweenThem(_ rule: OptimizerConfiguration.Rule) throws {
        let (plain, watched) = (try trainer(rule, batch: 40), try trainer(rule, batch: 40))
        plain.advance(6)
        while watched.step < 6 {
            _ = watched.advancePart()
            _ = (watched.makeView(), watched.makePicture())
            _ = (watched.measuredReading(), watched.trainingAccuracy, Checkpoint(watched))
        }
        #expect(watched.weightBits == plain.weightBits)
        #expect(watched.advancePart() == .working && watched.isWithinStep)
        for each in [plain, watched] { each.apply(.set(.regularization, to: Regularization(l2: 0.01))) }
        plain.advance(3)
        watched.advance(3)
        #expect(watched.weightBits == plain.weightBits)
    }

    @Test(arguments: rules)
    func aCheckpointWithinAStepGoesOnWithTheSameBits(_ rule: OptimizerConfiguration.Rule) throws {
        let whole = try trainer(rule, batch: 50)
        whole.advance(4)
        _ = whole.advancePart()
        _ = whole.advancePart()
        let bytes = Checkpoint(whole).file.encode()
        let resumed = try Fixture.trainer()
        try Checkpoint(file: try SafetensorsFile.decode(bytes, file: "a"), path: "a").apply(to: resumed)
        whole.advance(5)
        resumed.advance(5)
        #expect(resumed.weightBits == whole.weightBits && resumed.step == whole.step)
        #expect(resumed.secondOrder?.memory == whole.secondOrder?.memory)
    }

    @Test(arguments: rules)
    func goingBackRestoresWhatTheRuleRemembers(_ rule: OptimizerConfiguration.Rule) throws {
        let (plain, other) = (try trainer(rule, batch: 50), try trainer(rule, batch: 50))
        for each in [plain, other] { each.advance(4) }
        other.apply(.set(.batchSize, to: 25))
        other.advance(3)
        other.goBack()
        other.undo()
        plain.advance(4)
        other.advance(4)
        #expect(other.weightBits == plain.weightBits)
    }

    @Test func aSetDampingTakesThePlaceOfThePresentOne() throws {
        let trainer = try trainer(.hessianFree)
        trainer.advance(3)
        #expect(trainer.secondOrder?.reading.damping != 1)
        var changed = trainer.settings.optimizer
        changed.damping = 0.125
        trainer.apply(.set(.optimizer, to: changed))
        #expect(trainer.secondOrder?.reading.damping == 0.125)
        #expect(trainer.runReading().marks.last?.label == "damping λ₀ 0.125")
        changed.iterations = 7
        trainer.apply(.set(.optimizer, to: changed))
        #expect(trainer.secondOrder?.reading.damping == 0.125)
        trainer.advance(1)
        #expect((trainer.secondOrder?.reading.iterations ?? 0) <= 7)
    }

    @Test func aRuleOfFirstOrderHasNothingToShow() throws {
        let trainer = try trainer(.hessianFree)
        trainer.apply(.set(.optimizer, to: OptimizerConfiguration(.adam)))
        #expect(trainer.runReading().secondOrder == nil && trainer.secondOrder == nil)
        trainer.undo()
        #expect(trainer.secondOrder is HessianFree)
    }

    @Test(
        arguments: [
            (Loss.hinge, OptimizerConfiguration.Rule.hessianFree, "hinge is not"), (.hinge, .limitedMemoryBFGS, nil),
            (.meanAbsoluteError, .hessianFree, "take mean-squared-error, huber"),
            (.policyGradient, .limitedMemoryBFGS, "episodes"), (.softmaxCrossEntropy, .hessianFree, nil),
        ] as [(Loss, OptimizerConfiguration.Rule, String?)])
    func whatCannotWorkIsSaid(loss: Loss, rule: OptimizerConfiguration.Rule, words: String?) {
        var settings = Settings(optimizer: OptimizerConfiguration(rule))
        let obstacle = settings.secondOrderObstacle(loss: loss, operation: loss.operation, parameters: 10)
        #expect(words.map { obstacle?.contains($0) == true } ?? (obstacle == nil), "\(obstacle ?? "")")
        settings.truncation = Truncation(stride: 4, window: 4)
        #expect(
            settings.secondOrderObstacle(loss: .huber, operation: Huber(), parameters: 10)?.contains("truncation")
                == true)
        settings.truncation = nil
        let large = settings.secondOrderObstacle(loss: .huber, operation: Huber(), parameters: 1 << 26)
        #expect(large?.contains("two gigabytes") == true)
    }

    @Test func aRefusedChangeChangesNothing() throws {
        let trainer = try Fixture.trainer(
            Fixture.moons.replacing("softmax-cross-entropy", with: "hinge"))
        let change = Change.set(.optimizer, to: OptimizerConfiguration(.hessianFree))
        #expect(trainer.problem(with: change)?.contains("l-bfgs") == true)
        trainer.apply(change)
        #expect(trainer.settings.optimizer.rule == .adam && trainer.journal.records.isEmpty)
        #expect(trainer.possibleOptimizers == OptimizerConfiguration.Rule.allCases.filter { $0 != .hessianFree })
    }

    @Test func aPresetThatCannotWorkIsRefusedWithItsLine() throws {
        let text = Fixture.moons.replacing("softmax-cross-entropy", with: "hinge").replacing(
            "adam", with: "hessian-free")
        let preset = try Fixture.preset(text)
        let error = #expect(throws: ConfigurationError.self) { try Trainer.load(preset) }
        #expect(error?.description.contains("test.json:5: optimizer: hessian-free needs a loss") == true)
    }

    @Test func theRulesKeysAreRead() throws {
        let rule = "{\"name\": \"hessian-free\", \"damping\": 0.5, \"cg_iterations\": 30}"
        let text = Fixture.moons.replacing("{\"name\": \"adam\", \"learning_rate\": 0.01}", with: rule)
        let optimizer = try Fixture.preset(text).settings.optimizer
        #expect(optimizer.rule == .hessianFree && optimizer.damping == 0.5 && optimizer.iterations == 30)
    }
}
