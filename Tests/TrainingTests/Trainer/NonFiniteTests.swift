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

    @Test func goingBackUndoesTheRateAndTrainingContinues() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(10)
        let before = trainer.weightBits
        trainer.apply(.set(.learningRate, to: 1e30))
        _ = trainer.advance()
        trainer.goBack()
        #expect(trainer.settings.learningRate == 0.01)
        #expect(trainer.weightBits == before)
        #expect(trainer.journal.records.isEmpty)
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
