import Diagnosis
import Presets
import TUI
import Text
import Training

/// Findings: what is wrong, why, and which key helps.
struct DiagnosisPanel: DashboardPanel {
    let name = PanelName.diagnosis
    let row = DashboardPanels.Row.lower

    func width(of total: Int) -> Constraint { .fill(8) }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        let area = rect.inset(horizontal: 1, vertical: 0)
        guard area.width > 8, area.height > 0 else { return }
        var lines = lines(context, width: area.width)
        if context.run.findings.first?.includesDescription == false {
            let about = about(context, width: area.width)
            if lines.count + about.count <= area.height { lines += about }
        }
        let offset = max(0, min(context.run.view.scroll[name] ?? 0, lines.count - area.height))
        for (row, line) in lines.dropFirst(offset).prefix(area.height).enumerated() {
            canvas.buffer.write(line, x: area.x, y: area.y + row, maxWidth: area.width)
        }
        canvas.target(rect, scrollUp: .scroll(name, by: -1), scrollDown: .scroll(name, by: 1))
        canvas.writeMore(rect, hidden: lines.count - area.height, offset: offset, keys: ("pgup ", "pgdn "))
    }

    func largestScroll(_ context: PanelContext, in size: Size) -> Int {
        let area = Rect(size: size).inset(horizontal: 1, vertical: 0)
        return max(0, lines(context, width: area.width).count - area.height)
    }

    private func lines(_ context: PanelContext, width: Int) -> [StyledText] {
        guard let first = context.run.findings.first else {
            return [StyledText("opening …", context.theme.faint)]
        }
        // A note may be longer than the line above.
        let note = context.run.notice?.notice.stays == true ? context.run.notice?.notice.text : nil
        var lines =
            note.map { note in
                context.glyphs.spell(note).wrapped(to: width).map { StyledText($0, context.theme.strong) } + [
                    StyledText()
                ]
            } ?? []
        lines += first.lines(width: width, context.appearance)
        lines += passed(context, width: width)
        lines += context.run.possible(first.advice).flatMap { advice($0, context, width: width) }
        for other in context.run.findings.dropFirst() where other.severity > .good || first.severity == .good {
            lines += [StyledText()] + other.lines(width: width, context.appearance)
            lines += context.run.possible(other.advice).prefix(1).flatMap { advice($0, context, width: width) }
        }
        if first.kind == .learning || first.kind == .looking { lines += about(context, width: width) }
        return lines
    }

    /// Returns the warning that was shown until a moment ago.
    private func passed(_ context: PanelContext, width: Int) -> [StyledText] {
        guard let passed = context.run.passedWarning else { return [] }
        let text = "Until step \(NumberFormat.grouped(passed.step)): \(passed.headline)."
        return context.glyphs.spell(text).wrapped(to: width).map { StyledText($0, context.theme.warning) }
    }

    /// Returns a key and its effect as lines of text, indented past the key.
    private func advice(_ advice: Advice, _ context: PanelContext, width: Int) -> [StyledText] {
        let key = context.glyphs.spell(keys: KeyBinding.label(for: advice.remedy) ?? "")
        let indent = max(2, key.columns) + 1
        let verb = advice.remedy.label.map { "\($0): " } ?? ""
        let words = advice.text.droppingPrefix("Press \(key): ")
        let text = context.glyphs.spell(verb + words).wrapped(to: max(8, width - indent))
        return text.enumerated().map { index, line in
            let start = index == 0 ? ColumnFormat.trailing(key, indent) : String(repeating: " ", count: indent)
            return StyledText(start, context.theme.accent) + StyledText(line)
        }
    }

    /// Returns the preset's description, shown if nothing is wrong or if there is room.
    private func about(_ context: PanelContext, width: Int) -> [StyledText] {
        let memory = context.run.snapshot.flatMap { $0.memory.isShared ? $0.memory.sentence : nil } ?? ""
        let about = context.run.information.about
        return [StyledText()]
            + context.glyphs.spell(memory).wrapped(to: width).filter { !$0.isEmpty }.map { StyledText($0) }
            + context.glyphs.spell(context.run.snapshot?.run.described(about) ?? about).wrapped(to: width)
            .map { StyledText($0, context.theme.faint) }
    }
}

extension String {
    /// Returns the text without a prefix that is already shown elsewhere.
    fileprivate func droppingPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}

extension Diagnosis {
    /// Whether the panel contains the preset's description with this finding in any case.
    fileprivate var includesDescription: Bool { kind == .learning || kind == .looking || kind == .waiting }
}
