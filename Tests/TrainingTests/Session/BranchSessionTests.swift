import Presets
import TestSupport
import Testing

@testable import Training

/// A session whose runs are left for one another.
@Suite struct BranchSessionTests {
    private var paused: PausedSession
    private var session: TrainingSession { paused.session }

    init() throws { paused = try PausedSession() }

    private mutating func post(_ commands: Command...) async throws -> Snapshot { try await paused.post(commands) }

    /// What was to begin side by side does not begin alone.
    @Test mutating func aRefusedTwinStartsNothing() async throws {
        let paused = try await post(.step(3))
        let same = Change.set(.learningRate, to: paused.settings.learningRate)
        let refused = try await post(.twin(same), .resume)
        #expect(refused.step == 3 && refused.phase == .paused && refused.notice?.isWarning == true)
        #expect(try await post(.step(2)).step == 5)
        #expect(session.stop(within: 10))
    }

    @Test mutating func aBranchIsChosenAndLeftAgain() async throws {
        let first = try await post(.step(50))
        #expect(first.branches.branches.map(\.number) == [1])
        let second = try await post(.restart(newWeights: true), .step(20))
        #expect(second.branches.branches.map(\.number) == [1, 2] && second.before?.branch == 1)
        let back = try await post(.branch(.choose(1)))
        #expect(back.step == 50 && back.past == nil && back.trainingLoss == first.trainingLoss)
        #expect(back.ghosts.map(\.branch) == [2] && back.before?.run.step == 20)
        #expect(back.notice?.text == "branch 1 is back, with 50 steps: space goes on, u returns to branch 2")
        #expect(back.undoable == "change from branch 2")
        let undone = try await post(.undo)
        #expect(undone.step == 20 && undone.trainingLoss == second.trainingLoss)
        #expect(undone.notice?.text == "the run of 20 steps is back" && undone.undoable == "restart at step 50")
        #expect(session.stop(within: 10))
    }

    /// A branch whose states had no room is computed again on the way, which can be broken off.
    @Test func aBranchWithoutStatesIsComputedAgain() async throws {
        let trainer = try Fixture.trainer()
        trainer.historyMemory = 0
        trainer.advance(50)
        let loss = trainer.trainingLoss
        trainer.restart(newWeights: true)
        trainer.advance(3)
        let session = TrainingSession(trainer: trainer, paused: true, savePath: "unused")
        session.post(.branch(.choose(1)))
        var snapshot: Snapshot?
        for _ in 0..<2_000 where snapshot?.commandCount != 1 || snapshot?.past != nil {
            snapshot = session.takeSnapshot() ?? snapshot
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(snapshot?.step == 50 && snapshot?.trainingLoss == loss && snapshot?.ghosts.map(\.branch) == [2])
        #expect(session.stop(within: 10))
    }

    @Test mutating func branchesAreNamedComparedAndDeleted() async throws {
        _ = try await post(.step(5))
        for _ in 0..<2 { _ = try await post(.restart(newWeights: true), .step(5)) }
        var snapshot = try await post(.branch(.name(1, "first")), .branch(.compare(2)))
        #expect(snapshot.ghosts.map(\.branch) == [1] && snapshot.branches.branches.first?.name == "first")
        snapshot = try await post(.branch(.compare(2)))
        #expect(snapshot.ghosts.map(\.branch) == [2, 1] && snapshot.step == 5)
        snapshot = try await post(.branch(.delete(2)))
        #expect(snapshot.ghosts.map(\.branch) == [1] && snapshot.branches.branches.map(\.number) == [1, 3])
        #expect(session.stop(within: 10))
    }

    /// What goes on from the past is a branch of the run whose past it was.
    @Test mutating func goingOnFromThePastIsABranch() async throws {
        _ = try await post(.step(30))
        _ = try await post(.travel(.step(10)))
        let snapshot = try await post(.step(5))
        let list = snapshot.branches.branches
        #expect(list.map(\.number) == [1, 2] && list[1].parent == 1 && list[1].start == 10)
        #expect(list[0].step == 30 && snapshot.step == 15 && snapshot.ghosts.map(\.branch) == [1])
        let other = try await post(.branch(.choose(1)))
        #expect(other.step == 30)
        #expect(session.stop(within: 10))
    }
}
