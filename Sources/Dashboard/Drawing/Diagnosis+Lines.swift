import Diagnosis
import TUI

extension Diagnosis {
    /// Returns the headline with its mark, and at most so many lines of the explanation.
    func lines(width: Int, explanation limit: Int = .max, _ appearance: Appearance) -> [StyledText] {
        let (theme, glyphs) = (appearance.theme, appearance.glyphs)
        let style = theme.style(of: kind, severity).adding(.bold)
        let head = glyphs.spell("\(glyphs.mark(of: self)) \(headline)").wrapped(to: width)
        let text = glyphs.spell(explanation).wrapped(to: width).filter { !$0.isEmpty }
        return head.map { StyledText($0, style) } + text.prefix(limit).map { StyledText($0) }
    }
}
