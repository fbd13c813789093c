import Backprop
import Datasets
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Branches of a run, which a checkpoint holds so that they can be gone on with another day.
@Suite struct SavedTreeTests {
    /// Returns the run of a checkpoint that was written to a file, in a trainer of its own preset.
    private static func reopened(_ trainer: Trainer) throws -> Trainer {
        let file = try SafetensorsFile.decode(Checkpoint(trainer).file.encode(), file: "run.safetensors")
        let checkpoint = Checkpoint(file: file, path: "run.safetensors")
        let opened = try Trainer.load(checkpoint.preset()).trainer
        #expect(try checkpoint.apply(to: opened).isEmpty)
        return opened
    }

    /// Expects that two trainers are at the same bits of the same run.
    private static func expectSame(_ first: Trainer, _ second: Trainer, _ place: Comment) {
        #expect(first.step == second.step && first.tree.current == second.tree.current, place)
        #expect(first.weightsHash == second.weightsHash, place)
        #expect(first.journal == second.journal && first.settings == second.settings, place)
        #expect(first.trainingLoss == second.trainingLoss && first.marks == second.marks, place)
        #expect(first.validationLoss == second.validationLoss && first.task.returns == second.task.returns, place)
    }

    /// For every preset: what was left is listed after loading, and computed again to the same bits, and both runs go on
    /// as if the program had never been closed.
    @Test(arguments: PresetCatalog.names) func branchesGoOnAnotherDay(_ name: String) throws {
        let trainer = try Trainer.load(Preset.load(name)).trainer
        trainer.advance(3)
        if trainer.settings.optimizer.rule.isSecondOrder {
            trainer.apply(.set(.batchSize, to: 7))
        } else {
            trainer.apply(.set(.learningRate, to: trainer.settings.learningRate / 2))
        }
        trainer.advance(3)
        trainer.restart(newWeights: true)
        trainer.advance(2)
        trainer.apply(.set(.batchSize, to: 6))
        trainer.name(branch: 1, "first")
        let opened = try Self.reopened(trainer)
        let (list, former) = (opened.branchesReading.branches, trainer.branchesReading.branches)
        #expect(list.map(\.isToBeRepeated) == [true, false])
        #expect(list.map(Self.withoutStates) == former.map(Self.withoutStates))
        for each in [trainer, opened] { each.advance(2) }
        for number in [1, 2, 1] {
            #expect(trainer.choose(branch: number) && opened.choose(branch: number))
            Self.expectSame(opened, trainer, "\(name), branch \(number)")
            for each in [trainer, opened] { each.advance(3) }
            Self.expectSame(opened, trainer, "\(name), going on with branch \(number)")
        }
        // The branch with other initial weights, which has been loaded and gone on with, from its first step.
        let again = try Self.reopened(opened)
        #expect(again.tree.run(2)?.end == nil && again.choose(branch: 2) && trainer.choose(branch: 2))
        Self.expectSame(again, trainer, "\(name), branch 2 once more")
    }

    private static func withoutStates(_ branch: BranchReading) -> BranchReading {
        var branch = branch
        branch.isToBeRepeated = false
        return branch
    }

    /// What is drawn of a run behind another one is there before it is computed again.
    @Test func aBranchIsDrawnBeforeItIsComputed() throws {
        let trainer = try Trainer.load(Preset.load("moons")).trainer
        trainer.advance(120)
        trainer.apply(.set(.learningRate, to: 0.5))
        trainer.advance(30)
        trainer.restart(newWeights: false)
        trainer.advance(1)
        let (saved, opened) = (trainer.tree.run(1), try Self.reopened(trainer).tree.run(1))
        #expect(opened?.trainingLoss == saved?.trainingLoss && opened?.validationLoss == saved?.validationLoss)
        #expect(opened?.marks == saved?.marks && opened?.marks.isEmpty == false)
        #expect(opened?.reading.settings == saved?.reading.settings && opened?.reading.epoch == saved?.reading.epoch)
        #expect(opened?.reading.best == saved?.reading.best && opened?.reading.loss == saved?.reading.loss)
        #expect(opened?.reading.validationLoss == saved?.reading.validationLoss)
        #expect(opened?.journal == saved?.journal && opened?.step == 150)
    }

    /// A twin that was not kept is a branch like any other.
    @Test func twinsAreComputedAgain() throws {
        let trainer = try Trainer.load(Preset.load("moons")).trainer
        trainer.restart(newWeights: true)
        trainer.advance(10)
        #expect(trainer.beginTwin(.set(.learningRate, to: 0.1)) == nil)
        trainer.catchUp(to: 25)
        #expect(trainer.keep(run: 0, at: 25) == nil)
        let opened = try Self.reopened(trainer)
        for each in [trainer, opened] { each.change(to: 2) }
        #expect(opened.tree.branches.last?.origin == .twin && opened.step == 25)
        Self.expectSame(opened, trainer, "the twin")
    }

    /// Runs that ended or stopped do so again.
    @Test func endsAreKept() throws {
        let trainer = try Trainer.load(Preset.load("xor", overrides: [PresetOverride(key: "steps", value: "20")]))
            .trainer
        trainer.advance(20)
        trainer.restart(newWeights: true)
        trainer.advance(5)
        trainer.apply(.set(.learningRate, to: 1e30))
        while trainer.advance() == .applied {}
        let halt = try #require(trainer.halt)
        trainer.restart(newWeights: true)
        let opened = try Self.reopened(trainer)
        opened.change(to: 1)
        #expect(opened.ending == .stepLimit(20) && opened.step == 20)
        opened.change(to: 2)
        #expect(opened.halt == halt && opened.step == trainer.tree.run(2)?.step)
    }

    @Test(arguments: [
        Ending.stepLimit(20), .epochLimit(3), .solved(episodes: 7), .earlyStopping(patience: 4, best: nil),
        .earlyStopping(patience: 4, best: Ending.Lowest(step: 3, loss: 0.25, accuracy: 0.5)),
    ])
    func everyEndIsRead(_ ending: Ending) throws {
        #expect(try Ending(JSONCursor(parsing: Array(ending.json.text().utf8), file: "ending")) == ending)
    }

    /// Random acts, a save and a load in between: every branch is computed again to the bits that it had.
    @Test(arguments: 0..<24) func randomTreesAreComputedAgain(_ seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var trainer = try Fixture.trainer()
        let (other, folder) = (try Fixture.trainer(), TemporaryFolder())
        other.restart(newWeights: true)
        other.advance(6)
        try Checkpoint(other).write(to: folder.file("other.safetensors"))
        for act in 0..<30 {
            switch random.below(10) {
            case 0...2: trainer.advance(1 + random.below(30))
            case 3: trainer.apply(SettingSamples.all[random.below(SettingSamples.all.count)])
            case 4: trainer.restart(newWeights: random.below(2) == 0)
            case 5: trainer.goBack()
            case 6: trainer.undo()
            case 8: try trainer.load(folder.file("other.safetensors"))
            case 7: if trainer.step > 1 { _ = trainer.perform(.goTo(random.below(trainer.step))) }
            default: trainer.choose(branch: 1 + random.below(5))
            }
            if act == 20, seed % 2 == 0 { trainer = try Self.reopened(trainer) }
        }
        trainer.advance(1)
        let opened = try Self.reopened(trainer)
        #expect(opened.tree.branches.map(\.number) == trainer.tree.branches.map(\.number))
        for number in trainer.tree.branches.map(\.number) {
            trainer.change(to: number)
            opened.change(to: number)
            #expect(opened.step == trainer.step && opened.weightsHash == trainer.weightsHash, "branch \(number)")
        }
    }
}
