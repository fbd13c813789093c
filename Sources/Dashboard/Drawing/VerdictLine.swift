import Diagnosis
import Presets
import TUI
import Text
import Training

/// Second line of the screen: the most urgent finding with its cause and the key that helps.
///
/// If nothing is wrong it says what the latest change did, and for a moment it answers a key.
struct VerdictLine {
    let run: Run

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let area = rect.inset(horizontal: 1, vertical: 0)
        if let notice = run.notice?.notice { return AnswerText(notice).draw(in: area, on: &canvas) }
        guard let finding = run.findings.first else { return }
        let remedy = run.possible(finding.advice).first
        let key = remedy.map { keyText($0, canvas) } ?? StyledText()
        let columns = canvas.glyphs.spell(key).columns
        canvas.write(text(finding, canvas, width: area.width - columns - 2), x: area.x, y: area.y)
        guard let remedy, columns > 0 else { return }
        let place = Rect(x: area.maxX - columns, y: area.y, width: columns, height: 1)
        canvas.write(key, x: place.x, y: place.y)
        canvas.target(place, press: Action(remedy.remedy))
    }

    /// Returns the headline, and as much of its explanation as there is room for in whole clauses.
    private func text(_ finding: Diagnosis, _ canvas: Canvas, width: Int) -> StyledText {
        let style = canvas.theme.style(of: finding.kind, finding.severity).adding(.bold)
        let words = words(finding)
        let head = canvas.glyphs.spell("\(canvas.glyphs.mark(of: finding)) \(words.title)")
        let rest = words.rest(in: width - head.columns - 2, canvas.glyphs)
        guard !rest.isEmpty else { return StyledText(head.clause(in: width) ?? head, style) }
        return StyledText(head, style)
            + StyledText(rest != canvas.glyphs.spell(words.figure) ? ". " : head.contains(":") ? "; " : ": ")
            + StyledText(rest)
    }

    /// Words of the line: a headline, an explanation, and a figure for where that is too long.
    private struct Words {
        var title: String
        var explanation: String
        var figure = ""

        /// Returns the explanation's clauses that fit if its first sentence does, or else the figure.
        func rest(in width: Int, _ glyphs: GlyphSet) -> String {
            let clauses = glyphs.spell(explanation).clause(in: width) ?? ""
            let figure = glyphs.spell(figure)
            let hasSentence = clauses.contains(".") || clauses == glyphs.spell(explanation)
            return hasSentence || figure.isEmpty || figure.columns > width ? clauses : figure
        }
    }

    /// Returns a finding's words, or those of what a change did if nothing is wrong.
    private func words(_ finding: Diagnosis) -> Words {
        if finding.severity < .warning, finding.kind != .finished, let snapshot = run.snapshot,
            let effect = ChangeEffect(in: snapshot)
        {
            return Words(title: effect.change, explanation: effect.result)
        }
        // The description of a preset is long, and the diagnosis has room for it.
        if finding.kind == .waiting { return Words(title: finding.headline, explanation: run.information.title + ".") }
        return Words(title: finding.headline, explanation: finding.explanation, figure: finding.figure)
    }

    private func keyText(_ advice: Advice, _ canvas: Canvas) -> StyledText {
        guard let key = KeyBinding.label(for: advice.remedy) else { return StyledText() }
        return StyledText(canvas.glyphs.spell(keys: key) + " ", canvas.theme.accent) + StyledText(advice.remedy.verb)
    }
}

extension Run {
    /// Returns the advice whose control has an effect with the current settings.
    func possible(_ advice: [Advice]) -> [Advice] {
        guard let values else { return advice }
        return advice.filter { $0.remedy.control.map { Control.named($0).isShown(values) } ?? true }
    }
}
