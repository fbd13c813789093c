import Presets
import TestSupport
import Testing

@testable import Training

/// A session whose past is shown, and from which it goes on.
@Suite struct PastSessionTests {
    private var paused: PausedSession
    private var session: TrainingSession { paused.session }

    init() throws { paused = try PausedSession() }

    private mutating func post(_ commands: Command...) async throws -> Snapshot { try await paused.post(commands) }

    @Test mutating func lookingBackAndReturningChangesNothing() async throws {
        let present = try await post(.step(50))
        #expect(present.step == 50)
        let past = try await post(.travel(.step(20)))
        #expect(past.step == 20 && past.past?.target == 20 && past.past?.present == 50)
        #expect(past.trainingLoss.lastStep == 20)
        #expect(past.before?.departure == .travel && past.before?.run.step == 50)
        #expect(past.notice?.text == "step 20 of 50, as it was; space goes on from here, esc returns")
        #expect(try await post(.travel(.steps(-3))).step == 17)
        #expect(try await post(.travel(.tenths(2))).step == 27)
        #expect(try await post(.travel(.tenths(-9))).step == 0)
        let back = try await post(.travel(.present))
        #expect(back.step == 50 && back.past == nil && back.before == nil)
        #expect(back.notice?.text == "in the present again, at step 50")
        #expect(back.trainingLoss == present.trainingLoss && back.undoable == nil && back.changeCount == 0)
        #expect(session.stop(within: 10))
    }

