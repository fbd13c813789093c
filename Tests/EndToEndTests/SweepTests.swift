import Foundation
import TestSupport
import Testing

/// Built program with several trainings.
@Suite struct SweepTests {
    @Test func aSweepFindsTheCliff() throws {
        let result = try Shell.nntui(
            "sweep", "moons", "--set", "learning_rate=0.01..100:3", "--seeds", "2", "--steps", "200", "--threads", "2")
        #expect(result.status == 0 && result.errors == "")
        #expect(
            result.output.hasPrefix(
                "moons: learning_rate from 0.01 to 100 in 3 values, geometrically spaced; seeds 0 to 1; 6 runs\n"))
        #expect(result.output.contains("\nFrom learning_rate = 100 on, all 2 runs diverge.\n"), "\(result.output)")
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func theThreadsDoNotChangeTheOutput() throws {
        let outputs = try ["1", "3"].map { threads in
            try Shell.nntui(
                "sweep", "xor", "--set", "momentum=0,0.5,0.9", "--set", "batch_size=2,4", "--seeds", "2", "--steps",
                "50",
                "--json", "--threads", threads
            ).output
        }
        #expect(outputs[0] == outputs[1] && outputs[0].split(separator: "\n").count == 18)
    }

    @Test func anInterruptPrintsWhatThereIs() throws {
        let running = try Shell.start(
            Shell.program,
            ["sweep", "xor", "--set", "momentum=0,0.5", "--seeds", "5000", "--steps", "2000", "--json"])
        Thread.sleep(forTimeInterval: 1)
        kill(running.process, SIGINT)
        let result = try running.wait()
        #expect(result.status == 130)
        #expect(result.output.contains(#""steps":2000,"diverged":false}"#) && result.output.contains(#""best":true}"#))
        #expect(result.errors.hasPrefix("nntui: interrupted after ") && result.errors.hasSuffix(" of 10,000 runs\n"))
    }

    @Test func aMistakeEndsBeforeTheFirstRun() throws {
        let result = try Shell.nntui("sweep", "moons", "--set", "optimizer.name=sgd,adma")
        #expect(result.status == 2 && result.output == "")
        #expect(result.errors.hasPrefix("nntui: --set optimizer.name: found the text \"adma\"; did you mean \"adam\"?"))
    }

    @Test func runsAreComparedInTheirFiles() throws {
        let folder = TemporaryFolder()
        let (saved, log) = (folder.file("a.safetensors"), folder.file("b.jsonl"))
        _ = try Shell.nntui("train", "moons", "--steps", "150", "--save", saved)
        _ = try Shell.nntui("train", "moons", "--steps", "150", "--log", log)
        let result = try Shell.nntui("compare", saved, log, "--json")
        #expect(result.status == 0)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].contains(#""preset":"moons","steps":150,"#))
        #expect(lines[1].contains(#""accuracy":"#))
        let text = try Shell.nntui("compare", saved, log, "--baseline", log)
        #expect(text.status == 0 && text.output.contains("baseline") && text.output.contains("Differences are to B, "))
    }

    @Test func aDamagedCheckpointIsNotCompared() throws {
        let folder = TemporaryFolder()
        let path = folder.file("a.safetensors")
        _ = try Shell.nntui("train", "moons", "--steps", "10", "--save", path)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count - 9] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let result = try Shell.nntui("compare", path, path)
        #expect(result.status == 1 && result.output == "")
        #expect(result.errors.hasPrefix("nntui: \(path): offset "))
        #expect(result.errors.contains(": the contents have the checksum "))
    }
}
