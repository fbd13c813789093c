import Foundation
import TestSupport
import Testing

/// `--cast` in a real terminal and on disks without room.
struct CastTests {
    private let program = Shell.program

    /// A player ends with the terminal's screen, and stops at what was done.
    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func aPlayerShowsWhatTheTerminalShowed() throws {
        let screen = try Screen("\(program) moons --cast a.cast")
        try screen.wait("a step") { $0.contains("▶") && $0.contains("Loss") }
        try screen.type("c")
        try screen.wait("the change") { $0.contains("clip value") || $0.contains("clipping        value") }
        try screen.resize(width: 120, height: 36)
        try screen.wait("the new size") { $0.split(separator: "\n").contains { $0.count == 120 } }
        try screen.type("Space")
        try screen.wait("a pause") { $0.contains("‖ paused") && $0.contains("u undo clip value 1 ╮") }
        // The line that tells of the change is gone after a few seconds.
        try screen.wait("the end of the notice") { !$0.contains("u takes it back") }
        let last = try screen.text()
        #expect(kill(try screen.process(), SIGTERM) == 0)
        #expect(screen.exitCode() == 143)
        let player = try CastPlayer(playing: #require(screen.folder.text("a.cast")))
        #expect(player.markers.map(\.label) == ["clip value 1"])
        #expect(player.sizes.map(\.label) == ["120x36"])
        let played = player.lines.map { $0.replacing(#/ +$/#, with: "") }
        #expect(played == last.split(separator: "\n", omittingEmptySubsequences: false).prefix(36).map(String.init))
    }

    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func aFullFileEndsTheCastOnly() throws {
        let screen = try Screen("ulimit -f 100; \(program) moons --pace 100 --cast a.cast")
        try screen.wait("a warning", seconds: 60) { $0.contains("the cast is not kept: a.cast") }
        let text = try #require(screen.folder.text("a.cast"))
        #expect(text.hasSuffix("\"]\n"), "only whole lines are left")
        try screen.wait("the end of the run", seconds: 60) { $0.contains("✓ finished") }
        try screen.type("q")
        try screen.expectRestored()
    }

    /// Training goes on without room for the cast, and the checkpoint is saved.
    @Test func aFullFileIsToldOfOnce() throws {
        let folder = TemporaryFolder()
        let command = "ulimit -f 100; '\(program)' train moons --cast a.cast --save run; echo $?; ls"
        let result = try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
        #expect(result.output.hasSuffix("to run-last\n1\na.cast\nrun\nrun-last\n"), "\(result.output)")
        let told = result.errors.components(separatedBy: "a.cast: cannot write the file: File too large").count - 1
        #expect(told == 1, "\(result.errors)")
        let player = try CastPlayer(playing: #require(folder.text("a.cast")))
        #expect(player.frameTimes.count > 10)
    }

    @Test(arguments: [
        (["train", "moons", "--cast", "none/a.cast"], 1, "nntui: none/a.cast: cannot write the file: No such file"),
        (["moons", "--cast", "none/a.cast"], 1, "nntui: none/a.cast: cannot write the file: No such file"),
        (["moons", "--cast", "a", "--record", "a"], 2, "--cast: this run reads or writes a already"),
        (["train", "moons", "--cast", "foreign"], 1, "it holds something else than a cast of nntui"),
        (["moons", "--cast", "foreign"], 1, "it holds something else than a cast of nntui"),
        (["replay", "tape", "--cast", "foreign"], 1, "it holds something else than a cast of nntui"),
        (["replay", "tape", "--cast", "tape"], 2, "--cast: this run reads or writes tape already"),
        (["bench", "--cast", "a"], 2, "unknown option \"--cast\""),
    ])
    func whatIsNoPlaceForACastIsRefused(_ words: [String], _ status: Int32, _ message: String) throws {
        let folder = TemporaryFolder()
        try folder.write("precious", to: "foreign")
        try folder.write("tape 1\npreset iris\n", to: "tape")
        let result = try Shell.run(program, words, folder: folder.path)
        #expect(result.status == status && result.errors.contains(message), "\(result.errors)")
        #expect(folder.names == ["foreign", "tape"] && folder.text("foreign") == "precious")
    }
}