    /// The steps before the one that is shown are computed again for the next step back, and what is shown stays as it was.
    @Test(arguments: PresetCatalog.names) func preparingAStepBackChangesNothing(_ name: String) throws {
        let trainer = try Trainer.load(Preset.load(name)).trainer
        trainer.advance(2)
        trainer.apply(.set(.learningRate, to: trainer.settings.learningRate / 2))
        trainer.advance(5)
        let end = trainer.weightBits
        let loop = Self.loop(trainer)
        loop.go(.step(5))
        loop.finishWay()
        loop.past?.way.limit(to: 1 << 30)
        let (bits, journal, losses) = (trainer.weightBits, trainer.journal, trainer.trainingLoss)
        let norms = trainer.runReading().layers.map { [$0.gradientNorm] + $0.trend.map { Double($0) } }
        loop.prepareStepBack()
        #expect(trainer.step == 5 && trainer.weightBits == bits && trainer.journal == journal, "\(name)")
        #expect(
            trainer.trainingLoss == losses
                && trainer.runReading().layers.map { [$0.gradientNorm] + $0.trend.map { Double($0) } }
                    == norms
        )
        #expect(loop.past?.preparedStep == 5 && loop.past?.way.points.last?.step == 4, "\(name)")
        loop.go(.steps(-1))
        loop.goStep()
        #expect(trainer.step == 4 && loop.past?.isReached == true, "from the state that was kept: \(name)")
        loop.go(.step(.max))
        loop.finishWay()
        #expect(loop.past == nil && trainer.weightBits == end, "\(name)")
    }

    private static func loop(_ trainer: Trainer) -> TrainingLoop {
        TrainingLoop(
            trainer: trainer, isPaused: true, pace: .full, target: SaveTarget("unused", isOwn: true),
            mailbox: Mailbox {}, tape: TapeOptions())
    }

    /// What is asked for on the way is done where it ends; a new way and a pause drop it, but for a save.
    @Test func commandsWaitForTheEndOfTheWay() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(50)
        let loop = Self.loop(trainer)
        loop.patience = 0
        loop.go(.step(20))
        let change = Change.set(.learningRate, to: 0.5)
        loop.perform(.change(change))
        loop.perform(.undo)
        #expect(loop.waiting == [.change(change), .undo] && trainer.step == 50)
        loop.perform(.pause)
        #expect(loop.waiting.isEmpty)
        let folder = TemporaryFolder()
        loop.perform(.save(path: folder.file("kept")))
        loop.perform(.change(change))
        loop.perform(.travel(.step(10)))
        #expect(loop.waiting == [.save(path: folder.file("kept"))])
        loop.perform(.change(change))
        while loop.past?.isReached == false { loop.goOn() }
        #expect(loop.waiting.isEmpty && loop.past == nil && trainer.step == 10)
        #expect(trainer.settings.learningRate == 0.5 && trainer.tree.run(1)?.step == 50)
        let opened = try Fixture.trainer()
        try Checkpoint.read(folder.file("kept")).apply(to: opened)
        #expect(opened.step == 10 && opened.settings.learningRate != 0.5)
    }

    /// A file of an earlier step holds the steps after it as a branch.
    @Test func savingAnEarlierStepSavesTheRest() throws {
        let (trainer, opened, folder) = (try Fixture.trainer(), try Fixture.trainer(), TemporaryFolder())
        trainer.advance(50)
        let bits = trainer.weightBits
        let loop = Self.loop(trainer)
        loop.perform(.travel(.step(20)))
        loop.perform(.save(path: folder.file("early")))
        #expect(trainer.step == 20 && trainer.tree.branches.count == 1 && loop.past != nil)
        try Checkpoint.read(folder.file("early")).apply(to: opened)
        #expect(opened.step == 20 && opened.weightBits == trainer.weightBits)
        #expect(opened.branchesReading.branches.map(\.step) == [50, 20])
        opened.change(to: 1)
        #expect(opened.step == 50 && opened.weightBits == bits)
    }

    /// Whoever chooses another branch on the way to one that is computed again leaves that one whole.
    @Test func aBranchThatIsLeftOnTheWayStaysWhole() throws {
        let trainer = try Fixture.trainer()
        trainer.historyMemory = 0
        trainer.advance(50)
        let bits = trainer.weightBits
        trainer.restart(newWeights: true)
        trainer.advance(7)
        #expect(trainer.tree.run(1)?.end == nil)
        let loop = Self.loop(trainer)
        loop.perform(.branch(.choose(1)))
        for _ in 0..<5 { loop.goStep() }
        loop.perform(.travel(.present))
        #expect(loop.past?.isReached == true && trainer.step < 50)
        loop.perform(.branch(.choose(2)))
        loop.finishWay()
        #expect(trainer.step == 7 && trainer.tree.run(1)?.step == 50)
        loop.perform(.branch(.choose(1)))
        loop.finishWay()
        #expect(trainer.step == 50 && trainer.weightBits == bits)
    }

    /// A coarse way ends at a state that is kept, if one is near enough.
    @Test func aCoarseWayEndsAtAKeptState() throws {
        let trainer = try Fixture.trainer()
        for step in 1...40 {
            trainer.advance(1)
            if step % 10 == 0 { trainer.timeline.keep(trainer, at: Double(step)) }
        }
        trainer.advance(3)
        let run = FormerRun(trainer)
        #expect(run.keptStep(near: 22, within: 2) == 20 && run.keptStep(near: 22, within: 1) == nil)
        #expect(run.keptStep(near: 42, within: 5) == 43 && run.keptStep(near: 3, within: 5) == 0)
        #expect(Travel.tenths(-1).tolerance(last: 400) == 20 && Travel.around(7).tolerance(last: 400) == 2)
        #expect(Travel.steps(-1).tolerance(last: 400) == 0 && Travel.step(7).tolerance(last: 400) == 0)
    }

    @Test(arguments: 0..<3)
    mutating func whatIsDoneInThePastGoesOnFromThere(_ way: Int) async throws {
        _ = try await post(.step(3))
        _ = try await post(.travel(.steps(-2)))
        let command: Command = [.step(1), .change(.set(.learningRate, to: 0.5)), .undo][way]
        var snapshot = try await post(command)
        guard way < 2 else {
            #expect(snapshot.step == 3 && snapshot.past == nil, "undo takes the look back")
            return
        }
        #expect(snapshot.past == nil && snapshot.step == [2, 1][way])
        #expect(snapshot.before?.run.step == 3, "what was left stands behind")
        #expect(snapshot.undoable == ["return from step 3", "η 0.01→0.5"][way])
        for _ in 0..<[1, 2][way] { snapshot = try await post(.undo) }
        #expect(snapshot.step == 3 && snapshot.undoable == nil)
        #expect(session.stop(within: 10))
    }

    /// A save of an earlier step is one of that step, and what was done since is as unsaved as before; whoever leaves
    /// returns first.
    @Test mutating func savingAnEarlierStepLeavesThePresentUnsaved() async throws {
        let folder = TemporaryFolder()
        _ = try await post(.change(.set(.learningRate, to: 0.02)), .step(30))
        _ = try await post(.travel(.step(10)))
        let early = try await post(.save(path: folder.file("early")))
        #expect(early.latestSave?.step == 10 && early.latestSave?.changeCount == 0 && early.changeCount == 1)
        let late = try await post(.travel(.present), .save(path: folder.file("late")))
        #expect(late.latestSave?.step == 30 && late.latestSave?.changeCount == 1)
        #expect(session.stop(within: 10))
    }
}
