import Diagnosis
import Presets
import TUI
import Text
import Training

/// Last line of the screen: the keys that are useful now, or temporarily a notice.
struct FooterLine {
    let context: KeyBinding.Context
    let run: Run?

    func draw(in rect: Rect, on canvas: inout Canvas) {
        // The graph has no line of its own for answers, and the box of answers hides it.
        if context == .graph || context == .answers, let notice = run?.notice?.notice {
            return AnswerText(notice).draw(in: rect.inset(horizontal: 1, vertical: 0), on: &canvas)
        }
        var x = rect.x + 1
        for row in rows(width: rect.width - 2, canvas) {
            let text = Self.text(row, run, canvas)
            if let action = row.strokes.last?.action {
                canvas.target(Rect(x: x, y: rect.y, width: text.columns, height: 1), press: action)
            }
            x += canvas.write(text, x: x, y: rect.y) + 2
        }
    }

    /// Returns the most important rows that fit, in the order of the table.
    private func rows(width: Int, _ canvas: Canvas) -> [KeyBinding] {
        let candidates = KeyBinding.rows(in: context).enumerated()
            .filter { priority($0.element) != nil }
            .sorted { (priority($0.element) ?? 0, $0.offset) < (priority($1.element) ?? 0, $1.offset) }
        var left = width
        var chosen: [(offset: Int, element: KeyBinding)] = []
        for candidate in candidates {
            let columns = canvas.glyphs.spell(Self.text(candidate.element, run, canvas)).columns + 2
            guard columns <= left + 2 else { continue }
            left -= columns
            chosen.append(candidate)
        }
        return chosen.sorted { $0.offset < $1.offset }.map(\.element)
    }

    /// Returns the row's current priority, smallest first, or nil if its key has no effect now.
    private func priority(_ row: KeyBinding) -> Int? {
        guard let footer = row.footer, row.control.map(hasMeaning) ?? true else { return nil }
        if run?.snapshot?.hasTwins == true, !row.isPossibleBesideTwins { return nil }
        switch row.urgency {
        case .never: return footer
        case .whenInUse: return row.control.map { run?.usedControls.contains($0) == true } == true ? 2 : footer
        case .whenInPast: return run?.snapshot?.past == nil ? nil : -1
        case .firstInPast: return run?.snapshot?.past == nil ? footer : 0
        case .whenHalted: return run?.isHalted == true ? -1 : footer
        case .whenBroken:
            guard run?.information.repair != nil, run?.isRepaired == false else { return nil }
            return (run?.findings.first?.severity ?? .good) >= .warning ? 1 : footer
        case .whenUndoable: return run?.snapshot?.undoable != nil ? footer : nil
        case .whenTwins: return run?.snapshot?.hasTwins == true ? 0 : nil
        case .whenForked: return (run?.snapshot?.branches.branches.count ?? 0) > 1 ? 3 : nil
        case .whenRunning: return run != nil ? footer : nil
        }
    }

    /// Returns whether a control has an effect with the current settings.
    private func hasMeaning(_ control: Control.Name) -> Bool {
        run?.values.map(Control.named(control).isShown) ?? true
    }

    private static func text(_ row: KeyBinding, _ run: Run?, _ canvas: Canvas) -> StyledText {
        var text = StyledText(canvas.glyphs.spell(keys: row.keys) + " ", canvas.theme.accent)
        let isPause = row.strokes.contains { $0.action == .pauseOrContinue }
        text.append(isPause && run?.isTraining == false ? "train" : row.name, canvas.theme.faint)
        return text
    }
}

extension KeyBinding {
    /// Whether its keys do something while twins run, whose settings stay as they are.
    fileprivate var isPossibleBesideTwins: Bool {
        guard context == .training else { return true }
        return switch strokes.first?.action {
        case .restart, .restartWithNewWeights, .repair, .undo, .goBack, .travel, .showBranches, .showTwins: false
        default: ![.controls, .step].contains(topic)
        }
    }

    /// Control that the row's first key changes; nil for keys that change none.
    fileprivate var control: Control.Name? {
        guard case .nudge(let name, _)? = strokes.first?.action else { return nil }
        return name
    }
}
