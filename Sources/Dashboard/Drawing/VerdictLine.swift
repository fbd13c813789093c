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

    /// Returns the fullest words for which there is room.
    private func text(_ finding: Diagnosis, _ canvas: Canvas, width: Int) -> StyledText {
        let style = canvas.theme.style(of: finding.kind, finding.severity).adding(.bold)
        let mark = canvas.glyphs.mark(of: finding)
        let versions = versions(finding).map { Words(head: "\(mark) \($0.head)", $0.rest, canvas.glyphs) }
        let head = versions[0].head
        return versions.lazy.compactMap { $0.text(in: width, style) }.first
            ?? versions[0].clauses(in: width, style)
            ?? StyledText(head.clause(in: width, before: ",;.:") ?? head, style)
    }

    /// Headline and explanation of the line.
    private struct Words {
        let head: String
        let rest: String
        /// Whether the explanation is a figure rather than a sentence.
        private let isFigure: Bool

        init(head: String, _ rest: String, _ glyphs: GlyphSet) {
            (self.head, self.rest) = (glyphs.spell(head), glyphs.spell(rest))
            isFigure = rest.last { $0 != " " } != "."
        }

        /// Returns the headline with the explanation's whole sentences that fit; nil if none does.
        func text(in width: Int, _ style: Style) -> StyledText? {
            guard !rest.isEmpty, let fitting = rest.sentences(in: width - head.columns - 2) else { return nil }
            let separator = !isFigure ? ". " : head.contains(":") ? "; " : ": "
            return StyledText(head, style) + StyledText(separator) + StyledText(fitting)
        }

        /// Returns the headline with clauses of the explanation that fit; nil if they say too little.
        func clauses(in width: Int, _ style: Style) -> StyledText? {
            guard let clauses = rest.clause(in: width - head.columns - 2, before: ";.:"),
                clauses.split(separator: " ").count > 3
            else { return nil }
            return StyledText(head, style) + StyledText(". \(clauses)")
        }
    }

    /// Returns headlines and explanations, the fullest first: a finding's, or those of what a change did if nothing is
    /// wrong.
    private func versions(_ finding: Diagnosis) -> [(head: String, rest: String)] {
        if finding.severity < .warning, finding.kind != .finished, finding.kind != .twins, let snapshot = run.snapshot,
            let effect = ChangeEffect(in: snapshot)
        {
            return [
                (effect.change, effect.result), (effect.change, effect.figure), (effect.briefChange, effect.figure),
            ]
        }
        // The description of a preset is long, and the diagnosis has room for it.
        if finding.kind == .waiting {
            return [(finding.headline, run.information.title + "."), (finding.headline, "")]
        }
        let versions = [(finding.headline, finding.explanation), (finding.headline, finding.figure)]
        if finding.kind == .twins {
            // Without the differences, which stand beside the curves too.
            let letters = finding.headline.prefix { $0 != "(" }
            return versions + [(String(letters).trimmed, finding.figure), (finding.headline, "")]
        }
        return versions + [(finding.headline, "")]
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
