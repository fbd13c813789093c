import Foundation
import TestSupport
import Testing

/// Ways in which the program ends, with its messages and the files it leaves.
@Suite struct EndingTests {
    @Test func aTerminatedHeadlessRunIsSaved() throws {
        let folder = TemporaryFolder()
        let command = """
            '\(Shell.program)' train moons --steps 1000000000 --save run --log log --log-every 1 &
            while [ ! -s log ]; do sleep 0.02; done; kill -TERM $!; wait $!; echo $?
            """
        let result = try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
        #expect(result.output.contains("saved to run"))
        #expect(result.output.hasSuffix("\n143\n"), "\(result.output)")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/run"))
    }

    @Test(arguments: ["train xor --steps 5", "xor"])
    func aSaveThatCannotSucceedIsRefusedBeforeTraining(_ arguments: String) throws {
        let folder = TemporaryFolder()
        let command = "'\(Shell.program)' \(arguments) --save a/run"
        let result = try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
        #expect(result.status == 1 && result.output.isEmpty)
        let error = "a/run: cannot write the file: No such file or directory; make the folder first"
        #expect(result.errors == "nntui: \(error)\n")
        #expect(folder.names.isEmpty)
    }

    /// The target is gone, or has become a folder, when the run ends.
    @Test(arguments: [
        ("rm -r a", "./run", ["log", "run"]), ("mkdir a/run", "a/run-2", ["a", "log"]),
    ])
    func aLastSaveThatFailsGoesElsewhere(_ fault: String, _ path: String, _ names: [String]) throws {
        let folder = TemporaryFolder()
        let command = """
            mkdir a; TMPDIR=. '\(Shell.program)' train moons --steps 1000000000 --save a/run --log log --log-every 1 &
            while [ ! -s log ]; do sleep 0.02; done; \(fault); kill -TERM $!; wait $!; echo $?
            """
        let result = try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
        #expect(result.output.hasSuffix("interrupted\n143\n"), "\(result.output)")
        #expect(result.errors.hasSuffix("nntui: the checkpoint is in \(path) instead\n"), "\(result.errors)")
        #expect(folder.names.filter { $0 != "run-last" } == names)
        let loaded = try Shell.nntui("train", "moons", "--load", folder.file(path), "--steps", "1")
        #expect(loaded.errors.contains("already"), "\(loaded.errors)")
    }

    @Test func aPictureKeepsTheOlderOne() throws {
        let folder = TemporaryFolder()
        try folder.write("old", to: "a.svg")
        let result = try Shell.nntui("screenshot", "xor", folder.file("a.svg"), "--steps", "1")
        #expect(result.status == 0, "\(result.errors)")
        #expect(folder.text("a.svg~") == "old" && folder.text("a.svg")?.hasPrefix("<svg ") == true)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
    func aFullDiskUnderTheOutputIsAFailure() throws {
        let command = "'\(Shell.program)' train xor --steps 500 --json > /dev/full"
        let result = try Shell.run("/bin/sh", ["-c", command])
        #expect(result.status == 1)
        #expect(result.errors == "nntui: standard output: No space left on device\n")
    }

    @Test func aDamagedCheckpointIsAFailureWithAReason() throws {
        let folder = TemporaryFolder()
        let file = folder.path + "/run"
        _ = try Shell.nntui("train", "xor", "--steps", "5", "--save", file)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes[bytes.count - 5] ^= 1
        try bytes.write(to: URL(fileURLWithPath: file))
        let result = try Shell.nntui("train", "xor", "--load", file)
        #expect(result.status == 1)
        #expect(result.errors.contains(file))
    }

    @Test func aRunThatIsAtItsLimitSaysSo() throws {
        let folder = TemporaryFolder()
        _ = try Shell.nntui("train", "xor", "--steps", "50", "--save", folder.path + "/run")
        let result = try Shell.nntui("train", "xor", "--steps", "50", "--load", folder.path + "/run")
        #expect(result.status == 0)
        #expect(result.errors.contains("at step 50 already"), "\(result.errors)")
    }

    @Test func limitsOfTheCommandLineReplaceThePresetsOwn() throws {
        let result = try Shell.nntui("train", "iris", "--set", "steps=10", "--epochs", "5", "--json")
        let last = try #require(result.output.split(separator: "\n").last)
        #expect(last.contains("\"epoch\":5"), "\(last)")
    }

    @Test func loggedStepsAreMeasuredWithTheirOwnWeights() throws {
        let folder = TemporaryFolder()
        let log = folder.path + "/log"
        let result = try Shell.nntui("train", "moons", "--steps", "7", "--log-every", "1", "--json", "--log", log)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 7)
        let losses = Set(lines.map { $0.split(separator: ",").first { $0.contains("validation_loss") } })
        #expect(losses.count == 7 && !losses.contains("\"validation_loss\":null"))
        #expect(try String(contentsOfFile: log, encoding: .utf8) == result.output)
        _ = try Shell.nntui("train", "moons", "--steps", "7", "--log-every", "1", "--log", log)
        #expect(try String(contentsOfFile: log, encoding: .utf8) == result.output + result.output)
    }
}

/// Ways in which the program ends on a terminal.
@Suite(.enabled(if: Screen.tmux != nil, "tmux is not installed"), .serialized)
struct EndingOnATerminalTests {
    @Test func aCrashNamesTheLastCheckpoint() throws {
        let screen = try Screen("\(Shell.program) moons")
        try screen.wait("training") { isTraining($0) }
        try screen.type("w")
        try screen.wait("that it was saved") { $0.contains("saved step") }
        _ = try Shell.run("/usr/bin/env", ["kill", "-SEGV", "\(try screen.process())"])
        try screen.expectRestored()
        #expect(try screen.text().contains("Last checkpoint: saved step"))
    }

