import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// A step that is refused or abandoned leaves everything as it was, bit for bit.
@Suite struct StepGuardTests {
    /// Batch norm, whose running statistics a forward pass changes.
    private static let normalized = Fixture.moons.replacing(
        #"{"layer": "dense", "units": 2, "initializer": "xavier-uniform"}"#,
        with: #"{"layer": "batch-normalization"}, {"layer": "dense", "units": 2, "initializer": "xavier-uniform"}"#)

    /// Everything that the following steps depend on.
    private struct Trace: Equatable {
        var vectors: [[UInt32]]
        var carried: [[UInt32]]
        var state: String

        init(_ trainer: Trainer) {
            vectors = Plan.learntVectors.map { trainer.plan.vector($0).values.map(\.bitPattern) }
            carried = trainer.plan.states.map { $0.values.values.map(\.bitPattern) }
            state = "\(trainer.step) \(trainer.state.position) \(trainer.state.optimizerTime)"
        }
    }

    @Test(arguments: ["momentum", "adam", "l-bfgs"])
    func aGradientThatIsNotFiniteLeavesTheStatistics(_ optimizer: String) throws {
        let trainer = try Fixture.trainer(
            Self.normalized.replacing(#"{"name": "adam", "learning_rate": 0.01}"#, with: #"{"name": "\#(optimizer)"}"#))
        trainer.advance(5)
        let before = Trace(trainer)
        let examples = try #require(trainer.task as? ExampleTask).training
        let features = (0..<examples.count).map { examples.features[$0, 0] }
        for row in 0..<examples.count { examples.features[row, 0] = .infinity }
        #expect(trainer.advance() == .halted)
        #expect(Trace(trainer) == before)
        for row in 0..<examples.count { examples.features[row, 0] = features[row] }
        #expect(trainer.advance() == .applied)
    }

    /// The carried state h of a recurrent network, changed by the forward pass before the loss overflows.
    @Test func theCarriedStateStays() throws {
        let trainer = try Trainer.load(Preset.load("char-rnn")).trainer
        trainer.advance(3)
        let before = Trace(trainer)
        let weight = trainer.plan.matrix(.parameters, trainer.plan.store.entries.count - 1)
        let kept = weight[0, 0]
        weight[0, 0] = .infinity
        #expect(trainer.advance() == .halted)
        weight[0, 0] = kept
        #expect(Trace(trainer) == before && !before.carried.isEmpty)
    }

    /// Units that are saturated have no gradient, but a decay of their large weights makes these infinite.
    @Test(arguments: ["sgd", "momentum", "adam"])
    func anUpdateThatOverflowsIsTakenBackWhole(_ optimizer: String) throws {
        let trainer = try Fixture.trainer(
            Fixture.moons.replacing(#"{"name": "adam", "learning_rate": 0.01}"#, with: #"{"name": "\#(optimizer)"}"#))
        trainer.advance(7)
        trainer.plan.matrix(.parameters, 0).fill(1e37)
        for index in trainer.probes.indices { trainer.probes[index].measureWeights(of: trainer.plan) }
        trainer.apply(.set(.regularization, to: Regularization(weightDecay: 1_000)))
        trainer.apply(.set(.learningRate, to: 1))
        let before = Trace(trainer)
        let outcome = trainer.advance()
        #expect(outcome == .halted && trainer.halt?.what == "the updated weights are not finite")
        #expect(Trace(trainer) == before)
    }

    /// A file may hold a state so large that the first update overflows, however small the gradient is.
    @Test func anUpdateThatOverflowsAfterLoadingIsTakenBackWhole() throws {
        let json = Fixture.moons.replacing(#"{"name": "adam", "learning_rate": 0.01}"#, with: #"{"name": "momentum"}"#)
        let saved = try Fixture.trainer(json)
        saved.advance(7)
        saved.apply(.set(.learningRate, to: 2))
        saved.plan.matrix(.firstState, 0).fill(3e38)
        let trainer = try Fixture.trainer(json)
        try Checkpoint(saved).apply(to: trainer)
        let before = Trace(trainer)
        let outcome = trainer.advance()
        #expect(outcome == .halted && trainer.halt?.what == "the updated weights are not finite")
        #expect(Trace(trainer) == before)
    }

    /// Squares overflow 32 bits from 2e19 on, the weights only from 3e38 on.
    @Test func finiteWeightsWithLargeSquaresAreFinite() throws {
        let trainer = try Fixture.trainer(Fixture.moons.replacing("\"adam\"", with: "\"sgd\""))
        trainer.plan.matrix(.parameters, 2).fill(0)
        trainer.plan.matrix(.parameters, 0).fill(1e20)
        for index in trainer.probes.indices { trainer.probes[index].measureWeights(of: trainer.plan) }
        #expect(trainer.advance() == .applied)
        #expect(abs(trainer.probes[0].weightNorm / (1e20 * 24.0.squareRoot()) - 1) < 1e-6)
    }

    @Test func aChangeWithinAnAccumulatedStepBeginsItAgain() throws {
        let json = Self.normalized.replacing(#""batch_size": 24"#, with: #""batch_size": 8, "accumulation": 4"#)
        let (whole, disturbed) = (try Fixture.trainer(json), try Fixture.trainer(json))
        whole.advance(6)
        disturbed.advance(6)
        #expect(disturbed.advancePart() == .working && disturbed.isWithinStep)
        #expect(disturbed.advancePart() == .working)
        let inTheMiddle = Checkpoint(disturbed)
        #expect(!disturbed.isWithinStep && Trace(disturbed) == Trace(whole))
        #expect(disturbed.advancePart() == .working)
        for trainer in [whole, disturbed] { trainer.apply(.set(.learningRate, to: 0.02)) }
        whole.advance(3)
        disturbed.advance(3)
        #expect(Trace(disturbed) == Trace(whole))
        let resumed = try Fixture.trainer(json)
        try inTheMiddle.apply(to: resumed)
        resumed.apply(.set(.learningRate, to: 0.02))
        resumed.advance(3)
        #expect(Trace(resumed) == Trace(whole))
    }
}
