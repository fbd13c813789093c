import Dashboard
import Presets
import TUI
import TestSupport
import Testing
import Training

@testable import nntui

/// Casts of runs that are trained without a screen.
@Suite @MainActor struct HeadlessCastTests {
    private let folder = TemporaryFolder()

    private func train(_ words: String...) throws -> ExitCode {
        try TrainCommand(ParsedArguments(words, for: TrainCommand.interface)).run()
    }

    private func player(_ name: String) throws -> CastPlayer {
        try CastPlayer(playing: #require(folder.text(name)))
    }

    @Test func theSameCommandGivesTheSameFile() throws {
        for name in ["a.cast", "b.cast"] {
            #expect(try train("iris", "--steps", "40", "--cast", folder.file(name)) == .success)
        }
        #expect(folder.text("a.cast") == folder.text("b.cast"))
        let player = try player("a.cast")
        // The pace of presets takes 40 s from the first step to the last.
        #expect(player.frameTimes.count > 30 && abs((player.frameTimes.last ?? 0) - 40) < 1)
        #expect(player.markers.map(\.label) == ["reached the limit of 40 steps"])
        #expect(player.lines[0].contains(" 40 of 40 ") && player.lines[0].contains("✓ finished"))
    }

    /// What a player shows at the end is what the dashboard draws, character by character.
    @Test func theLastFrameIsThatOfTheDashboard() throws {
        let path = folder.file("a.cast")
        #expect(try train("iris", "--steps", "30", "--cast", path, "--size", "90x32", "--pace", "20") == .success)
        var preset = try Preset.load("iris", overrides: [], data: nil)
        (preset.stepLimit, preset.epochLimit) = (30, nil)
        let trainer = try Trainer.load(preset).trainer
        let session = PacedSession(trainer: trainer, pace: .limited(20), length: 30)
        var model = Model(
            running: preset.information, presets: PresetCatalog.descriptions, size: Size(width: 90, height: 32))
        var (seconds, due) = (0.0, 0.1)
        _ = update(&model, .snapshot(session.snapshot), now: 0)
        for _ in 0..<30 {
            _ = trainer.advance()
            session.countStep()
            seconds += 0.05
            guard session.seconds >= due else { continue }
            due = session.seconds + 0.1
            _ = update(&model, .snapshot(session.snapshot), now: session.seconds)
        }
        #expect(abs(session.seconds - seconds) < 1e-9)
        session.end()
        _ = update(&model, .snapshot(session.snapshot), now: session.seconds)
        #expect(try player("a.cast").lines == draw(model).lines)
    }

    @Test func actsOfATapeAreMarkedWhenTheyAreDone() throws {
        try folder.write(
            """
            tape 1
            preset iris
            at 0 note Watch.
            at 10 change {"clipping":{"mode":"global-norm","threshold":0.5}}
            at 20 change {"clipping":{"mode":"global-norm","threshold":0.5}}
            at 30 restart
            at 10 undo
            at 40 go to 20
            at 25 new weights

            """, to: "a.tape")
        let cast = folder.file("a.cast")
        #expect(try train("--replay", folder.file("a.tape"), "--cast", cast, "--pace", "10") == .success)
        let player = try player("a.cast")
        // The note rests for 4 s, and each step takes a tenth of a second.
        #expect(
            player.markers == [
                .init(0, "Watch."), .init(5, "clip global-norm 0.5"), .init(7, "restart"),
                .init(8, "undo: restart at step 30"), .init(9, "on from step 20"), .init(9.5, "new weights"),
            ])
        #expect(player.lines.joined().contains("new weights"), "the last act is on the screen")
    }

    /// A step that is not finite is the end, and the last frame says so.
    @Test func aStopIsMarked() throws {
        let rate = "optimizer.learning_rate=1e30"
        #expect(try train("moons", "--set", rate, "--cast", folder.file("a.cast"), "--pace", "1") == .failure)
        let player = try player("a.cast")
        #expect(player.markers == [.init(0, "stop at step 0")])
        #expect(player.lines[0].contains("stopped") || player.lines[0].contains("not finite"), "\(player.lines[0])")
    }

    @Test func asciiAndALightThemeAreRespected() throws {
        let path = folder.file("a.cast")
        let words = ["iris", "--steps", "5", "--cast", path, "--glyphs", "ascii", "--theme", "light"]
        #expect(try TrainCommand(ParsedArguments(words, for: TrainCommand.interface)).run() == .success)
        let text = try #require(folder.text("a.cast"))
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        let player = try player("a.cast")
        #expect((player.header["theme"] as? [String: String])?["bg"] == "#fcfcfd")
        #expect((player.width, player.height) == (100, 30))
    }

    /// A cast changes nothing that is computed.
    @Test func theRunIsTheSame() throws {
        let (plain, recorded) = (folder.file("a.safetensors"), folder.file("b.safetensors"))
        for preset in ["dead-relu", "feedback-alignment", "cartpole"] {
            #expect(try train(preset, "--steps", "60", "--save", plain) == .success)
            #expect(
                try train(preset, "--steps", "60", "--save", recorded, "--cast", folder.file("a.cast")) == .success)
            let weights = try [plain, recorded].map { try Trainer.weights(of: $0) }
            #expect(weights[0] == weights[1] && weights[0] != nil, "\(preset)")
        }
    }

    @Test(arguments: [
        (["moons", "--size", "80x24"], "--size is about a recording of the screen, and needs --cast FILE"),
        (["moons", "--theme", "light"], "--theme is about a recording of the screen, and needs --cast FILE"),
        (["moons", "--cast"], "--cast needs a file's name after it"),
        (
            ["moons", "--cast", "a", "--pace", "full"],
            "--pace: found \"full\", allowed is a number from 0.01 to 1000000"
        ),
        (
            ["--replay", "a.tape", "--cast", "a.cast", "--seed", "1"],
            "\"--seed\" does not go with --replay: the tape names the preset and all that is changed"
        ),
    ])
    func aMistakeIsExplained(_ words: [String], _ message: String) {
        let error = #expect(throws: UsageError.self) {
            _ = try TrainCommand(ParsedArguments(words, for: TrainCommand.interface))
        }
        #expect(error?.description == message)
    }

    @Test func aFileOfTheRunIsNoPlaceForItsCast() throws {
        let path = folder.file("a.cast")
        #expect(throws: UsageError.sameFile(option: "--cast", path: path)) {
            try train("iris", "--cast", path, "--save", path)
        }
        try folder.write("tape 1\npreset iris\n", to: "a.cast")
        #expect(throws: UsageError.sameFile(option: "--cast", path: path)) {
            try train("--replay", path, "--cast", path)
        }
        #expect(folder.text("a.cast") == "tape 1\npreset iris\n")
    }
}

extension Trainer {
    /// Returns the hash of the weights in a checkpoint.
    fileprivate static func weights(of path: String) throws -> UInt64? {
        let checkpoint = try Checkpoint.read(path)
        let trainer = try Trainer.load(checkpoint.preset()).trainer
        try checkpoint.apply(to: trainer)
        return trainer.weightsHash
    }
}
