import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// What a checkpoint holds of the tree, and what it does without.
@Suite struct CheckpointBranchesTests {
    private static func trainer(branches count: Int, steps: Int = 5) throws -> Trainer {
        let trainer = try Fixture.trainer()
        for _ in 1..<count {
            trainer.advance(steps)
            trainer.restart(newWeights: true)
        }
        trainer.advance(steps)
        return trainer
    }

    private static func checkpoint(_ trainer: Trainer, _ change: (inout SafetensorsFile) -> Void = { _ in })
        -> Checkpoint
    {
        var file = Checkpoint(trainer).file
        change(&file)
        return Checkpoint(file: file, path: "run.safetensors")
    }

    /// A run without other branches is saved as before, also after it has been loaded.
    @Test func aSingleRunIsSavedAsBefore() throws {
        let (trainer, opened) = (try Self.trainer(branches: 1), try Fixture.trainer())
        let names = Checkpoint(trainer).file.tensors.map(\.name)
        #expect(!names.contains { $0.hasPrefix("branches") })
        try Checkpoint(trainer).apply(to: opened)
        #expect(Checkpoint(opened).file.encode() == Checkpoint(trainer).file.encode())
    }

    /// A file without branches, as it was written before, is a run of one branch, whose past is computed again.
    @Test func aFileWithoutBranchesIsOneBranch() throws {
        let (whole, opened) = (try Self.trainer(branches: 2, steps: 40), try Fixture.trainer())
        try Self.checkpoint(whole) { $0.tensors.removeAll { $0.name.hasPrefix("branches") } }.apply(to: opened)
        #expect(opened.tree.branches.map(\.number) == [1] && opened.step == 40)
        #expect(opened.perform(.goTo(12)) == nil)
        let other = try Fixture.trainer()
        other.restart(newWeights: true)
        other.advance(12)
        #expect(opened.step == 12 && opened.weightsHash == other.weightsHash)
        opened.change(to: 1)
        #expect(opened.weightsHash == whole.weightsHash)
    }

    /// The menu reads of a file only its beginning, in which the branches are not.
    @Test func theMenuListsTheRun() throws {
        let trainer = try Trainer.load(Preset.load("moons")).trainer
        for _ in 0..<40 {
            trainer.advance(3)
            trainer.restart(newWeights: true)
            trainer.name(branch: trainer.tree.current, String(repeating: "n", count: 100))
        }
        trainer.advance(2)
        let folder = TemporaryFolder()
        try Checkpoint(trainer).write(to: folder.file("moons.safetensors"))
        let run = CheckpointSummary.latest(9, inFolder: folder.path).first
        #expect(run?.step == 2 && run?.information.name == "moons")
        let size = Checkpoint(trainer).file.metadata.reduce(0) { $0 + $1.value.utf8.count }
        #expect(size < 10_000)
    }

    /// Undo leads nowhere after loading, and after a choice to the run that was left for it.
    @Test func undoKnowsNoBranchThatIsMissing() throws {
        let (trainer, opened) = (try Self.trainer(branches: 3), try Fixture.trainer())
        try Checkpoint(trainer).apply(to: opened)
        #expect(opened.undoable == nil)
        opened.undo()
        #expect(opened.tree.current == 3)
        opened.choose(branch: 1)
        opened.undo()
        #expect(opened.tree.current == 3 && opened.weightsHash == trainer.weightsHash)
    }

    /// Numbers are not given twice, and a new branch hangs on that of now.
    @Test func newBranchesFollowTheOldOnes() throws {
        let (trainer, opened) = (try Self.trainer(branches: 3), try Fixture.trainer())
        trainer.choose(branch: 2)
        trainer.delete(branch: 3)
        try Checkpoint(trainer).apply(to: opened)
        opened.advance(1)
        opened.restart(newWeights: false)
        #expect(opened.tree.branches.map(\.number) == [1, 2, 4] && opened.tree.branches.last?.parent == 2)
    }

