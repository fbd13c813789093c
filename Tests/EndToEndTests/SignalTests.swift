import Foundation
import TestSupport
import Testing

/// Signals at any moment of a run: the file left is absent, the old one, or a good new one.
struct SignalTests {
    private static let signals = [SIGTERM, SIGHUP, SIGINT]

    /// Expects no checkpoint unless it can be loaded, and no temporary file.
    private func expectGoodFile(in folder: TemporaryFolder, hadOne: Bool, _ words: String) throws {
        let names = folder.names.filter { $0.hasPrefix("run") || $0.hasSuffix(".tmp") }
        #expect(names.allSatisfy { $0.hasPrefix("run") } && (!hadOne || names.contains("run")), "\(words): \(names)")
        guard names.contains("run") else { return }
        let result = try Shell.nntui("train", "moons", "--load", folder.file("run"), "--steps", "1")
        #expect(result.status == 0, "\(words): \(result.errors)")
    }

    @Test func headlessRunsEndAtAnyMomentWithAGoodFile() throws {
        var random = SplitMix(seed: 1)
        for round in 0..<12 {
            let folder = TemporaryFolder()
            let run = ["train", "moons", "--save", folder.file("run"), "--steps"]
            let hadOne = round % 2 == 0
            if hadOne { _ = try Shell.run(Shell.program, run + ["3"]) }
            let running = try Shell.start(Shell.program, run + ["1000000000"])
            let (signal, delay) = (Self.signals[round % 3], Double(random.below(round < 6 ? 40 : 300)) / 1_000)
            Thread.sleep(forTimeInterval: delay)
            kill(running.process, signal)
            // One round in four sends a second signal, which comes while the first is answered.
            if round % 4 == 3 {
                Thread.sleep(forTimeInterval: Double(random.below(60)) / 1_000)
                kill(running.process, Self.signals[random.below(3)])
            }
            let result = try running.wait()
            let words = "round \(round), signal \(signal) after \(delay) s"
            let isExpected = result.status >= 128 || signal == SIGINT && result.status == 0
            #expect(isExpected, "\(words): \(result.output)\(result.errors)")
            try expectGoodFile(in: folder, hadOne: hadOne, words)
        }
    }

    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func dashboardsEndAtAnyMomentWithAGoodFile() throws {
        var random = SplitMix(seed: 2)
        for round in 0..<8 {
            let (signal, delay) = (Self.signals[round % 3], Double(random.below(round < 4 ? 60 : 400)) / 1_000)
            // The shell that writes the number becomes the program. The one around it tells how it ended, for an
            // interactive shell gives up its line where a signal of the keyboard has ended a program.
            let inner = "echo \\$\\$ > number; exec \(Shell.program) moons --save run"
            let screen = try Screen("sh -c 'sh -c \"\(inner)\"; exit $?'")
            let file = screen.folder.file("number")
            while !(screen.folder.text("number") ?? "").hasSuffix("\n") { Thread.sleep(forTimeInterval: 0.002) }
            let number = try #require(try pid_t(String(contentsOfFile: file, encoding: .utf8).dropLast()))
            Thread.sleep(forTimeInterval: delay)
            kill(number, signal)
            if round % 4 == 3 {
                Thread.sleep(forTimeInterval: Double(random.below(50)) / 1_000)
                kill(number, SIGTERM)
            }
            try screen.expectRestored()
            let words = "round \(round), signal \(signal) after \(delay) s"
            let text = try screen.text()
            let code = text.firstMatch(of: /\nended (\d+)/).flatMap { Int($0.1) } ?? -1
            #expect(code >= 128 || signal == SIGINT && code == 0, "\(words): \(text)")
            try expectGoodFile(in: screen.folder, hadOne: false, words)
        }
    }

    /// A checkpoint of seventy megabytes takes longer to save than the quarter of a second after which a second signal
    /// counts.
    @Test func aSecondSignalDuringTheSaveLeavesAGoodFile() throws {
        let folder = TemporaryFolder()
        let run = "'\(Shell.program)' train moons --save run --set 'network[0].units=2400'"
        let command = """
            \(run) --steps 1 > /dev/null; cksum run > before
            \(run) --steps 1000000000 --log log --log-every 1 &
            while [ ! -s log ]; do sleep 0.02; done; kill -TERM $!; sleep 0.26
            while kill -0 $! && [ ! -e .nntui-$!-2.tmp ]; do :; done 2> /dev/null
            kill -TERM $! 2> /dev/null; wait $!; echo $?; cksum run > after
            """
        let result = try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
        #expect(result.output.hasSuffix("143\n"), "\(result.output)\(result.errors)")
        if folder.text("before") != folder.text("after") {
            let loaded = try Shell.nntui("train", "moons", "--load", folder.file("run"), "--steps", "1")
            #expect(loaded.status == 0, "\(loaded.errors)")
        }
    }

    /// `KILLS=100 swift test --filter SignalTests` kills more often.
    @Test func aRunKilledWhileItIsSavedLeavesItsLastCheckpoint() throws {
        let count = Int(ProcessInfo.processInfo.environment["KILLS"] ?? "") ?? 12
        let folder = TemporaryFolder()
        // Eight megabytes take a while to write.
        let run = ["train", "moons", "--set", "network[0].units=800", "--steps", "2"]
        let saving = run + ["--save", folder.file("run"), "--seed"]
        _ = try Shell.run(Shell.program, saving + ["0"])
        var random = SplitMix(seed: 3)
        var orphanCount = 0
        for round in 1...count {
            let running = try Shell.start(Shell.program, saving + ["\(round)"])
            // The first temporary file of a run is the one that tries the target out.
            let temporary = folder.file(".nntui-\(running.process)-2.tmp")
            let end = Date().addingTimeInterval(30)
            while access(temporary, F_OK) != 0 && Date() < end { usleep(100) }
            usleep(UInt32(random.below(9_000)))
            kill(running.process, SIGKILL)
            // A run on a fast disk may have ended already.
            #expect([0, 128 + SIGKILL].contains(try running.wait().status), "round \(round)")
            let orphans = folder.names.filter { $0.hasSuffix(".tmp") }
            // The new file, and for a moment a second name of the one before, on its way to NAME~.
            let areOwn = orphans.allSatisfy { $0.hasPrefix(".nntui-\(running.process)-") }
            #expect(orphans.count <= 2 && areOwn, "round \(round): \(orphans)")
            orphanCount += orphans.count
            let result = try Shell.run(Shell.program, run + ["--load", folder.file("run")])
            #expect(result.status == 0 && result.errors.contains("already"), "round \(round): \(result.errors)")
        }
        if count > 12 { print("\(count) kills, \(orphanCount) of them in the middle of a save") }
        #expect(orphanCount > 0)
        _ = try Shell.run(Shell.program, saving + ["0"])
        #expect(folder.names == ["run", "run~"])
    }
}
