import Foundation
import TestSupport
import Testing

/// Targets that cannot be written, and disks without room: a message, and the old file as it was.
struct SavingFaultTests {
    private let program = Shell.program

    private func run(_ command: String, in folder: TemporaryFolder) throws -> Shell.Result {
        try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
    }

    @Test(arguments: [
        ("mkfifo run", "it is a pipe; name a regular file"), ("mkdir run", "it is a folder; name a regular file"),
        ("ln -s /dev/null run", "it is a device; name a regular file"),
        ("ln -s run run", "its symbolic links lead in a circle"),
        ("ln -s nowhere/run run", "make the folder first"),
    ])
    func whatIsNoFileIsRefused(_ target: String, _ words: String) throws {
        let folder = TemporaryFolder()
        for arguments in ["train moons --steps 5 --save run", "moons --save run", "train moons --load run"] {
            let command = "\(target) 2> /dev/null; timeout 10 '\(program)' \(arguments); echo $?; ls -a"
            let result = try run(command, in: folder)
            #expect(result.output == "1\n.\n..\nrun\n", "\(arguments): \(result.output)")
            let hasReason = result.errors.contains(words) || arguments.contains("--load")
            #expect(hasReason && result.errors.hasPrefix("nntui: run: cannot "), "\(arguments): \(result.errors)")
        }
    }

    @Test func aSymbolicLinkStaysOne() throws {
        let folder = TemporaryFolder()
        let result = try run(
            "mkdir a; ln -s a/real run; '\(program)' train moons --steps 5 --save run; ls a; readlink run", in: folder)
        #expect(result.output.hasSuffix("saved to run\nreal\na/real\n"), "\(result.output)\(result.errors)")
    }

    /// Runs the program where files may have up to 4 KB; the checkpoint is larger.
    @Test func aLimitOfFileSizesLeavesTheOldFile() throws {
        let folder = TemporaryFolder()
        let result = try run(
            """
            '\(program)' train moons --steps 3 --save run > /dev/null; cksum run; ulimit -f 4
            '\(program)' train moons --steps 50 --save run --log log --log-every 1; echo $?; cksum run; ls -a
            """, in: folder)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 8 && lines[0] == lines[3], "\(result.output)")
        #expect(lines[2] == "1" && lines[4...] == [".", "..", "log", "run"], "\(result.output)")
        for file in ["log", "run"] {
            #expect(result.errors.contains("nntui: \(file): cannot write the file: File too large; "))
        }
    }

    /// Mounts a small file system that only the command sees.
    private static let canMount =
        (try? Shell.run("/usr/bin/env", ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"]).status) == 0

    @Test(
        .enabled(if: canMount, "no small disk can be mounted here"),
        arguments: [
            ("dd if=/dev/zero of=fill bs=1k 2> /dev/null", "No space left on device; free some space"),
            ("mount -o remount,ro .", "Read-only file system; choose a folder that you may write to"),
        ])
    func aDiskThatTakesNothingLeavesTheOldFile(_ fault: String, _ words: String) throws {
        let folder = TemporaryFolder()
        let script = """
            mount -t tmpfs -o size=64k none . && cd "$PWD"
            '\(program)' train moons --steps 3 --save run > /dev/null; cksum run; \(fault)
            '\(program)' train moons --steps 50 --save run; echo $?; cksum run
            """
        try folder.write(script, to: "script")
        let result = try run("unshare -m sh script", in: folder)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 3 && lines[0] == lines[2] && lines[1] == "1", "\(result.output)\(result.errors)")
        #expect(result.errors.contains("run: cannot write the file: \(words)"), "\(result.errors)")
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser"))
    func aReadOnlyFolderIsRefused() throws {
        let folder = TemporaryFolder()
        let result = try run(
            "mkdir a; chmod 555 a; '\(program)' train moons --steps 5 --save a/run; echo $?; ls a", in: folder)
        #expect(result.output == "1\n" && result.errors.contains("choose a folder that you may write to"))
    }

    /// The dashboard warns and trains on, and saves again when there is room.
    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func trainingGoesOnWithoutRoomForTheCheckpoint() throws {
        let screen = try Screen("ulimit -f 4; \(program) moons --save run")
        let first = try screen.wait("a step") { isTraining($0) && step(in: $0) > 0 }
        try screen.type("w")
        try screen.wait("a warning") { $0.contains("not saved: ") && $0.contains("File too large") }
        try screen.wait("later steps") { step(in: $0) > step(in: first) + 20 }
        #expect(!screen.folder.names.contains("run"))
        try screen.type("q")
        try screen.expectRestored()
        #expect(try screen.text().contains("\nended 1"))
    }

    private func step(in screen: String) -> Int {
        let digits = screen.firstMatch(of: /step +([0-9,]+)/)?.1 ?? "0"
        return Int(digits.filter(\.isNumber)) ?? 0
    }

    /// A pass over 5,000 rows of this network takes seconds, longer than leaving waits where there is nothing to save.
    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func aSaveWaitsForALongStep() throws {
        let folder = TemporaryFolder()
        try folder.write(
            """
            {"title": "slow", "about": "slow", "data": {"generator": "moons", "count": 5100}, "batch_size": 5000,
            "network": [{"layer": "dense", "units": 4096, "repeat": 2}, {"layer": "dense", "units": 2}],
            "loss": "softmax-cross-entropy", "validation_fraction": 0.01}
            """, to: "slow.json")
        let screen = try Screen(in: folder, "'\(Shell.program)' slow.json")
        try screen.wait("the first step", seconds: 60) { $0.contains(/step\s+1\s/) }
        try screen.type("w", "q")
        #expect(screen.exitCode(seconds: 90) == 0)
        try screen.wait("what was saved") { $0.contains("saved step") }
        let loaded = try Shell.nntui(
            "train", folder.file("slow.json"), "--load", folder.file("slow.safetensors"), "--steps", "1")
        #expect(loaded.errors.contains("already"), "\(loaded.errors)")
    }
}
