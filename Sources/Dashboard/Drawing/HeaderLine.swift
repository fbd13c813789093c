import Backprop
import Presets
import TUI
import Text
import Training

/// First line of the screen: preset and network on the left, progress on the right.
struct HeaderLine {
    let run: Run

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let right = progress(canvas, width: rect.width)
        let room = rect.width - right.columns - 3
        var left = StyledText("nntui", theme.accent)
        for (index, part) in parts.enumerated() {
            guard let text = index == 0 ? part : part.shortened(to: room - left.columns - 3) else { break }
            left.append(" │ ", theme.faint)
            left.append(text, index == 0 ? theme.strong : .plain)
        }
        canvas.write(left, x: rect.x + 1, y: rect.y, maxWidth: max(0, room))
        canvas.write(right, x: rect.maxX - right.columns - 1, y: rect.y)
        canvas.target(Rect(x: rect.x, y: rect.y, width: 6, height: 1), press: .showMenu)
        canvas.target(
            Rect(x: rect.maxX - right.columns - 1, y: rect.y, width: right.columns, height: 1),
            press: .pauseOrContinue)
    }

    /// Preset, network and number of parameters, most important first.
    private var parts: [String] {
        guard let snapshot = run.snapshot else { return [run.information.name] }
        let count = snapshot.parameterCount
        let rule = snapshot.settings.credit
        return [run.information.name] + (rule == .backpropagation ? [] : [rule.shortName]) + [
            snapshot.network, "\(NumberFormat.grouped(count)) \(Wording.noun("parameter", for: count))",
        ]
    }

    /// Returns state, step, epoch, rate and time, as far as there is room.
    private func progress(_ canvas: Canvas, width: Int) -> StyledText {
        guard let snapshot = run.snapshot else { return StyledText("opening …", canvas.theme.faint) }
        var text = state(snapshot, canvas.theme)
        text.append("  step ", canvas.theme.faint)
        text.append(ColumnFormat.leading(NumberFormat.grouped(snapshot.step), 7), canvas.theme.strong)
        let pace = pace(canvas.theme)
        if width >= 76 || pace == nil {
            text.append(snapshot.returns == nil ? "  epoch " : "  episode ", canvas.theme.faint)
            text.append(epoch(snapshot.epoch))
        }
        if let pace { return text + pace }
        if width >= 76 {
            let rate = snapshot.phase == .training ? snapshot.stepsPerSecond : 0
            text.append(ColumnFormat.leading(NumberFormat.compact(rate), 7))
            text.append(width >= 110 ? " steps/s" : "/s", canvas.theme.faint)
        }
        if width >= 130 {
            text.append(ColumnFormat.leading(NumberFormat.duration(seconds: snapshot.trainingSeconds), 9))
        }
        return text
    }

    /// Returns a pace that slows training down, highlighted so that nobody mistakes it for the machine's speed.
    private func pace(_ theme: Theme) -> StyledText? {
        guard case .limited(let stepsPerSecond) = run.pace else { return nil }
        return StyledText("  pace ", theme.faint) + StyledText(NumberFormat.compact(stepsPerSecond), theme.warning)
            + StyledText("/s", theme.faint)
    }

    private func epoch(_ value: Double) -> String {
        guard value.isFinite, value < 1e12 else { return "–" }
        return value < 100
            ? ColumnFormat.leading(NumberFormat.fixed(value, 1), 5)
            : ColumnFormat.leading(NumberFormat.grouped(Int(value)), 5)
    }

    private func state(_ snapshot: Snapshot, _ theme: Theme) -> StyledText {
        switch snapshot.phase {
        case .halted: StyledText("× stopped ", theme.exploding.adding(.bold))
        case .finished: StyledText("✓ finished", theme.healthy.adding(.bold))
        case .paused where run.isTraining: StyledText("▶ training", theme.healthy.adding(.bold))
        case .paused: StyledText(snapshot.isSolved ? "✓ solved  " : "‖ paused  ", theme.warning.adding(.bold))
        case .training where !run.isTraining: StyledText("‖ pausing ", theme.warning.adding(.bold))
        case .training: StyledText(activity(snapshot), theme.healthy.adding(.bold))
        }
    }

    /// Returns what is going on while training runs.
    private func activity(_ snapshot: Snapshot) -> String {
        if snapshot.isWithinStep, snapshot.stepSeconds >= 1 { return "▶ long step" }
        return snapshot.isSolved ? "▶ solved  " : "▶ training"
    }
}

extension String {
    /// Returns a network's summary with layers omitted from its middle, such as `conv16-…-dense10`, or nil if even its
    /// ends do not fit.
    fileprivate func shortened(to width: Int) -> String? {
        guard columns > width else { return self }
        let layers = split(separator: "-")
        guard layers.count > 3, let last = layers.last else { return nil }
        let shorter = (1..<layers.count - 1).reversed().lazy.map { count in
            layers.prefix(count).joined(separator: "-") + "-…-" + last
        }
        return shorter.first { $0.columns <= width }
    }
}
