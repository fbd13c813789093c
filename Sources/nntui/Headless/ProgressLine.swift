import Text
import Training

/// Progress on standard error: a line that is redrawn in place on a terminal, or else a new line every two seconds.
struct ProgressLine {
    private let total: Int
    private let first: Int
    private let start = MonotonicClock.seconds
    private var due = 0.0
    private let canRedraw = Output.canRedraw

    /// Creates a line for the progress from step `first` to step `total`.
    init(first: Int, total: Int) {
        self.first = first
        self.total = total
    }

    /// Returns whether it is time for a new line.
    func isDue() -> Bool { MonotonicClock.seconds >= due }

    mutating func show(_ run: RunReading) {
        let now = MonotonicClock.seconds
        due = now + (canRedraw ? 0.1 : 2)
        let text = line(run, elapsed: now - start)
        Output.progress(canRedraw ? "\r\u{1B}[K\(text)" : "\(text)\n")
    }

    /// Clears the redrawn line.
    func finish() { if canRedraw { Output.progress("\r\u{1B}[K") } }

    /// Returns the text of the line for a reading, `elapsed` seconds after the start.
    func line(_ run: RunReading, elapsed: Double) -> String {
        let done = run.step - first
        let share = total > first ? Double(done) / Double(total - first) : 1
        let rate = elapsed > 0 ? Double(done) / elapsed : 0
        let left = rate > 0 ? Double(total - run.step) / rate : 0
        var parts = [
            Self.bar(share), "step \(NumberFormat.grouped(run.step)) of \(NumberFormat.grouped(total))",
            "loss \(run.loss.map { NumberFormat.significant($0, 4) } ?? "-")",
        ]
        if let loss = run.validationLoss { parts.append("validation \(NumberFormat.significant(loss, 4))") }
        if let share = run.validationFit?.determination { parts.append("R² \(NumberFormat.fixed(share, 3))") }
        if let accuracy = run.validationAccuracy { parts.append(NumberFormat.percent(accuracy, decimals: 1)) }
        if rate > 0 {
            parts.append("\(NumberFormat.compact(rate)) steps/s")
            parts.append("ETA \(NumberFormat.duration(seconds: max(0, left)))")
        } else {
            parts.append("no step complete yet")
        }
        return parts.joined(separator: "  ")
    }

    /// Returns a bar of twenty characters, filled by a share from 0 to 1.
    static func bar(_ share: Double) -> String {
        let filled = Int(max(0, min(1, share)) * 20)
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled) + "]"
    }
}
