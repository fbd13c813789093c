/// What the keys do, in one row: ` space pause  s step  ? help`.
package struct KeyHints: Widget {
    package struct Hint: Hashable, Sendable {
        package var key: String
        package var label: String

        package init(_ key: String, _ label: String) {
            self.key = key
            self.label = label
        }
    }

    /// The most important first: what does not fit is left out from the end, whole.
    package var hints: [Hint]
    package var keyStyle: Style
    package var labelStyle: Style
    package var glyphs: GlyphSet

    package init(
        _ hints: [Hint], keyStyle: Style = Style(.terminal, on: .terminal, .bold), labelStyle: Style = .plain,
        glyphs: GlyphSet = .unicode
    ) {
        self.hints = hints
        self.keyStyle = keyStyle
        self.labelStyle = labelStyle
        self.glyphs = glyphs
    }

    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        buffer.fill(rect.row(0), Cell(" ", labelStyle))
        var x = rect.x + 1
        for hint in hints {
            let text = StyledText(spell(hint.key), keyStyle) + StyledText(" " + glyphs.spell(hint.label), labelStyle)
            guard x + text.columns <= rect.maxX else { return }
            x += buffer.write(text, x: x, y: rect.y) + 2
        }
    }

    /// Arrow keys have names of their own in ASCII: `->` would read as two keys.
    private func spell(_ key: String) -> String {
        guard glyphs == .ascii else { return key }
        switch key {
        case "↑↓": return "up/down"
        case "←→": return "left/right"
        default: return glyphs.spell(key)
        }
    }
}
