import CursesTerminal
import Text
import Training

/// Progress of a sweep on standard error, redrawn in place, if that is a terminal.
struct SweepProgress {
    private let total: Int
    private let start = MonotonicClock.seconds
    private let isShown = Output.canRedraw

    /// Creates the progress through a number of runs.
    init(total: Int) { self.total = total }

    /// Shows the number of ended runs.
    func show(_ ended: Int) {
        guard isShown else { return }
        let line = line(ended, elapsed: MonotonicClock.seconds - start, width: Environment.terminalColumns)
        Output.progress("\r\u{1B}[K\(line)")
    }

    /// Clears the line.
    func finish() { if isShown { Output.progress("\r\u{1B}[K") } }

    /// Returns the text of the line, `elapsed` seconds after the start, without the bar where it does not fit.
    func line(_ ended: Int, elapsed: Double, width: Int? = nil) -> String {
        let bar = ProgressLine.bar(Double(ended) / Double(max(1, total)))
        let left = ended > 0 ? NumberFormat.duration(seconds: elapsed / Double(ended) * Double(total - ended)) : "-"
        let text = "\(NumberFormat.grouped(ended)) of \(Wording.grouped(total, "run"))  ETA \(left)"
        // A line that wraps could not be redrawn in place.
        return bar.count + 2 + text.count < width ?? .max ? "\(bar)  \(text)" : text
    }
}
