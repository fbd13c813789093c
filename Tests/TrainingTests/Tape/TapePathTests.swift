import Foundation
import TestSupport
import Testing

@testable import Training

/// Paths in tapes, which start from the folder of the tape.
@Suite struct TapePathTests {
    private let folder = TemporaryFolder()

    private func settings(_ paths: [String]) -> [Tape.Setting] {
        [.init("preset", paths[0]), .init("data", paths[1]), .init("load", paths[2]), .init("set", "momentum=0.5")]
    }

    @Test func pathsAreReadFromTheFolderOfTheTape() throws {
        try folder.write("tape 1\npreset moons\ndata /data/a.csv\nload runs/a.safetensors\n", to: "a.tape")
        let tape = try Tape.read(folder.file("a.tape"))
        #expect(
            tape.settings == [
                .init("preset", "moons"), .init("data", "/data/a.csv"),
                .init("load", folder.file("runs/a.safetensors")),
            ])
        let here = Tape(settings: settings(["./a.json", "b.csv", "c/d"]))
        #expect(here.resolved(from: "a.tape") == here)
        #expect(here.resolved(from: "x/a.tape").settings == settings(["x/./a.json", "x/b.csv", "x/c/d"]))
    }

    /// Whatever a tape is recorded from is found from its folder.
    @Test(arguments: ["moons", "mine.json", "./mine", "/mine.json"]) func pathsAreWrittenForTheFolderOfTheTape(
        _ preset: String
    ) throws {
        let here = FileManager.default.currentDirectoryPath
        let tape = Tape(settings: settings([preset, "Sources/../b.csv", "Sources/c"]))
        #expect(tape.placed(at: "a.tape") == tape)
        let path = folder.file("a.tape")
        let placed = tape.placed(at: path)
        #expect(placed.settings[3] == tape.settings[3])
        #expect((placed.settings[0] == tape.settings[0]) == (preset == "moons" || preset == "/mine.json"))
        let resolved = placed.resolved(from: path)
        for (index, file) in [(1, "b.csv"), (2, "Sources/c")] {
            #expect(!placed.settings[index].value.hasPrefix("/"))
            let found = URL(fileURLWithPath: resolved.settings[index].value).standardizedFileURL.path
            #expect(found == "\(here)/\(file)")
        }
    }

    /// So is a run that is loaded on the way.
    @Test func aLoadedRunIsFoundFromTheFolderOfTheTape() throws {
        let tape = Tape(settings: [.init("preset", "moons")], entries: [TapeEntry(step: 3, .load("Sources/c"))])
        #expect(tape.placed(at: "a.tape") == tape)
        let path = folder.file("a.tape")
        guard case .load(let written) = tape.placed(at: path).entries[0].act,
            case .load(let found) = tape.placed(at: path).resolved(from: path).entries[0].act
        else {
            Issue.record("it is loaded no longer")
            return
        }
        let here = FileManager.default.currentDirectoryPath
        #expect(!written.hasPrefix("/") && URL(fileURLWithPath: found).standardizedFileURL.path == "\(here)/Sources/c")
    }

    /// A file of a preset that lies beside the tape is no built-in preset.
    @Test func aPresetWithoutASuffixStaysAFile() throws {
        let relative = Tape(settings: [.init("preset", "Sources/mine")]).placed(at: "Sources/a.tape")
        #expect(relative.settings == [.init("preset", "./mine")])
        #expect(relative.resolved(from: "Sources/a.tape").settings == [.init("preset", "Sources/./mine")])
    }
}
