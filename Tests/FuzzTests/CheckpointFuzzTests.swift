import Backprop
import Formats
import Presets
import Testing

@testable import Training

/// Checkpoints with false numbers, settings and positions are continued or refused, whatever their checksum says.
@Suite struct CheckpointFuzzTests {
    private static let runs: [(preset: String, overrides: [PresetOverride])] = [
        ("xor", []), ("moons", []), ("moons", [PresetOverride(key: "optimizer", value: "hessian-free")]),
        ("moons", [PresetOverride(key: "optimizer", value: "l-bfgs")]), ("cartpole", []), ("synthetic-gradients", []),
    ]

    private static func trainer(_ index: Int) throws -> Trainer {
        try Trainer.load(Preset.load(runs[index].preset, overrides: runs[index].overrides)).trainer
    }

    /// Checkpoint of each run after a few steps.
    private static func checkpoints() throws -> [SafetensorsFile] {
        try runs.indices.map { index in
            let trainer = try trainer(index)
            for step in 0..<12 {
                if step == 5 { trainer.apply(.set(.learningRate, to: 0.02)) }
                _ = trainer.advance()
            }
            return Checkpoint(trainer).file
        }
    }

    @Test func safetensors() throws {
        let files = try Self.checkpoints().map { $0.encode() }
        try Fuzz("safetensors", errors: [SafetensorsError.self]).run(
            1_500, make: { $0.tensors($0.pick(files)) },
            read: { bytes in
                let file = try SafetensorsFile.decode(bytes, file: "fuzz")
                let count = file.tensors.reduce(0) { $0 + $1.values.count * $1.values.type.size }
                try Fuzz.expect(count <= bytes.count, "\(count) bytes")
            })
    }

    @Test func checkpoints() throws {
        let files = try Self.checkpoints()
        let errors: [any Error.Type] = [
            SafetensorsError.self, CheckpointError.self, ConfigurationError.self, JSONError.self,
        ]
        func make(_ chaos: inout Chaos) -> [UInt8] {
            let index = chaos.random.below(files.count)
            // The first byte says which run it is.
            return [UInt8(index)] + chaos.checkpoint(files[index])
        }
        try Fuzz("checkpoints", errors: errors).run(
            400, make: make,
            read: { bytes in
                let trainer = try Self.trainer(Int(bytes[0]))
                let file = try SafetensorsFile.decode(Array(bytes.dropFirst()), file: "fuzz")
                try Checkpoint(file: file, path: "fuzz").apply(to: trainer)
                guard trainer.plan.memoryCount < 4_000_000 else { return }
                for _ in 0..<2 { _ = trainer.advance() }
                let isFinite = trainer.plan.vector(.parameters).values.allSatisfy(\.isFinite)
                try Fuzz.expect(isFinite, "\(trainer.preset.information.name): a weight that is not finite")
                try Fuzz.expect(!Checkpoint(trainer).file.tensors.isEmpty, "no tensors")
            })
    }

    /// Networks that are taken away without a trainer, whose preset and names may be damaged as well.
    @Test func exports() throws {
        let files = try Self.checkpoints()
        let errors: [any Error.Type] = [
            SafetensorsError.self, CheckpointError.self, ConfigurationError.self, JSONError.self, TrainerError.self,
            ONNXExportError.self, PresetError.self,
        ]
        try Fuzz("exports", errors: errors).run(
            800, make: { $0.checkpoint($0.pick(files)) },
            read: { bytes in
                let checkpoint = Checkpoint(file: try SafetensorsFile.decode(bytes, file: "fuzz"), path: "fuzz")
                let (weights, lines) = (try checkpoint.weights(), try checkpoint.record().csv)
                try Fuzz.expect(weights.tensors.count <= checkpoint.file.tensors.count && !lines.isEmpty, "no lines")
                try Fuzz.expect(!ONNXModel(SavedNetwork(checkpoint)).encode().isEmpty, "no bytes")
            })
    }

    /// Branches of a run, each of which is computed again if it is read.
    @Test func branches() throws {
        let files = try Self.runs.indices.map { index in
            let trainer = try Self.trainer(index)
            for number in 0..<3 {
                for _ in 0..<3 { _ = trainer.advance() }
                trainer.apply(.set(.batchSize, to: 5 + number))
                for _ in 0..<3 { _ = trainer.advance() }
                trainer.restart(newWeights: true)
            }
            return Checkpoint(trainer).file
        }
        func make(_ chaos: inout Chaos) -> [UInt8] {
            let index = chaos.random.below(files.count)
            return [UInt8(index)] + chaos.branches(files[index])
        }
        try Fuzz("branches", errors: [CheckpointError.self]).run(
            400, make: make,
            read: { bytes in
                let trainer = try Self.trainer(Int(bytes[0]))
                let file = try SafetensorsFile.decode(Array(bytes.dropFirst()), file: "fuzz")
                try Checkpoint(file: file, path: "fuzz").apply(to: trainer)
                try Fuzz.expect(trainer.tree.branches.count <= 256, "\(trainer.tree.branches.count) branches")
                for branch in trainer.tree.branches {
                    guard let run = branch.run, run.step <= 50 else { continue }
                    trainer.choose(branch: branch.number)
                    guard trainer.plan.memoryCount < 4_000_000 else { return }
                    _ = trainer.advance()
                    _ = trainer.branchesReading
                }
                try Fuzz.expect(!Checkpoint(trainer).file.tensors.isEmpty, "no tensors")
            })
    }

    /// What `nntui compare` reads of a checkpoint.
    @Test func records() throws {
        let files = try Self.checkpoints()
        let errors: [any Error.Type] = [
            SafetensorsError.self, CheckpointError.self, ConfigurationError.self, JSONError.self,
        ]
        try Fuzz("records", errors: errors).run(
            400, make: { chaos in chaos.checkpoint(files[chaos.random.below(files.count)]) },
            read: { bytes in
                let file = try SafetensorsFile.decode(bytes, file: "fuzz")
                let record = try Checkpoint(file: file, path: "fuzz").record()
                try Fuzz.expect(record.trainingLoss.lastStep ?? 0 <= record.step, "a loss after the last step")
            })
    }
}
