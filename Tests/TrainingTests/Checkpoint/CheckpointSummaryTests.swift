import Formats
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

@Suite struct CheckpointSummaryTests {
    private func save(_ preset: String, steps: Int, to path: String, age: Int = 0) throws {
        let trainer = try Trainer.load(Preset.load(preset)).trainer
        trainer.advance(steps)
        try Checkpoint(trainer).write(to: path)
        try setAge(age, of: path)
    }

    /// Sets the time of a file's latest change to some seconds before a fixed moment.
    private func setAge(_ seconds: Int, of path: String) throws {
        let date = Date(timeIntervalSince1970: 1_700_000_000 - Double(seconds))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }

    @Test func theLatestRunsComeFirst() throws {
        try TemporaryFolder.run { folder in
            try save("xor", steps: 3, to: folder + "/mine.safetensors", age: 60)
            try save("moons", steps: 12, to: folder + "/moons.safetensors", age: 5)
            let runs = CheckpointSummary.latest(5, inFolder: folder)
            #expect(runs.map(\.information.name) == ["moons", "xor"])
            #expect(runs.map(\.step) == [12, 3])
            #expect(runs.map(\.path) == [folder + "/moons.safetensors", folder + "/mine.safetensors"])
            #expect(CheckpointSummary.latest(1, inFolder: folder).map(\.step) == [12])
        }
    }

    @Test func aBestStepIsPartOfItsRun() throws {
        try TemporaryFolder.run { folder in
            try save("xor", steps: 9, to: folder + "/xor.safetensors", age: 700)
            try save("xor", steps: 4, to: folder + "/xor-best.safetensors", age: 900)
            try save("moons", steps: 12, to: folder + "/moons.safetensors", age: 800)
            try save("moons", steps: 7, to: folder + "/moons-best.safetensors", age: 5)
            try save("sine", steps: 2, to: folder + "/sine-best.safetensors", age: 1_000)
            let runs = CheckpointSummary.latest(5, inFolder: folder)
            #expect(runs.map(\.information.name) == ["moons", "xor", "sine"])
            #expect(runs.map(\.step) == [12, 9, 2])
            #expect(runs.map { $0.best?.step } == [7, 4, nil])
            #expect(runs[0].best?.path == folder + "/moons-best.safetensors")
            #expect(runs.map { $0.age - runs[0].age } == [0, 695, 995])
        }
    }

    @Test func aLastStepIsTheRunOfTheBestBesideIt() throws {
        try TemporaryFolder.run { folder in
            try save("moons", steps: 7, to: folder + "/moons.safetensors", age: 5)
            try save("moons", steps: 12, to: folder + "/moons-last.safetensors", age: 800)
            let runs = CheckpointSummary.latest(5, inFolder: folder)
            #expect(runs.map(\.path) == [folder + "/moons-last.safetensors"])
            #expect(runs.map(\.step) == [12] && runs[0].best?.step == 7)
            #expect(runs[0].best?.path == folder + "/moons.safetensors")
        }
    }

    @Test func aRunSaysWhatItHadReached() throws {
        try TemporaryFolder.run { folder in
            let trainer = try Trainer.load(Preset.load("moons")).trainer
            trainer.advance(60)
            try Checkpoint(trainer).write(to: folder + "/moons.safetensors")
            let loss = try #require(trainer.validationLoss.latest)
            let figure = CheckpointFigure(name: "validation loss", value: Double(loss))
            #expect(CheckpointSummary.latest(1, inFolder: folder).map(\.figure) == [figure])
            #expect(CheckpointFigure(try Trainer.load(Preset.load("moons")).trainer) == nil)
            for text in ["", "[]", "{\"name\": 3, \"value\": 1}", "{\"name\": \"loss\", \"value\": 1e999}"] {
                #expect(CheckpointFigure([Checkpoint.Key.figure: text]) == nil, "\(text)")
            }
        }
    }

    @Test func whatIsNoWholeRunIsLeftOut() throws {
        try TemporaryFolder.run { folder in
            try save("xor", steps: 3, to: folder + "/run.safetensors")
            let bytes = try #require(FileManager.default.contents(atPath: folder + "/run.safetensors"))
            try bytes.prefix(bytes.count - 1).write(to: URL(filePath: folder + "/cut.safetensors"))
            try bytes.prefix(40).write(to: URL(filePath: folder + "/short.safetensors"))
            try Data().write(to: URL(filePath: folder + "/empty.safetensors"))
            try Data(repeating: 255, count: 5_000).write(to: URL(filePath: folder + "/garbage.safetensors"))
            try FileManager.default.createDirectory(
                atPath: folder + "/folder.safetensors", withIntermediateDirectories: true)
            let weights = SafetensorsFile(tensors: [NamedTensor("w", shape: [1], .float32([1]))])
            try Data(weights.encode()).write(to: URL(filePath: folder + "/weights.safetensors"))
            try Data(bytes).write(to: URL(filePath: folder + "/run.other"))
            #expect(CheckpointSummary.latest(5, inFolder: folder).map(\.path) == [folder + "/run.safetensors"])
            #expect(CheckpointSummary.latest(5, inFolder: folder + "/none") == [])
        }
    }

    @Test func aStepThatIsNoNumberIsNoRun() throws {
        let trainer = try Trainer.load(Preset.load("xor")).trainer
        for state in ["{\"step\": \"3\"}", "{\"step\": -3}", "{}", "[]", "{"] {
            try TemporaryFolder.run { folder in
                var file = Checkpoint(trainer).file
                file.metadata[Checkpoint.Key.state] = state
                try Data(file.encode()).write(to: URL(filePath: folder + "/run.safetensors"))
                #expect(CheckpointSummary.latest(5, inFolder: folder) == [], "\(state)")
            }
        }
    }

    /// A run of a preset that is not built in has the file's name, and continues with its own network.
    @Test func aRunBringsItsPreset() throws {
        try TemporaryFolder.run { folder in
            let own = try PresetText.decode(
                PresetText.replacing("\"units\": 4", by: "{\"layer\": \"dense\", \"units\": 5},"))
            let trainer = try Trainer.load(own).trainer
            trainer.advance(7)
            try Checkpoint(trainer).write(to: folder + "/five.safetensors")
            let runs = CheckpointSummary.latest(5, inFolder: folder)
            #expect(runs.map(\.information.name) == ["five"])
            #expect(runs.map(\.information.title) == ["A test"])
            let checkpoint = try Checkpoint.read(folder + "/five.safetensors")
            let resumed = try Trainer.load(checkpoint.preset()).trainer
            try checkpoint.apply(to: resumed)
            trainer.advance(10)
            resumed.advance(10)
            #expect(resumed.step == 17)
            #expect(resumed.weightBits == trainer.weightBits)
        }
    }
}
