import TUI
import Text
import Training

/// Answer to a key in one line: what was done, or why it was not.
struct AnswerText {
    let notice: Notice

    init(_ notice: Notice) { self.notice = notice }

    /// Mark of a warning, of something done, or of a remark of the dashboard's own.
    private var mark: String { notice.isWarning ? "!" : notice.number > 0 && !notice.stays ? "✓" : "·" }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let style = notice.isWarning ? canvas.theme.warning.adding(.bold) : canvas.theme.strong
        let text = canvas.glyphs.spell("\(mark) \(notice.text)")
        canvas.write(text.clause(in: rect.width) ?? text, x: rect.x, y: rect.y, style, maxWidth: rect.width)
    }
}

extension String {
    /// Returns the sentences from the start that fit; nil if the first does not.
    func sentences(in width: Int) -> String? {
        guard columns > width else { return self }
        var (text, sentences) = ("", String?.none)
        for character in self {
            if character == " ", text.last == "." { sentences = text }
            text.append(character)
            if text.columns > width { break }
        }
        return sentences
    }

    /// Returns the text up to the last of some punctuation marks before which it fits; nil if there is none.
    func clause(in width: Int, before ends: String = ",;.") -> String? {
        guard columns > width else { return self }
        var (text, clause) = ("", String?.none)
        for character in self {
            if character == " ", let last = text.last, ends.contains(last) { clause = String(text.dropLast()) }
            text.append(character)
            if text.columns > width { break }
        }
        return clause
    }
}
