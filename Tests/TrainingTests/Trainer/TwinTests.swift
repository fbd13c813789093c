import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Runs side by side, of which one is kept.
@Suite struct TwinTests {
    private static func makeRounds(_ trainer: Trainer, _ count: Int) {
        let end = trainer.farthestStep + count
        while trainer.farthestStep < end || trainer.isWithinRound, trainer.advanceInTurn() != .halted {}
    }

    /// For every preset: each twin has the bits of a run to which its difference was applied, and the run itself those of
    /// a run without twins.
    @Test(arguments: PresetCatalog.names) func twinsHaveTheBitsOfRunsAlone(_ name: String) throws {
        let trainer = try Trainer.load(Preset.load(name)).trainer
        let alone = try (0..<3).map { _ in try Trainer.load(Preset.load(name)).trainer }
        for each in [trainer] + alone { each.advance(3) }
        let changes: [Change] = [
            .set(.learningRate, to: trainer.settings.learningRate * 1.5), .set(.batchSize, to: 7),
        ]
        for (each, change) in zip(alone.dropFirst(), changes) { each.apply(change) }
        for change in changes { #expect(trainer.beginTwin(change) == nil, "\(name)") }
        Self.makeRounds(trainer, 3)
        for each in alone { each.advance(3) }
        let runs = trainer.runs
        #expect(runs.map(\.weightBits) == alone.map(\.weightBits), "\(name)")
        #expect(runs.map(\.step) == [6, 6, 6] && runs.map(\.trainingLoss) == alone.map(\.trainingLoss), "\(name)")
        #expect(runs.map(\.settings) == alone.map(\.settings), "\(name)")

        // What is kept goes on like the run alone, and the others come back as they were.
        #expect(trainer.keep(run: 1, at: 6) == nil && trainer.twins.isEmpty)
        #expect(trainer.weightBits == alone[1].weightBits && trainer.journal == alone[1].journal, "\(name)")
        let branches = trainer.branchesReading.branches
        #expect(branches.map(\.number) == [1, 2, 3] && branches.map(\.parent) == [nil, 1, 1])
        #expect(branches.map(\.start) == [0, 3, 3] && branches.map(\.origin) == [nil, .twin, .twin])
        #expect(branches.map(\.isCurrent) == [false, true, false])
        for each in [trainer, alone[1]] { each.advance(2) }
        #expect(trainer.weightBits == alone[1].weightBits, "\(name)")
        trainer.change(to: 3)
        #expect(trainer.step == 6 && trainer.weightBits == alone[2].weightBits, "\(name)")
        trainer.change(to: 1)
        #expect(trainer.weightBits == alone[0].weightBits, "\(name)")
    }

    /// Differences of every kind, with what each of them alone would have given.
    @Test(arguments: [
        Change.set(.clipping, to: Clipping(.globalNorm, threshold: 0.1)), .set(.activation, to: .relu),
        .set(.optimizer, to: OptimizerConfiguration(.rmsprop)), .set(.credit, to: .feedbackAlignment),
        .set(.dropout, to: 0.3), .set(.optimizer, to: OptimizerConfiguration(.hessianFree)),
    ])
    func differencesOfEveryKind(_ change: Change) throws {
        let (trainer, alone) = (try Fixture.trainer(), try Fixture.trainer())
        for each in [trainer, alone] { each.advance(5) }
        alone.apply(change)
        #expect(trainer.beginTwin(change) == nil)
        Self.makeRounds(trainer, 4)
        alone.advance(4)
        #expect(trainer.runs[1].weightBits == alone.weightBits)
        trainer.keep(run: 1, at: 9)
        #expect(trainer.step == 9 && trainer.settings == alone.settings && trainer.weightBits == alone.weightBits)
        trainer.undo()
        #expect(trainer.settings == (try Fixture.trainer()).settings && trainer.step == 9)
    }

    /// Other initial weights are drawn at step 0 only.
    @Test func otherInitialWeightsBeginAtTheStart() throws {
        let (trainer, alone) = (try Fixture.trainer(), try Fixture.trainer())
        let change = Change.set(.seed, to: UInt64(9))
        alone.apply(change)
        #expect(trainer.beginTwin(change) == nil)
        Self.makeRounds(trainer, 4)
        alone.advance(4)
        #expect(trainer.runs[1].weightBits == alone.weightBits)
        trainer.keep(run: 0, at: 4)
        let problem = trainer.beginTwin(.set(.initializer, to: .zeros))
        #expect(problem?.hasPrefix("initial weights are drawn at step 0") == true)
    }

    /// A run that stops is passed over, and the others go on; the state that it stopped in comes back with it.
    @Test func aRunThatStopsLeavesTheOthersTraining() throws {
        let (trainer, alone) = (try Fixture.trainer(), try Fixture.trainer())
        trainer.advance(4)
        #expect(trainer.beginTwin(.set(.learningRate, to: 1e30)) == nil)
        Self.makeRounds(trainer, 5)
        #expect(trainer.runs.map(\.step) == [9, 4] && trainer.twins[0].trainer.halt != nil)
        alone.advance(9)
        #expect(trainer.weightBits == alone.weightBits)
        trainer.keep(run: 0, at: 9)
        trainer.change(to: 2)
        #expect(trainer.step == 4 && trainer.halt != nil && trainer.settings.learningRate == 1e30)

        // The other way round, the twin goes on where the run itself has stopped.
        let stopping = try Fixture.trainer()
        stopping.apply(.set(.learningRate, to: 1e30))
        stopping.beginTwin(.set(.learningRate, to: 0.01))
        Self.makeRounds(stopping, 6)
        #expect(stopping.runs.map(\.step) == [0, 6] && stopping.halt != nil)
        stopping.keep(run: 1, at: 6)
        #expect(stopping.step == 6 && stopping.halt == nil)
    }

    /// Between two rounds, and in the middle of a step of many parts, all runs that are kept have made the same steps.
    @Test(arguments: 0..<12) func whatIsKeptInTheMiddleOfARoundHasMadeTheSameSteps(_ parts: Int) throws {
        let (trainer, alone) = (try Fixture.trainer(), try Fixture.trainer())
        for each in [trainer, alone] { each.apply(.set(.optimizer, to: OptimizerConfiguration(.hessianFree))) }
        trainer.beginTwin(.set(.optimizer, to: OptimizerConfiguration(.adam)))
        Self.makeRounds(trainer, 2)
        for _ in 0..<parts { _ = trainer.advanceInTurn() }
        let target = trainer.farthestStep
        trainer.keep(run: 1, at: target)
        #expect(trainer.branchesReading.branches.map(\.step) == [target, target])
        trainer.undo()
        alone.advance(target)
        #expect(trainer.step == target && trainer.weightBits == alone.weightBits)
    }

    @Test func whatCannotBeATwinSaysWhy() throws {
        let trainer = try Fixture.trainer()
        let rate = trainer.settings.learningRate
        #expect(trainer.beginTwin(.set(.learningRate, to: rate)) == "that is no difference: the run has it already")
        #expect(trainer.keep(run: 0, at: 0) == "no twins run that one could be kept of")
        for factor in [2.0, 3, 4] { #expect(trainer.beginTwin(.set(.learningRate, to: rate * factor)) == nil) }
        #expect(trainer.beginTwin(.set(.learningRate, to: rate * 5))?.hasPrefix("there are four runs already") == true)
        #expect(trainer.keep(run: 4, at: 0) == "there is no run E; the last one is D")
        #expect(trainer.perform(.undo) == "that is not possible while twins run")
        trainer.keep(run: 0, at: 0)
        #expect(trainer.beginTwin(.set(.learningRate, to: rate * 2)) == nil)
        #expect(trainer.beginTwin(.set(.learningRate, to: rate * 2)) == "there is such a run already")
        Self.makeRounds(trainer, 2)
        #expect(trainer.beginTwin(.set(.learningRate, to: 1))?.hasPrefix("the runs have parted at step 0") == true)
    }

    /// The states of all runs count once each against the memory, whichever trainer kept them.
    @Test func statesOfTwinsAreCountedApart() throws {
        let trainer = try Fixture.trainer()
        for _ in 0..<3 {
            trainer.advance(2)
            trainer.beginTwin(.set(.learningRate, to: trainer.settings.learningRate * 2))
            Self.makeRounds(trainer, 2)
            trainer.keep(run: 1, at: trainer.farthestStep)
        }
        let numbers = trainer.tree.branches.compactMap(\.run).map { Set($0.states.map(\.number)) }
        #expect(numbers.count == 3)
        let ends = trainer.tree.branches.compactMap(\.run).compactMap { $0.end?.state.number }
        #expect(Set(ends).count == 3, "each run ended in a state of its own")
        let all = Dictionary(
            trainer.tree.branches.compactMap(\.run).flatMap(\.states).map { ($0.number, $0.byteCount) }
        ) { first, _ in first }
        let records = trainer.tree.branches.compactMap(\.run).reduce(0) { $0 + $1.recordByteCount }
        #expect(trainer.tree.byteCount == all.values.reduce(0, +) + records)
    }

    /// ‖θ_B − θ_A‖ / ‖θ_A‖ as it is by its definition.
    @Test func theDistanceIsThatOfTheWeights() throws {
        let trainer = try Fixture.trainer()
        trainer.beginTwin(.set(.learningRate, to: 0.3))
        let twin = trainer.runs[1]
        #expect(WeightDistance(from: trainer, to: twin)?.share == 0)
        Self.makeRounds(trainer, 5)
        let (a, b) = (trainer.weightBits, twin.weightBits)
        let (here, there) = (a.map { Double(Float(bitPattern: $0)) }, b.map { Double(Float(bitPattern: $0)) })
        let norm = here.reduce(0) { $0 + $1 * $1 }
        let square = zip(here, there).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        let distance = try #require(WeightDistance(from: trainer, to: twin))
        #expect(abs(distance.share - (square / norm).squareRoot()) < 1e-6)
        #expect(distance.farthestShare >= distance.share && !distance.farthestLayer.isEmpty)
    }
}
