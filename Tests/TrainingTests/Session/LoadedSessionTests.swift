import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// A session with a run that was loaded.
@Suite struct LoadedSessionTests {
    /// Returns a run of 50 steps and another of 20 steps, the run of now, from a file with changed tensors.
    private static func loaded(_ change: (inout SafetensorsFile) -> Void = { _ in }) throws -> Trainer {
        let (trainer, loaded) = (try Fixture.trainer(), try Fixture.trainer())
        trainer.advance(50)
        trainer.restart(newWeights: true)
        trainer.advance(20)
        var file = Checkpoint(trainer).file
        change(&file)
        try Checkpoint(file: file, path: "run").apply(to: loaded)
        return loaded
    }

    @Test func aBranchIsChosenAndLeftAgain() async throws {
        var paused = PausedSession(try Self.loaded())
        let first = try await paused.post([.branch(.compare(1))])
        #expect(first.branches.branches.map(\.step) == [50, 20] && first.ghosts.map(\.branch) == [1])
        #expect(first.ghosts[0].run.trainingLoss.lastStep == 50)
        let chosen = try await paused.post([.branch(.choose(1))])
        #expect(chosen.step == 50 && chosen.ghosts.map(\.branch) == [2] && chosen.undoable == "change from branch 2")
        #expect(
            chosen.notice?.text == "branch 1 is back, with 50 steps: space goes on, u returns to branch 2")
        let undone = try await paused.post([.undo])
        #expect(undone.step == 20 && undone.branches.branches.map(\.isToBeRepeated) == [false, false])
        #expect(paused.session.stop(within: 10))
    }

    /// Other kernels, threads or data give other weights, which is said.
    @Test func otherWeightsAreSaid() async throws {
        let trainer = try Self.loaded { file in
            guard let index = file.tensors.firstIndex(where: { $0.name == "branches" }),
                let text = file.tensors[index].values.uint8
            else { return }
            let changed = String(decoding: text, as: UTF8.self).replacing(/"weights":[0-9]+/, with: #""weights":7"#)
            file.tensors[index] = NamedTensor("branches", .uint8(Array(changed.utf8)))
        }
        var paused = PausedSession(trainer)
        let chosen = try await paused.post([.branch(.choose(1))])
        #expect(chosen.step == 50 && chosen.notice?.isWarning == true)
        #expect(
            chosen.notice?.text.hasSuffix("; computed again, its weights differ from those that were saved") == true)
        #expect(paused.session.stop(within: 10))
    }

    /// Steps before the one that was loaded are computed again from the first.
    @Test func theWayBackLeadsBehindTheLoadedStep() async throws {
        var paused = PausedSession(try Self.loaded())
        let plain = try Fixture.trainer()
        plain.restart(newWeights: true)
        plain.advance(7)
        let past = try await paused.post([.travel(.step(7))])
        #expect(past.step == 7 && past.run.loss == plain.reading.loss)
        let on = try await paused.post([.step(3)])
        plain.advance(3)
        #expect(on.step == 10 && on.run.loss == plain.reading.loss)
        #expect(on.branches.branches.map(\.start) == [0, 0, 7])
        let start = try await paused.post([.goBack])
        #expect(start.step == 7, "it began there")
        #expect(paused.session.stop(within: 10))
    }

    /// A run of loaded weights cannot be computed again, so that the way back ends where it was loaded.
    @Test func theWayBackEndsWhereWeightsWereLoaded() async throws {
        let trainer = try Self.loaded { file in
            file.tensors.removeAll { $0.name == "branches.curves" }
            guard let index = file.tensors.firstIndex(where: { $0.name == "branches" }) else { return }
            let text = #"{"current":1,"next":2,"branches":[{"number":1,"start":0,"records":0}]}"#
            file.tensors[index] = NamedTensor("branches", .uint8(Array(text.utf8)))
            file.tensors.append(NamedTensor("branches.curves", .float64([])))
        }
        var paused = PausedSession(trainer)
        _ = try await paused.post([.step(5)])
        let past = try await paused.post([.travel(.step(7))])
        #expect(past.step == 20 && past.past?.target == 20)
        let present = try await paused.post([.travel(.present)])
        #expect(present.step == 25 && present.past == nil)
        #expect(paused.session.stop(within: 10))
    }
}
