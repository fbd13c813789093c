import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Acts that a session tells, for the marks on a recording of the screen.
@Suite struct ActSessionTests {
    private var paused: PausedSession

    init() throws { paused = try PausedSession() }

    private mutating func labels(_ commands: Command...) async throws -> [String] {
        var labels: [String] = []
        for command in commands { labels = try await paused.post([command]).acts.labels(after: 0) }
        return labels
    }

    @Test mutating func everyActOfAPersonIsTold() async throws {
        var all = try await labels(.step(20), .pace(.full), .travel(.steps(-3)), .travel(.present), .undo, .pause)
        #expect(all == [], "looking and pausing change nothing")
        all = try await labels(.change(.set(.learningRate, to: 0.05)), .change(.set(.learningRate, to: 0.05)), .undo)
        #expect(all == ["η 0.01→0.05", "undo: η 0.01→0.05"], "what is set already is no change")
        all = try await labels(.restart(newWeights: false), .step(5), .restart(newWeights: true), .step(9), .goBack)
        #expect(all.dropFirst(2) == ["restart", "new weights", "back to step 0"])
        all = try await labels(.branch(.choose(1)), .branch(.choose(77)), .branch(.delete(2)))
        #expect(all.dropFirst(5) == ["branch 1", "branch 2 deleted"])
        all = try await labels(.travel(.step(12)), .change(.set(.learningRate, to: 0.1)))
        #expect(all.dropFirst(7) == ["on from step 12", "η 0.01→0.1"])
        #expect(paused.session.stop(within: 10))
    }

    /// A change that is refused is none.
    @Test func aRefusedChangeIsNotTold() async throws {
        let trainer = try Fixture.trainer(Fixture.moons.replacing("softmax-cross-entropy", with: "hinge"))
        let session = TrainingSession(trainer: trainer, paused: true, savePath: "unused")
        session.post(.change(.set(.optimizer, to: OptimizerConfiguration(.hessianFree))))
        var latest: Snapshot?
        for _ in 0..<2_000 where latest?.commandCount != 1 {
            latest = session.takeSnapshot() ?? latest
            try await Task.sleep(for: .milliseconds(2))
        }
        #expect(latest?.notice?.isWarning == true && latest?.acts.count == 0)
        #expect(session.stop(within: 10))
    }

    @Test func stopsAndEndsAreTold() async throws {
        func labels(_ trainer: sending Trainer, until last: String, _ tape: Tape? = nil) async throws -> [String] {
            let options = TapeOptions(played: tape)
            let session = TrainingSession(trainer: trainer, savePath: "unused", tape: options)
            var labels: [String] = []
            for _ in 0..<2_000 where labels.last != last {
                let snapshot = session.takeSnapshot()
                labels = snapshot?.acts.labels(after: 0) ?? labels
                if snapshot?.notice?.isForPause == true, snapshot?.phase == .paused { session.post(.resume) }
                try await Task.sleep(for: .milliseconds(2))
            }
            #expect(session.stop(within: 10))
            return labels
        }
        var text = Fixture.moons.replacing("\"batch_size\": 24", with: "\"batch_size\": 24, \"steps\": 30")
        let end = "reached the limit of 30 steps"
        #expect(try await labels(try Fixture.trainer(text), until: end) == [end])
        text = text.replacing("0.01", with: "1e30").replacing("\"threshold\": 1}", with: "\"threshold\": 1e30}")
        let halted = try await labels(try Fixture.trainer(text), until: "stop at step 0")
        #expect(halted == ["stop at step 0"])
        let tape = "tape 1\npreset fixture\nat 5 note Look.\nat 9 repair\nat 12 restart\nat 3 end 0\n"
        let played = try Tape(text: Array(tape.utf8), file: "a.tape")
        let acts = try await labels(try Fixture.trainer(), until: "the tape is over", played)
        #expect(acts == ["Look.", "repair", "restart", "the tape is over"])
    }
}
