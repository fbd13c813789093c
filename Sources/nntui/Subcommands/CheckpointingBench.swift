import Backprop
import Formats
import Presets
import TUI
import Text
import Training

/// Comparison of memory, computation and time with and without checkpoints, for 64 layers of 256 units and a batch of
/// 128.
struct CheckpointingBench {
    private static let choices: [ActivationCheckpointing] = [.none, .squareRoot, .every(4), .every(16), .every(64)]

    /// Result of one choice of checkpoints.
    struct Row {
        var checkpointing: ActivationCheckpointing
        var memory: ActivationMemory
        var seconds: Double
    }

    /// Measures the choices in turn, so that other load on the machine affects all of them, and keeps the best time of
    /// each.
    func measure(seconds: Double) throws -> [Row] {
        let workload = Workload.dense(
            "deep", Array(repeating: 256, count: 65) + [10], .tanh, rule: .momentum, batch: 128, batches: 2)
        var rows: [Row] = []
        var trainers: [Trainer] = []
        for choice in Self.choices {
            let trainer = try workload.makeTrainer()
            trainer.apply(.set(.checkpointing, to: choice))
            rows.append(
                Row(
                    checkpointing: choice, memory: trainer.runReading().memory, seconds: .infinity))
            trainers.append(trainer)
        }
        let end = MonotonicClock.seconds + seconds * Double(Self.choices.count)
        repeat {
            for (index, trainer) in trainers.enumerated() {
                rows[index].seconds = min(rows[index].seconds, ScalingSweep.bestStep(trainer, seconds: 0.1))
            }
        } while MonotonicClock.seconds < end
        return rows
    }

    func table(_ rows: [Row]) -> [String] {
        let body = rows.map { row in
            [
                row.checkpointing.text, "\(ByteCount(bytes: row.memory.bytes))",
                NumberFormat.fixed(Double(row.memory.bytes) / Double(row.memory.plainBytes), 3),
                NumberFormat.fixed(row.memory.extraForward, 2), NumberFormat.fixed(row.seconds * 1_000, 2),
                NumberFormat.fixed(row.seconds / rows[0].seconds, 2),
            ]
        }
        return TextColumns.aligned(
            [["checkpoints", "activations", "share", "extra forward", "ms a step", "times as long"]] + body)
    }

    func lines(_ rows: [Row]) -> [String] {
        rows.map { row in
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("checkpointing", row.checkpointing.text)
            writer.member("activation_bytes", row.memory.bytes)
            writer.member("plain_bytes", row.memory.plainBytes)
            writer.member("extra_forward", row.memory.extraForward)
            writer.member("us_per_step", (row.seconds * 1e9).rounded() / 1_000)
            writer.endObject()
            return writer.text
        }
    }
}
