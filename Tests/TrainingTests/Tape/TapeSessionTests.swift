import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

/// Tapes of random commands, which lead to the same weights without a session and in another one.
///
/// `TAPES=100 swift test --filter TapeSessionTests` records more of them.
@Suite struct TapeSessionTests {
    private static let count = Int(ProcessInfo.processInfo.environment["TAPES"] ?? "") ?? 6

    /// Commands that a person's keys post, and the times between them.
    private static func record(
        _ trainer: sending Trainer, to path: String, loading saved: String, seed: UInt64
    ) async throws {
        var random = SplitMix(seed: seed)
        let options = TapeOptions(settings: [.init("preset", "fixture")], path: path)
        let session = TrainingSession(
            trainer: trainer, pace: .limited(2_000), savePath: "unused", tape: options)
        for _ in 0..<60 {
            session.post(command(&random, saved))
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...12, using: &random)))
        }
        #expect(session.stop(within: 30))
    }

    private static func command(_ random: inout SplitMix, _ saved: String) -> Command {
        switch Int.random(in: 0..<27, using: &random) {
        case 0: .undo
        case 1: .goBack
        case 2: .restart(newWeights: Bool.random(using: &random))
        case 3: .pause
        case 4, 5: .travel(.steps(-Int.random(in: 1...20, using: &random)))
        case 6: .travel(.tenths(Int.random(in: -5...2, using: &random)))
        case 7: .travel(.present)
        case 8: .branch(.choose(Int.random(in: 1...5, using: &random)))
        case 9: .branch(.delete(Int.random(in: 1...5, using: &random)))
        case 10: .change(.set(.learningRate, to: [0.01, 0.05, 0.2, 1e30].randomElement(using: &random) ?? 0.1))
        case 11: .change(.set(.batchSize, to: Int.random(in: 1...40, using: &random)))
        case 12: .change(.set(.activation, to: Bool.random(using: &random) ? .relu : .tanh))
        case 13: .step(Int.random(in: 1...5, using: &random))
        case 14: .nextStage
        case 15: .twin(.set(.learningRate, to: [0.02, 0.3, 1e30].randomElement(using: &random) ?? 0.1))
        case 16: .twin(.set(.batchSize, to: Int.random(in: 1...40, using: &random)))
        case 17, 18: .keep(run: Int.random(in: 0...2, using: &random))
        case 19: .load(path: saved)
        default: .resume
        }
    }

    @Test(arguments: 0..<count) func randomKeysReplayToTheSameWeights(_ seed: Int) async throws {
        let folder = TemporaryFolder()
        let path = folder.file("a.tape")
        let saved = try Fixture.trainer()
        saved.advance(4)
        saved.restart(newWeights: true)
        saved.advance(8)
        try Checkpoint(saved).write(to: folder.file("saved.safetensors"))
        try await Self.record(
            try Fixture.trainer(), to: path, loading: folder.file("saved.safetensors"), seed: UInt64(seed))
        let tape = try Tape.read(path)
        guard case .end(let hash, let kernels)? = tape.entries.last?.act else {
            Issue.record("the tape has no end: \(tape.text)")
            return
        }
        let trainer = try Fixture.trainer()
        for entry in tape.entries {
            while trainer.step < entry.step || trainer.isWithinStep {
                guard trainer.playPart() != .halted else {
                    Issue.record("seed \(seed): stopped at \(trainer.step) before \(entry.line)\n\(tape.text)")
                    return
                }
            }
            #expect(trainer.step == entry.step, "seed \(seed): \(entry.line)\n\(tape.text)")
            let problem = trainer.perform(entry.act)
            #expect(problem == nil, "seed \(seed): \(entry.line): \(problem ?? "")\n\(tape.text)")
        }
        #expect(trainer.verdict(hash: hash, kernels: kernels) == .same, "seed \(seed):\n\(tape.text)")
        let played = TapeOptions(played: tape)
        let session = TrainingSession(trainer: try Fixture.trainer(), savePath: "unused", tape: played)
        var notice = ""
        for _ in 0..<20_000 where !notice.hasPrefix("the tape is over") {
            notice = session.takeSnapshot()?.notice?.text ?? notice
            try await Task.sleep(for: .milliseconds(2))
        }
        #expect(
            notice == "the tape is over: the weights are those of the tape, bit for bit", "seed \(seed):\n\(tape.text)")
        #expect(session.stop(within: 10))
    }

    /// A note pauses; a key that changes the run leaves the tape there.
    @Test func notesPauseAndChangesLeaveTheTape() async throws {
        let text = "tape 1\npreset fixture\nat 5 note Look.\nat 9 change {\"learning_rate\":0.5}\nat 12 note Again.\n"
        let tape = try Tape(text: Array(text.utf8), file: "a.tape")
        let session = TrainingSession(
            trainer: try Fixture.trainer(), savePath: "unused", tape: TapeOptions(played: tape))
        func wait(_ isMet: (Snapshot) -> Bool) async throws -> Snapshot? {
            var latest: Snapshot?
            for _ in 0..<2_000 {
                latest = session.takeSnapshot() ?? latest
                if let latest, isMet(latest) { return latest }
                try await Task.sleep(for: .milliseconds(2))
            }
            return nil
        }
        #expect(try await wait { $0.notice?.text == "Look." && $0.phase == .paused }?.step == 5)
        session.post(.resume)
        let second = try await wait { $0.notice?.text == "Again." && $0.phase == .paused }
        #expect(second?.step == 12 && second?.settings.learningRate == 0.5)
        session.post(.change(.set(.learningRate, to: 0.01)))
        let left = try await wait { $0.settings.learningRate == 0.01 }
        #expect(second?.playsTape == true && left?.playsTape == false)
        #expect(left?.notice?.text.contains("u takes it back") == true)
        #expect(session.stop(within: 10))
    }

    /// A line that cannot be played ends the tape with its reason.
    @Test(arguments: [
        ("branch 7", "there is no branch 7"), ("stop", "the step was to stop the run, but it could be made"),
        ("load none.safetensors", "cannot read the file: No such file or directory; check the name and the folder"),
    ])
    func whatCannotBePlayedEndsTheTape(_ act: String, _ reason: String) async throws {
        let text = "tape 1\npreset fixture\nat 3 \(act)\nat 9 note x\n"
        let tape = try Tape(text: Array(text.utf8), file: "a.tape")
        let session = TrainingSession(
            trainer: try Fixture.trainer(), savePath: "unused", tape: TapeOptions(played: tape))
        var notice: Notice?
        for _ in 0..<2_000 where notice == nil {
            notice = session.takeSnapshot()?.notice
            try await Task.sleep(for: .milliseconds(2))
        }
        #expect(notice?.text.hasSuffix(reason) == true && notice?.isWarning == true, "\(notice?.text ?? "")")
        #expect(session.stop(within: 10))
    }

    /// The tape that was there before stays beside the new one, and a file that takes nothing is told of.
    @Test func anEarlierTapeIsKept() async throws {
        let folder = TemporaryFolder()
        try folder.write("tape 1\npreset old\n", to: "a.tape")
        let options = TapeOptions(settings: [.init("preset", "fixture")], path: folder.file("a.tape"))
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: "unused", tape: options)
        #expect(session.stop(within: 10))
        #expect(folder.text("a.tape~") == "tape 1\npreset old\n")
        #expect(folder.text("a.tape")?.contains("preset fixture\nat 0 end ") == true)
    }

    @Test func aTapeThatIsNotKeptIsToldOf() async throws {
        let options = TapeOptions(settings: [.init("preset", "fixture")], path: "/nowhere/a.tape")
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: "unused", tape: options)
        session.post(.change(.set(.learningRate, to: 0.5)))
        var notice: Notice?
        for _ in 0..<2_000 where notice == nil {
            notice = session.takeSnapshot()?.notice
            try await Task.sleep(for: .milliseconds(2))
        }
        #expect(notice?.text.hasPrefix("the tape is not kept: ") == true, "\(notice?.text ?? "")")
        #expect(session.stop(within: 10))
    }

    /// The second of two programs with one tape is refused before it begins, and one that comes later tells of it.
    @Test func aTapeIsRecordedByOneRunAtATime() async throws {
        let folder = TemporaryFolder()
        let options = TapeOptions(settings: [.init("preset", "fixture")], path: folder.file("a.tape"))
        let session = TrainingSession(trainer: try Fixture.trainer(), paused: true, savePath: "unused", tape: options)
        for _ in 0..<2_000 where session.takeSnapshot() == nil { try await Task.sleep(for: .milliseconds(2)) }
        let error = #expect(throws: (any Error).self) { try TapeRecorder.probe(folder.file("a.tape")) }
        #expect(error.map { "\($0)".contains("another run is writing it") } == true)
        var other = TapeRecorder(options)
        let problem = other.record(TapeEntry(step: 0, .note("x")))
        #expect(problem?.description.contains("another run is writing it") == true)
        #expect(folder.text("a.tape") == "tape 1\npreset fixture\n" && !folder.names.contains("a.tape~"))
        #expect(session.stop(within: 10))
        try TapeRecorder.probe(folder.file("a.tape"))
    }

    @Test func aForeignFileIsNoPlaceForATape() throws {
        let folder = TemporaryFolder()
        try folder.write("precious", to: "a.tape")
        #expect(throws: (any Error).self) { try TapeRecorder.probe(folder.file("a.tape")) }
        try folder.write("tape 1\npreset moons\n", to: "b.tape")
        try TapeRecorder.probe(folder.file("b.tape"))
        #expect(throws: (any Error).self) { try TapeRecorder.probe("/dev/full") }
        try TapeRecorder.probe(folder.file("c.tape"))
        #expect(!folder.names.contains("c.tape"), "a probe leaves no trace")
    }
}
