import Presets
import TUI
import Text

/// Help: the preset's description, and all keys by topic.
struct HelpScreen {
    let model: Model

    /// Box with the help.
    var box: ScrolledTextBox {
        let appearance = model.appearance
        return ScrolledTextBox(title: "Help", mostWidth: 116, context: .help, scroll: Action.scrollHelp) {
            lines(width: $0, appearance)
        }
    }

    private func lines(width: Int, _ appearance: Appearance) -> [StyledText] {
        presetLines(width: width, appearance.theme, appearance.glyphs)
            + keyLines(width: width, appearance.theme, appearance.glyphs)
    }

    /// Returns the preset's description and its repair.
    private func presetLines(width: Int, _ theme: Theme, _ glyphs: GlyphSet) -> [StyledText] {
        guard let information = model.run?.information, model.menu == nil else { return [] }
        var lines = [StyledText(information.title, theme.strong)]
        lines += glyphs.spell(information.about).wrapped(to: width).map { StyledText($0) }
        if let repair = information.repair {
            lines += glyphs.spell(repair).wrapped(to: width).map {
                StyledText($0, theme.healthy)
            }
        }
        return lines + [StyledText()]
    }

    /// Returns the table of keys, in two columns if there is room.
    private func keyLines(width: Int, _ theme: Theme, _ glyphs: GlyphSet) -> [StyledText] {
        let context = model.context
        let blocks = KeyBinding.Topic.allCases.map { topic in
            block(topic, KeyBinding.rows(in: context).filter { $0.topic == topic }, theme, glyphs)
        }.filter { !$0.isEmpty }
        guard width >= 92, blocks.count > 1 else { return Array(blocks.joined()) }
        return Self.sideBySide(blocks, width: width)
    }

    private func block(_ topic: KeyBinding.Topic, _ rows: [KeyBinding], _ theme: Theme, _ glyphs: GlyphSet)
        -> [StyledText]
    {
        guard !rows.isEmpty else { return [] }
        let keyWidth = KeyBinding.all.reduce(0) { max($0, glyphs.spell(keys: $1.keys).columns) } + 1
        let lines = rows.map { row in
            StyledText(ColumnFormat.leading(glyphs.spell(keys: row.keys), keyWidth) + "  ", theme.accent)
                + StyledText(row.help)
        }
        return [StyledText(topic.rawValue, theme.strong)] + lines + [StyledText()]
    }

    private static func widest(_ lines: [StyledText]) -> Int { lines.reduce(0) { max($0, $1.columns) } }

    /// Arranges blocks in two columns of about the same height.
    private static func sideBySide(_ blocks: [[StyledText]], width: Int) -> [StyledText] {
        let total = blocks.reduce(0) { $0 + $1.count }
        var left: [StyledText] = []
        var right: [StyledText] = []
        for block in blocks {
            if right.isEmpty && left.count + block.count / 2 <= total / 2 { left += block } else { right += block }
        }
        let (leftmost, rightmost) = (widest(left), widest(right))
        let leftWidth = max(leftmost + 2, min(width / 2, width - rightmost))
        return (0..<max(left.count, right.count)).map { row in
            let start = row < left.count ? left[row] : StyledText()
            let gap = String(repeating: " ", count: leftWidth - start.columns)
            return row < right.count ? start + StyledText(gap) + right[row] : start
        }
    }
}