    /// What began with loaded weights is not said to begin as the preset does.
    @Test func aRunOfLoadedWeightsIsNotComputedFromThePreset() throws {
        let source = try Self.trainer(branches: 1)
        let (trainer, opened) = (try Fixture.trainer(), try Fixture.trainer())
        try Self.checkpoint(source) { $0.metadata = [:] }.apply(to: trainer)
        trainer.advance(20)
        try Checkpoint(trainer).apply(to: opened)
        #expect(trainer.beginning == nil && opened.beginning == nil && opened.weightsHash == trainer.weightsHash)
        opened.restart(newWeights: false)
        opened.advance(5)
        #expect(opened.change(to: 1) && opened.weightsHash == trainer.weightsHash, "its state is at hand")
        opened.change(to: 2)
        let again = try Fixture.trainer()
        try Checkpoint(opened).apply(to: again)
        #expect(again.tree.branches.map(\.number) == [2] && again.weightsHash == opened.weightsHash)
    }

    /// With other data or another network the run goes on alone, and says so.
    @Test func otherDataLeaveTheBranchesOut() throws {
        let saved = Self.checkpoint(try Self.trainer(branches: 3))
        let other = try Fixture.trainer(Fixture.moons.replacing("\"noise\": 0.1", with: "\"noise\": 0.2"))
        let remarks = try saved.apply(to: other)
        #expect(
            remarks == [
                "run.safetensors: the run is here without its 2 other branches, since the data or the network are others"
            ])
        #expect(other.tree.branches.count == 1 && other.beginning == nil && other.step == 5)
    }

    /// Settings that the command line names change neither the branches nor what they are computed from.
    @Test func otherSettingsOfThePresetDoNotMatter() throws {
        let trainer = try Self.trainer(branches: 2)
        let opened = try Fixture.trainer(
            Fixture.moons.replacing("\"learning_rate\": 0.01", with: "\"learning_rate\": 0.3"))
        #expect(try Checkpoint(trainer).apply(to: opened).isEmpty)
        for each in [trainer, opened] { each.change(to: 1) }
        #expect(opened.weightsHash == trainer.weightsHash && opened.settings == trainer.settings)
    }

    /// The number of branches is bounded: those that were left first go, without a name before the others.
    @Test func thereAreOnlySoManyBranches() throws {
        let (trainer, opened) = (try Self.trainer(branches: 300, steps: 1), try Fixture.trainer())
        trainer.name(branch: 7, "seventh")
        try Checkpoint(trainer).apply(to: opened)
        let numbers = opened.tree.branches.map(\.number)
        #expect(numbers == [7] + Array(46...300), "\(numbers)")
        #expect(opened.tree.branches.map(\.parent) == [nil, 7] + (46...299).map { $0 })
    }

    /// The bytes are bounded: curves become coarser first, then branches go.
    @Test func theBytesAreBounded() throws {
        let trainer = try Self.trainer(branches: 75, steps: 1_000)
        let file = Checkpoint(trainer).file
        let (text, curves) = (try #require(file["branches"]?.values), try #require(file["branches.curves"]?.values))
        #expect(text.count + 8 * curves.count <= BranchLimits.bytes)
        #expect(text.count + 8 * curves.count > BranchLimits.bytes / 3, "room is used")
        let opened = try Fixture.trainer()
        try Self.checkpoint(trainer).apply(to: opened)
        #expect(opened.tree.branches.count == 75)
        let (coarse, whole) = (opened.tree.run(30)?.trainingLoss, trainer.tree.run(30)?.trainingLoss)
        #expect(coarse?.buckets.count == 500 && whole?.buckets.count == 1_000 && coarse?.range == whole?.range)
        for each in [trainer, opened] { each.change(to: 30) }
        #expect(opened.trainingLoss == trainer.trainingLoss, "what is computed again has the finer curve")
        #expect(opened.weightsHash == trainer.weightsHash)
    }
}
