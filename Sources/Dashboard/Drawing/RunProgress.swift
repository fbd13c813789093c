import Presets
import TUI
import Text
import Training

/// Progress of a run in one line: whether and how fast it trains, the way to its end, and its best so far.
struct RunProgress {
    let run: Run
    let theme: Theme

    /// Cells of the gauge that shows the way to the run's end.
    private static let gaugeWidth = 8

    /// Returns the state and the step, then epoch, best result and time, as far as there is room.
    func line(width: Int) -> StyledText {
        guard let snapshot = run.snapshot else { return StyledText("opening …", theme.faint) }
        var text = state(snapshot) + step(snapshot, isShort: width < 76)
        if width >= 100 { text += epoch(snapshot) }
        if width >= 130 { text += best(snapshot, isWide: width >= 150) }
        if width >= 150 {
            text.append(ColumnFormat.leading(NumberFormat.duration(seconds: snapshot.trainingSeconds), 9))
        }
        return text
    }

    // MARK: - State

    private func state(_ snapshot: Snapshot) -> StyledText {
        if let past = snapshot.past {
            let isThere = past.target == snapshot.step
            let share = NumberFormat.percent(past.progress(at: snapshot.step))
            return fixed(isThere ? "◂ the past" : "◂ going \(share)", theme.accent)
        }
        return switch snapshot.phase {
        case .halted: fixed("× stopped", theme.exploding)
        case .finished: fixed(snapshot.isSolved ? "✓ solved" : "✓ finished", theme.healthy)
        case .paused where run.isTraining: fixed(activity(snapshot), theme.healthy)
        case .paused: fixed(snapshot.isSolved ? "✓ solved" : "‖ paused", theme.warning)
        case .training where !run.isTraining: fixed("‖ pausing", theme.warning)
        case .training: fixed(activity(snapshot), theme.healthy)
        }
    }

    /// Returns a state in a width that fits all of them, so that nothing beside it moves.
    private func fixed(_ text: String, _ style: Style) -> StyledText {
        StyledText(ColumnFormat.trailing(text, 11), style.adding(.bold))
    }

    /// Returns the steps per second, behind two triangles if nothing holds training back.
    private func activity(_ snapshot: Snapshot) -> String {
        if snapshot.isWithinStep, snapshot.stepSeconds >= 1 { return "▶ long step" }
        if case .limited(let rate) = run.pace { return "▶ \(NumberFormat.compact(rate))/s" }
        let isFull = run.pace == .full || snapshot.pacedRate == nil
        return "\(isFull ? "▶▶" : "▶") \(NumberFormat.compact(snapshot.currentRate))/s"
    }

    // MARK: - The way to the end

    /// Returns the step and the run's length with a gauge; beyond the length, or without one, the step alone.
    private func step(_ snapshot: Snapshot, isShort: Bool) -> StyledText {
        let step = NumberFormat.grouped(snapshot.farthestStep)
        guard let length = snapshot.length, let progress = snapshot.progress, !isShort else {
            return StyledText(" step ", theme.faint) + StyledText(ColumnFormat.leading(step, 7), theme.strong)
        }
        let end = NumberFormat.grouped(length)
        let filled = max(0, min(Self.gaugeWidth, Int(progress * Double(Self.gaugeWidth))))
        return StyledText(" step ", theme.faint)
            + StyledText(ColumnFormat.leading(step, end.count), theme.strong)
            + StyledText(" of \(end) ", theme.faint)
            + StyledText(String(repeating: "▰", count: filled), theme.accent)
            + StyledText(String(repeating: "▱", count: Self.gaugeWidth - filled), theme.faint)
    }

    private func epoch(_ snapshot: Snapshot) -> StyledText {
        let name = StyledText(snapshot.returns == nil ? "  epoch" : "  episode", theme.faint)
        let value = snapshot.farthestRun.epoch
        guard value.isFinite, value < 1e12 else { return name + StyledText("     –") }
        let text =
            value < 100 && snapshot.returns == nil ? NumberFormat.fixed(value, 1) : NumberFormat.grouped(Int(value))
        return name + StyledText(" " + ColumnFormat.leading(text, 5))
    }

    // MARK: - The best so far

    private func best(_ snapshot: Snapshot, isWide: Bool) -> StyledText {
        let name = StyledText("  best ", theme.faint)
        if let mean = snapshot.bestMeanReturn {
            return name + StyledText("mean return ", theme.faint)
                + StyledText(NumberFormat.significant(mean, 3), theme.strong)
        }
        guard let best = snapshot.best else { return StyledText() }
        let share =
            best.accuracy.map { ", \(NumberFormat.percent($0, decimals: 1)) right" }
            ?? best.fit?.determination.map { ", R² \(NumberFormat.fixed($0, 3))" } ?? ""
        return name + StyledText("validation ", theme.faint)
            + StyledText(NumberFormat.significant(best.loss, 3), theme.validation)
            + StyledText((isWide ? share + "," : "") + " at \(NumberFormat.grouped(best.step))", theme.faint)
    }
}
