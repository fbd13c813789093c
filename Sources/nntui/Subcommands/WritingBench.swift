import Formats
import Presets
import TUI
import Text
import Training

/// Comparison of how fast transformers write, with the whole window read again for each letter and with each letter
/// read once.
struct WritingBench {
    /// Preset that writes, beside the workloads that do.
    private static let preset = "tiny-gpt"

    /// Names of all networks that are measured.
    static var names: [String] { [preset] + Workload.all.map(\.name) }

    /// Measures the networks whose names contain `part`.
    func measure(_ part: String, seconds: Double) throws -> [(name: String, speed: WritingSpeed)] {
        try Self.names.filter { $0.contains(part) }.compactMap { name in
            try trainer(name)?.writingSpeed(seconds: seconds).map { (name, $0) }
        }
    }

    private func trainer(_ name: String) throws -> Trainer? {
        if name == Self.preset { return try Trainer.load(.load(name)).trainer }
        return try Workload.all.first { $0.name == name }?.makeTrainer()
    }

    func table(_ rows: [(name: String, speed: WritingSpeed)]) -> [String] {
        let body = rows.map { name, speed in
            [
                name, Self.figure(speed.wholeWindows), Self.figure(speed.firstWindow), Self.figure(speed.longText),
                NumberFormat.fixed(speed.longText / speed.wholeWindows, 1),
            ]
        }
        return TextColumns.aligned(
            [["letters per second", "whole windows", "first window", "four windows", "times as many"]] + body)
    }

    private static func figure(_ speed: Double) -> String { NumberFormat.grouped(Int(speed.rounded())) }

    func lines(_ rows: [(name: String, speed: WritingSpeed)]) -> [String] {
        rows.map { name, speed in
            var writer = JSONWriter()
            writer.beginObject()
            writer.member("network", name)
            writer.member("letters_per_second_whole_windows", speed.wholeWindows.rounded())
            writer.member("letters_per_second_first_window", speed.firstWindow.rounded())
            writer.member("letters_per_second_four_windows", speed.longText.rounded())
            writer.endObject()
            return writer.text
        }
    }
}
