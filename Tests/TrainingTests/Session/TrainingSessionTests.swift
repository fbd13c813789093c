import Presets
import TestSupport
import Testing

@testable import Training

@Suite struct TrainingSessionTests {
    /// Returns the first snapshot that satisfies a condition, or nil if none does in time.
    private func wait(_ session: TrainingSession, for condition: (Snapshot) -> Bool) async throws -> Snapshot? {
        for _ in 0..<24_000 {
            if let snapshot = session.takeSnapshot(), condition(snapshot) { return snapshot }
            try await Task.sleep(for: .milliseconds(5))
        }
        return nil
    }

    @Test func itTrainsWhenItIsNotPausedAndStopsInTime() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), savePath: "unused")
        let snapshot = try await wait(session) { $0.step > 100 }
        #expect(snapshot?.phase == .training)
        #expect(session.stop(within: 10))
    }

    @Test func singleStepsAreCounted() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: "unused")
        #expect(try await wait(session) { $0.phase == .paused }?.step == 0)
        session.post(.step(1))
        session.post(.step(1))
        #expect(try await wait(session) { $0.step >= 1 && $0.phase == .paused } != nil)
        session.post(.step(7))
        #expect(try await wait(session) { $0.phase == .paused && $0.step >= 8 } != nil)
        #expect(session.stop(within: 10))
    }

    @Test func theRunThatIsLeftStaysAsAGhost() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: "unused")
        session.post(.step(30))
        #expect(try await wait(session) { $0.step == 30 && $0.phase == .paused }?.before == nil)
        session.post(.restart(newWeights: true))
        let restarted = try await wait(session) { $0.step == 0 }
        #expect(restarted?.before?.run.step == 30 && restarted?.before?.departure == .newWeights)
        #expect(restarted?.before?.run.trainingLoss.lastStep == 30)
        #expect(restarted?.notice?.text == "started over with new weights: u brings back the run of 30 steps")
        session.post(.step(5))
        _ = try await wait(session) { $0.step == 5 }
        session.post(.undo)
        let back = try await wait(session) { $0.step == 30 }
        #expect(back?.before?.run.step == 5 && back?.before?.departure == .undo)
        #expect(back?.notice?.text == "the run of 30 steps is back")
        session.post(.change(.set(.learningRate, to: 0.125)))
        let changed = try await wait(session) { $0.settings.learningRate == 0.125 }
        #expect(changed?.notice?.text == "η 0.01→0.125: u takes it back" && changed?.before?.run.step == 5)
        #expect(session.stop(within: 10))
    }

    @Test func aRunEndsAtItsLengthAndGoesOnBeyondIt() async throws {
        let preset = Fixture.moons.replacing(#""batch_size""#, with: #""steps": 40, "batch_size""#)
        let session = TrainingSession(trainer: try Fixture.trainer(preset), savePath: "unused")
        let end = try await wait(session) { $0.phase == .finished(.stepLimit(40)) }
        #expect(end?.step == 40 && end?.length == 40 && end?.progress == 1)
        session.post(.resume)
        let beyond = try await wait(session) { $0.step > 100 }
        #expect(beyond?.phase == .training && beyond?.progress == nil)
        #expect(session.stop(within: 10))
    }

    @Test func aCourseBeginsSlowly() async throws {
        let preset = Fixture.moons.replacing(#""batch_size""#, with: #""steps": 5000, "batch_size""#)
        let session = TrainingSession(trainer: try Fixture.trainer(preset), pace: .course, savePath: "unused")
        let first = try #require(try await wait(session) { $0.step > 0 })
        #expect(first.pacedRate == Course(length: 5_000).rate(at: first.step))
        #expect(first.pace == .course && first.currentRate <= first.pacedRate ?? 0)
        #expect(first.progress == Double(first.step) / 5_000)
        #expect(session.stop(within: 10))
    }

    @Test func aSnapshotSaysHowManyCommandsItContains() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: "unused")
        session.post(.change(.set(.learningRate, to: 0.125)))
        session.post(.undo)
        let snapshot = try await wait(session) { $0.commandCount == 2 }
        #expect(snapshot?.settings.learningRate == 0.01 && snapshot?.marks.isEmpty == true)
        #expect(session.stop(within: 10))
    }

    @Test func aChangeShowsInTheNextSnapshot() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: "unused")
        session.post(.change(.set(.learningRate, to: 0.125)))
        let snapshot = try await wait(session) { $0.settings.learningRate == 0.125 }
        #expect(snapshot?.undoable == "η 0.01→0.125")
        session.post(.undo)
        #expect(try await wait(session) { $0.settings.learningRate == 0.01 } != nil)
        #expect(session.stop(within: 10))
    }

    @Test func aFailedSaveIsSaidAndTrainingGoesOn() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), savePath: "/nowhere/at/all.safetensors")
        session.post(.save(path: nil))
        let snapshot = try await wait(session) { $0.notice != nil }
        #expect(snapshot?.notice?.isWarning == true)
        #expect(snapshot?.notice?.text.contains("/nowhere/at/all.safetensors") == true)
        #expect(try await wait(session) { $0.step > (snapshot?.step ?? 0) } != nil)
        #expect(session.stop(within: 10))
    }

    /// The exit line and the crash note end in the words of the latest save.
    @Test func aSaveIsNamedAfterItsRun() async throws {
        let folder = TemporaryFolder()
        let path = folder.file("run")
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: path)
        var commandCount = 0
        func save(after commands: Command..., step: Int) async throws -> String? {
            for command in commands { session.post(command) }
            commandCount += commands.count
            let (count, phase) = (commandCount, Snapshot.Phase.paused)
            return try await wait(session) { $0.commandCount == count && $0.step == step && $0.phase == phase }?
                .latestSave?.words
        }
        let (own, other) = ("saved step 3 to \(path)", "saved step 3 of another run to \(path)")
        _ = try await save(after: .step(9), step: 9)
        _ = try await save(after: .restart(newWeights: true), .step(3), step: 3)
        #expect(try await save(after: .save(path: nil), step: 3) == own)
        #expect(try await save(after: .step(1), step: 4) == own)
        #expect(try await save(after: .undo, step: 9) == other)
        #expect(try await save(after: .save(path: nil), step: 9) == "saved step 9 to \(path)")
        #expect(try await save(after: .goBack, .step(20), step: 20) == "saved step 9 of another run to \(path)")
        #expect(session.stop(within: 10))
    }

    @Test func aSlowPaceHoldsTrainingBackAndStillAnswers() async throws {
        // At one step a day the first step is still made at once, however busy the machine.
        let session = TrainingSession(trainer: try Fixture.trainer(), pace: .limited(1e-5), savePath: "unused")
        #expect(try await wait(session) { $0.step == 1 && $0.pace == .limited(1e-5) }?.phase == .training)
        session.post(.change(.set(.learningRate, to: 0.125)))
        #expect(try await wait(session) { $0.settings.learningRate == 0.125 }?.step == 1)
        session.post(.step(1))
        #expect(try await wait(session) { $0.phase == .paused }?.step == 2)
        session.post(.pace(.full))
        session.post(.resume)
        #expect(try await wait(session) { $0.step > 100 }?.pace == .full)
        #expect(session.stop(within: 10))
    }

    /// Waiting for the next step is training to the user, who would lose it; five steps at 50 a second take 0.08 s.
    @Test func theWaitBetweenStepsCountsAsTraining() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), pace: .limited(50), savePath: "unused")
        let snapshot = try await wait(session) { $0.step >= 5 }
        #expect(try #require(snapshot).trainingSeconds > 0.07)
        #expect(session.stop(within: 10))
    }

    @Test func thePaceChangesNothingInWhatIsComputed() async throws {
        var losses: [Double?] = []
        for pace in [Pace.full, .limited(2_000)] {
            let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, pace: pace, savePath: "unused")
            session.post(.step(120))
            losses.append(try await wait(session) { $0.step == 120 && $0.phase == .paused }?.loss)
            #expect(session.stop(within: 10))
        }
        #expect(losses[0] != nil && losses[0] == losses[1])
    }

    @Test func aFinishedRunGoesOnWhenItIsAskedTo() async throws {
        let stopping = "{\"early_stopping\": {\"patience\": 1}," + Fixture.moons.dropFirst()
        let session = TrainingSession(trainer: try Fixture.trainer(stopping), savePath: "unused")
        let end = try await wait(session) { $0.phase.isFinished }
        let step = try #require(end).step
        session.post(.step(1))
        #expect(try await wait(session) { $0.step == step + 1 }?.phase == .paused)
        #expect(session.stop(within: 10))
    }

    /// Also run with `--sanitize=thread`, like the next test: both sides work without pause.
    @Test func manyHandOversLoseNoCommand() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), savePath: "unused")
        var latest: Snapshot?
        for count in 1...20_000 {
            session.post(.change(.set(.learningRate, to: Double(count) * 1e-9)))
            if let snapshot = session.takeSnapshot() { latest = snapshot }
        }
        let last = try await wait(session) { $0.settings.learningRate == 20_000 * 1e-9 }
        #expect(last != nil || latest?.settings.learningRate == 20_000 * 1e-9)
        #expect(session.stop(within: 20))
    }

    @Test func aMillionHandOversTearNoSnapshot() async throws {
        let session = TrainingSession(trainer: try Fixture.trainer(), savePath: "unused")
        var (taken, step) = (0, 0)
        for _ in 0..<1_000_000 {
            session.post(.resume)
            guard let snapshot = session.takeSnapshot() else { continue }
            let isWhole = snapshot.step >= step && snapshot.trainingLoss.lastStep ?? 0 == snapshot.step
            #expect(isWhole, "step \(snapshot.step) after \(step)")
            (taken, step) = (taken + 1, snapshot.step)
        }
        #expect(taken > 0)
        session.post(.change(.set(.learningRate, to: 0.125)))
        #expect(try await wait(session) { $0.settings.learningRate == 0.125 } != nil)
        #expect(session.stop(within: 20))
    }
}

extension Snapshot.Phase {
    fileprivate var isFinished: Bool {
        if case .finished = self { return true }
        return false
    }
}