    @Test func quittingTellsWhatWasDoneAndSaved() throws {
        let screen = try Screen("\(Shell.program) moons")
        try screen.wait("training") { isTraining($0) }
        try screen.type("w")
        try screen.wait("that it was saved") { $0.contains("saved step") }
        try screen.type("q")
        try screen.expectRestored()
        // A long line is wrapped.
        let text = try screen.text().replacingOccurrences(of: "\n", with: "")
        #expect(text.contains("moons: ") && text.contains(/\ steps?, loss\ /) && text.contains("to moons.safetensors"))
    }

    /// The first run is saved by its key and by a signal, the second by its key: each has a file of its own.
    @Test func noRunReplacesAnothersFile() throws {
        let first = try Screen("\(Shell.program) moons --paused")
        try first.wait("the first snapshot") { $0.contains("‖ paused") }
        for (step, file) in ["moons.safetensors", "moons.safetensors~"].enumerated() {
            try first.type("s")
            try first.wait("step \(step + 1)") { $0.contains("step     \(step + 1) of") }
            try first.type("w")
            try first.wait("the file \(file)") { _ in first.folder.names.contains(file) }
        }
        try first.type("s")
        try first.wait("step 3") { $0.contains(#/step +3 /#) }
        kill(try first.process(), SIGTERM)
        #expect(first.exitCode() == 143)
        for (options, step, saved) in [
            ("", 1, "saved step 1 to moons-2.safetensors"),
            ("--load ./moons.safetensors", 3, "saved step 3 to moons.safetensors"),
        ] {
            let other = try Screen(in: first.folder, "\(Shell.program) moons --paused \(options)")
            try other.wait("the first snapshot") { $0.contains("‖ paused") }
            try other.type("s")
            try other.wait("step \(step)") { $0.contains("step     \(step) of") }
            try other.type("w", "q")
            let text = try other.wait("the end") { $0.contains("\nended 0") }
            #expect(text.contains(saved))
        }
        let names = ["moons-2.safetensors", "moons-interrupted.safetensors", "moons.safetensors", "moons.safetensors~"]
        #expect(first.folder.names.filter { $0.hasPrefix("moons") } == names)
    }

    @Test(arguments: [
        ("moons", "moons-interrupted.safetensors"), ("train moons --steps 1000000000 --save run", "run"),
    ])
    func aTerminalThatTakesNoOutputDoesNotDelayTheEnd(_ arguments: String, _ file: String) throws {
        let screen = try Screen("\(Shell.program) \(arguments)")
        try screen.wait("training") { isTraining($0) || $0.contains("steps/s") }
        try screen.whileStuck { kill($0, SIGTERM) }
        #expect(screen.exitCode() == 143)
        #expect(screen.folder.names.contains(file))
    }

    @Test func theSecondSignalEndsAtOnceOnATerminalThatTakesNoOutput() throws {
        let screen = try Screen("\(Shell.program) moons")
        try screen.wait("training") { isTraining($0) }
        try screen.whileStuck {
            kill($0, SIGTERM)
            Thread.sleep(forTimeInterval: 0.4)
            kill($0, SIGTERM)
        }
        #expect(screen.exitCode() == 143)
    }

    @Test func anInterruptEndsTheProgramOnATerminalThatTakesNoOutput() throws {
        let screen = try Screen("\(Shell.program) moons")
        try screen.wait("training") { isTraining($0) }
        try screen.whileStuck { kill($0, SIGINT) }
        let code = screen.exitCode()
        // Between two frames the program takes the interrupt, and quits as by `q`.
        let isSaved = screen.folder.names.contains("moons-interrupted.safetensors")
        #expect(code == (isSaved ? 130 : 0))
    }

    @Test func aTerminalThatIsGoneIsAHangUp() throws {
        let screen = try Screen("sh -c 'trap : HUP; \(Shell.program) moons; echo $? > code'")
        try screen.wait("training") { isTraining($0) && $0.contains(/step +[1-9]/) }
        try screen.hangUp()
        #expect(screen.exitCode() == 129)
        #expect(screen.folder.names.contains("moons-interrupted.safetensors"))
    }

    @Test func aLastSaveThatFailsGoesElsewhere() throws {
        let command = "mkdir a; \(Shell.program) moons --save a/run.safetensors"
        let screen = try Screen(width: 160, environment: "TMPDIR=.", command)
        try screen.wait("training") { isTraining($0) && $0.contains(/step +[1-9]/) }
        try FileManager.default.removeItem(atPath: screen.folder.file("a"))
        kill(try screen.process(), SIGTERM)
        try screen.expectRestored()
        let text = try screen.text()
        #expect(text.contains("\nended 143") && text.contains("not saved: a/run-interrupted.safetensors"), "\(text)")
        #expect(text.contains("to ./run-interrupted.safetensors"), "\(text)")
        #expect(screen.folder.names.contains("run-interrupted.safetensors"))
    }

    @Test func aDoubtfulPresetIsOpenedWithAWarning() throws {
        let screen = try Screen("\(Shell.program) moons --set initializer=zeros --paused")
        try screen.wait("the warning") { $0.contains("warning: initializer") }
    }

    @Test func progressOnADumbTerminalIsPlainLines() throws {
        let screen = try Screen(environment: "TERM=dumb", "\(Shell.program) train moons --steps 2000 2> errors")
        try screen.expectRestored()
        let errors = try String(contentsOfFile: screen.folder.path + "/errors", encoding: .utf8)
        #expect(!errors.contains("\u{1B}") && !errors.contains("\r"))
        let onScreen = try Screen(environment: "TERM=dumb", "\(Shell.program) train moons --steps 2000")
        try onScreen.expectRestored()
        #expect(try onScreen.text().contains("step 64 of 2,000"))
    }
}
