import Diagnosis
import TUI
import Text

extension Diagnosis {
    /// Returns the headline with its mark, and the explanation's sentences that fit into so many lines.
    func lines(width: Int, explanation limit: Int = .max, _ appearance: Appearance) -> [StyledText] {
        let (theme, glyphs) = (appearance.theme, appearance.glyphs)
        let style = theme.style(of: kind, severity).adding(.bold)
        let head = glyphs.spell("\(glyphs.mark(of: self)) \(headline)").wrapped(to: width)
        let text = glyphs.spell(explanation).sentences(inLines: limit, width: width, ellipsis: glyphs.ellipsis)
        return head.map { StyledText($0, style) } + text.map { StyledText($0) }
    }
}

extension String {
    /// Returns the lines of the sentences from the start that fit into so many; of a first sentence that is longer, its
    /// beginning with an ellipsis.
    func sentences(inLines limit: Int, width: Int, ellipsis: String) -> [String] {
        let whole = wrapped(to: width).filter { !$0.isEmpty }
        guard whole.count > limit else { return whole }
        guard limit > 0 else { return [] }
        var (text, lines) = ("", [String]())
        for character in self {
            if character == " ", text.last == "." {
                let fitting = text.wrapped(to: width)
                if fitting.count > limit { break }
                lines = fitting
            }
            text.append(character)
        }
        guard lines.isEmpty else { return lines }
        let last = whole[limit - 1]
        let room = max(0, width - ellipsis.columns)
        return whole.prefix(limit - 1) + [(last.columns > room ? String(last.prefix(room)) : last) + ellipsis]
    }
}
