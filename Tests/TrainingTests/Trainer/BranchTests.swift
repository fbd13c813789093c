import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Runs that are left for one another, none of which is lost.
@Suite struct BranchTests {
    private static func twoTrainers(_ name: String) throws -> (Trainer, Trainer) {
        (try Trainer.load(Preset.load(name)).trainer, try Trainer.load(Preset.load(name)).trainer)
    }

    /// For every preset: fork, go on there, and change back and forth: the same bits as if nothing had been left, with
    /// the states kept and with all of them computed again.
    @Test(arguments: PresetCatalog.names) func changingBackAndForthGivesTheSameBits(_ name: String) throws {
        for memory in [256 << 20, 0] {
            let (trainer, plain) = try Self.twoTrainers(name)
            trainer.historyMemory = memory
            for each in [trainer, plain] { each.advance(5) }
            trainer.restart(newWeights: true)
            trainer.advance(3)
            let fork = trainer.weightBits
            trainer.change(to: 1)
            #expect(trainer.step == 5 && trainer.weightBits == plain.weightBits, "\(name)")
            for each in [trainer, plain] { each.advance(2) }
            trainer.change(to: 2)
            #expect(trainer.step == 3 && trainer.weightBits == fork, "\(name)")
            trainer.change(to: 1)
            for each in [trainer, plain] { each.advance(2) }
            #expect(trainer.weightBits == plain.weightBits && trainer.trainingLoss == plain.trainingLoss, "\(name)")
            #expect(trainer.journal == plain.journal && trainer.settings == plain.settings, "\(name)")
        }
    }

    /// The list says where branches parted, by what, what was changed in them, and how far they got.
    @Test func theListTellsTheTree() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(30)
        trainer.apply(.set(.learningRate, to: 0.5))
        trainer.advance(10)
        trainer.goBack()
        trainer.undo()
        trainer.apply(.set(.learningRate, to: 0.02))
        trainer.advance(20)
        trainer.restart(newWeights: false)
        trainer.advance(4)
        let list = trainer.branchesReading.branches
        #expect(list.map(\.number) == [1, 2, 3] && list.map(\.parent) == [nil, 1, 2])
        #expect(list.map(\.start) == [0, 30, 0] && list.map(\.origin) == [nil, .goBack, .restart])
        #expect(list.map(\.step) == [40, 50, 4] && list.map(\.isCurrent) == [false, false, true])
        #expect(list[0].changes == ["η 0.01→0.5"])
        #expect(list[1].changes == ["η 0.01→0.02"], "the changes between two steps count as one")
        #expect(list[2].changes.isEmpty)
        #expect(list.allSatisfy { $0.loss != nil && !$0.isToBeRepeated })
    }

    /// Undoing leads to the run before, and the run that was left for it stays in the list.
    @Test func undoingLosesNothing() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(20)
        trainer.restart(newWeights: false)
        trainer.advance(7)
        let later = trainer.weightBits
        trainer.undo()
        #expect(trainer.step == 20 && trainer.runReading().undoable == nil)
        #expect(trainer.branchesReading.branches.map(\.step) == [20, 7])
        trainer.change(to: 2)
        #expect(trainer.step == 7 && trainer.weightBits == later)
        #expect(trainer.runReading().undoable == "restart at step 20")
    }

    /// A branch in which nothing was done is no branch.
    @Test func nothingIsKeptOfABranchWithoutSteps() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(20)
        trainer.restart(newWeights: false)
        trainer.undo()
        #expect(trainer.branchesReading.branches.map(\.number) == [1])
        trainer.restart(newWeights: false)
        trainer.apply(.set(.learningRate, to: 0.5))
        trainer.undo()
        trainer.undo()
        #expect(trainer.branchesReading.branches.map(\.number) == [1, 3])
    }

    @Test func branchesAreNamedAndDeleted() throws {
        let trainer = try Fixture.trainer()
        for _ in 0..<3 {
            trainer.advance(5)
            trainer.restart(newWeights: true)
        }
        trainer.name(branch: 2, "second")
        trainer.delete(branch: 1)
        trainer.delete(branch: 4)
        let list = trainer.branchesReading.branches
        #expect(list.map(\.number) == [2, 3, 4], "the run of now cannot be deleted")
        #expect(list.map(\.parent) == [nil, 2, 3] && list.map(\.name) == ["second", nil, nil])
        trainer.name(branch: 2, "")
        #expect(trainer.branchesReading.branches[0].name == nil)
        trainer.delete(branch: 3)
        #expect(trainer.branchesReading.branches.map(\.parent) == [nil, 2])
        #expect(!trainer.change(to: 3) && trainer.tree.current == 4, "what was deleted cannot come back")
        trainer.undo()
        #expect(trainer.tree.current == 2, "undo leads to the run before it")
    }

    /// States of the runs that were left first give way, then these runs; what has a name and the latest stay longest.
    @Test func memoryIsKeptTo() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(1)
        let run = FormerRun(trainer)
        let (state, record) = (run.states[0].byteCount, run.recordByteCount)
        trainer.historyMemory = 2 * (8 * state + 4 * record)
        for number in 1...40 {
            trainer.advance(2)
            trainer.restart(newWeights: true)
            if number == 1 { trainer.name(branch: 1, "first") }
            #expect(trainer.tree.byteCount <= trainer.historyMemory / 2)
        }
        let list = trainer.branchesReading.branches
        #expect(list.first?.name == "first" && list.last?.number == 41 && list.count < 8, "\(list.map(\.number))")
        #expect(list.first?.isToBeRepeated == true && list.last?.isToBeRepeated == false)
        trainer.change(to: 1)
        #expect(trainer.step == 3, "it is computed again")
    }

    /// Runs that share the states before they parted take their memory once.
    @Test func sharedStatesAreCountedOnce() throws {
        let trainer = try Fixture.trainer()
        while trainer.step < 20 {
            _ = trainer.advance()
            trainer.timeline.keep(trainer, at: Double(trainer.step))
        }
        let present = FormerRun(trainer)
        for _ in 0..<5 {
            let here = FormerRun(trainer)
            trainer.approach(10, of: here)
            trainer.leave(here)
        }
        let size = present.states[0].byteCount
        let records = trainer.tree.branches.compactMap(\.run).reduce(0) { $0 + $1.recordByteCount }
        // Twenty states on the way, the first, that of the end, and one at step 10 for each of the other four.
        #expect(trainer.tree.byteCount - records <= 26 * size)
    }

    /// A repair before the first step leaves no run behind.
    @Test func aRepairBeforeTheFirstStepIsNoBranch() throws {
        let trainer = try Trainer.load(Preset.load("vanishing-gradients")).trainer
        trainer.repair()
        #expect(trainer.branchesReading.branches.map(\.number) == [1] && trainer.runReading().isRepaired)
        trainer.advance(3)
        #expect(trainer.step == 3)
    }
}
