import Presets
import TestSupport
import Testing

@testable import Training

/// What a screen would show of a run that others train.
@Suite struct PacedSessionTests {
    @Test func theClockFollowsFromTheSteps() throws {
        let trainer = try Fixture.trainer()
        let session = PacedSession(trainer: trainer, length: 2_000)
        for _ in 0..<2_000 {
            _ = trainer.advance()
            session.countStep()
        }
        #expect(abs(session.seconds - Course.duration) < 0.5)
        let steady = PacedSession(trainer: trainer, pace: .limited(8), length: 2_000)
        steady.countStep()
        steady.rest(2)
        #expect(steady.seconds == 2.125 && steady.snapshot.trainingSeconds == 0.125)
        #expect(steady.snapshot.phase == .training && steady.snapshot.currentRate == 8)
    }

    /// A restart leaves a run behind, as in a session with a screen.
    @Test func whatIsLeftIsDrawnBehind() throws {
        let trainer = try Fixture.trainer()
        let session = PacedSession(trainer: trainer, length: 100)
        func perform(_ act: TapeAct) {
            session.willPerform(act)
            #expect(trainer.perform(act) == nil)
            session.didPerform()
        }
        perform(.restart)
        #expect(session.snapshot.ghosts.isEmpty, "no step had been made")
        for _ in 0..<7 { _ = trainer.advance() }
        perform(.newWeights)
        let ghost = try #require(session.snapshot.before)
        #expect(ghost.run.step == 7 && ghost.departure == .newWeights && ghost.branch == 1)
        #expect(session.snapshot.branches.branches.map(\.number) == [1, 2])
        #expect(session.snapshot.notice?.text == "new weights")
        perform(.undo)
        #expect(trainer.step == 7 && session.snapshot.acts.labels(after: 2) == ["undo: restart at step 7"])
        perform(.change(.set(.learningRate, to: trainer.settings.learningRate)))
        #expect(session.snapshot.acts.count == 3, "what is set already is no change")
    }

    @Test func theEndIsTold() throws {
        let trainer = try Fixture.trainer(
            Fixture.moons.replacing("\"batch_size\": 24", with: "\"batch_size\": 24, \"steps\": 2"))
        let session = PacedSession(trainer: trainer, length: 2)
        for _ in 0..<2 { _ = trainer.advance() }
        session.end()
        #expect(session.snapshot.acts.labels(after: 0) == ["reached the limit of 2 steps"])
        #expect(session.snapshot.phase == .finished(.stepLimit(2)))
    }
}
