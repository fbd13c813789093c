import Backprop
import TestSupport
import Testing

@testable import Training

@Suite struct NonFiniteTests {
    @Test func aRateThatIsFarTooLargeLeavesTheWeightsAsTheyWere() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(10)
        let before = trainer.weightBits
        trainer.apply(.set(.learningRate, to: 1e30))
        #expect(trainer.advance() == .halted)
        #expect(trainer.weightBits == before)
        #expect(trainer.step == 10)
        guard let report = trainer.halt else { return #expect(Bool(false), "not halted") }
        #expect(report.what.hasPrefix("an update of η·‖∂L/∂θ‖ = about 1e") && report.cause == .length)
        #expect(trainer.trainingLoss.nonFiniteCount == 1)
    }

    /// Going back keeps the settings, so that undoing is the way out of a rate that was typed.
    @Test func undoingTheRateLetsTrainingContinue() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(10)
        let before = trainer.weightBits
        trainer.apply(.set(.learningRate, to: 1e30))
        _ = trainer.advance()
        #expect(trainer.halt?.followsChange == true)
        trainer.goBack()
        #expect(trainer.settings.learningRate == 1e30)
        #expect(trainer.weightBits == before)
        #expect(trainer.advance() == .halted)
        trainer.undo()
        #expect(trainer.settings.learningRate == 0.01 && trainer.halt == nil)
        #expect(trainer.advance() == .applied)
    }

    /// Whichever key comes first, the weights are good ones and what was chosen holds.
    @Test(arguments: [true, false])
    func aStateWhoseNextStepIsNotFiniteIsNoRestorePoint(_ goesBackFirst: Bool) throws {
        let trainer = try Fixture.trainer()
        trainer.advance(99)
        trainer.plan.matrix(.parameters, 2)[0, 0] = .infinity
        trainer.advance(1)
        #expect(trainer.halt?.followsChange == false)
        if goesBackFirst { trainer.goBack() }
        trainer.apply(.set(.clipping, to: Clipping(.value)))
        trainer.apply(.set(.learningRate, to: 0.005))
        if !goesBackFirst { trainer.goBack() }
        #expect(trainer.settings.clipping.mode == .value && trainer.settings.learningRate == 0.005)
        #expect(trainer.step <= 50 && trainer.plan.vector(.parameters).values.allSatisfy { abs($0) < 100 })
        #expect(trainer.advance() == .applied)
    }

    @Test func aLossFarAboveThatOfTheStartIsNoRestorePoint() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(10)
        for index in trainer.plan.store.entries.indices { trainer.plan.matrix(.parameters, index).scale(by: 100) }
        trainer.advance(1)
        trainer.apply(.set(.clipping, to: Clipping(.value)))
        trainer.advance(89)
        trainer.goBack()
        #expect(trainer.step == 0 && trainer.settings.clipping.mode == .value)
    }

    /// What is clipped is the length of the step, however long the gradient.
    @Test func aClippedStepIsNotTooLong() throws {
        let trainer = try Fixture.trainer(Fixture.moons.replacing("\"adam\"", with: "\"sgd\""))
        trainer.apply(.set(.learningRate, to: 1e14))
        trainer.apply(.set(.clipping, to: Clipping(.globalNorm, threshold: 1e-10)))
        trainer.plan.matrix(.parameters, 2).scale(by: 1e4)
        #expect(trainer.advance() == .applied)
    }

    @Test(arguments: [Float.nan, .infinity])
    func dataThatAreNotFiniteAreNamed(_ bad: Float) throws {
        let trainer = try Fixture.trainer()
        let examples = try #require(trainer.task as? ExampleTask).training
        for row in 0..<examples.count { examples.features[row, 0] = bad }
        let before = trainer.weightBits
        #expect(trainer.advance() == .halted)
        #expect(
            trainer.halt
                == NonFinite(step: 0, layer: nil, what: "the data hold a number that is not finite", cause: .data))
        #expect(trainer.weightBits == before)
    }

    @Test func theLayerWhoseActivationsGoFirstIsNamed() throws {
        let trainer = try Fixture.trainer()
        trainer.plan.matrix(.parameters, 2)[0, 0] = .infinity
        #expect(trainer.advance() == .halted)
        #expect(trainer.halt == NonFinite(step: 0, layer: "dense2", what: "its activations are not finite"))
    }

    @Test func aLongDivergenceNeverLeavesWeightsThatAreNotFinite() throws {
        let trainer = try Fixture.trainer(Fixture.moons.replacing("\"adam\"", with: "\"momentum\""))
        trainer.apply(.set(.clipping, to: Clipping(.none)))
        for exponent in 0..<20 {
            trainer.apply(.set(.learningRate, to: pow10(exponent)))
            trainer.advance(20)
            #expect(trainer.plan.vector(.parameters).isFinite)
        }
    }

    private func pow10(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { value, _ in value * 10 } }
}
