import Presets
import TUI
import Text

/// Help: the preset's description, and all keys by topic.
struct HelpScreen {
    let model: Model

    func draw(scroll: Int, on canvas: inout Canvas) {
        let area = Box(title: "Help", size: boxSize).draw(on: &canvas)
        let lines = lines(width: area.width - 1, canvas.appearance)
        let offset = max(0, min(scroll, lines.count - (area.height - 1)))
        let text = Rect(x: area.x, y: area.y, width: area.width, height: max(0, area.height - 1))
        for (row, line) in lines.dropFirst(offset).prefix(text.height).enumerated() {
            canvas.write(line, x: text.x, y: text.y + row, maxWidth: text.width - 1)
        }
        // Next to the frame, one blank away from the text.
        let bar = Rect(x: text.x, y: text.y, width: text.width + 1, height: text.height)
        _ = canvas.scrollBar(in: bar, offset: offset, total: lines.count)
        canvas.target(area, scrollUp: .scrollHelp(-2), scrollDown: .scrollHelp(2))
        canvas.target(canvas.buffer.bounds, press: .closeOverlay)
        FooterLine(context: .help, run: nil).draw(in: area.row(area.height - 1), on: &canvas)
        canvas.writeCounts(area, above: offset, below: max(0, lines.count - offset - text.height))
    }

    /// Returns the number of lines by which the help can be scrolled on a model's screen.
    static func largestScroll(_ model: Model) -> Int {
        let screen = HelpScreen(model: model)
        let inner = Size(width: screen.boxSize.width - 5, height: screen.boxSize.height - 3)
        return max(0, screen.lines(width: inner.width, model.appearance).count - inner.height)
    }

    /// Size of the box: as large as the text, limited by the screen.
    private var boxSize: Size {
        let width = min(model.size.width - 2, 116)
        let count = lines(width: width - 5, model.appearance).count
        return Size(width: width, height: min(model.size.height - 2, count + 3))
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
