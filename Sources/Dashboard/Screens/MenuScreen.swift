import Presets
import TUI
import Text

/// List of presets beside the description of the selected one.
struct MenuScreen {
    let model: Model
    let menu: PresetMenu

    func draw(on canvas: inout Canvas) {
        let rows = canvas.buffer.bounds.rows([.fixed(3), .fill, .fixed(1), .fixed(1)])
        drawTitle(in: rows[0], on: &canvas)
        // Leaves room for a number, the longest name and the tag of a broken preset side by side.
        let longest = model.presets.reduce(8) { max($0, $1.name.columns) }
        let listWidth = min(longest + 15, model.size.width / 2)
        let columns = rows[1].columns([.fixed(listWidth), .fill])
        drawList(in: columns[0], on: &canvas)
        drawText(in: columns[1], on: &canvas)
        drawState(in: rows[2], on: &canvas)
        FooterLine(context: .menu, run: model.run).draw(in: rows[3], on: &canvas)
    }

    private func drawTitle(in rect: Rect, on canvas: inout Canvas) {
        let used = canvas.write("nntui", x: rect.x + 1, y: rect.y + 1, canvas.theme.accent)
        canvas.write(
            "  watch a neural network train, and turn its knobs", x: rect.x + 1 + used, y: rect.y + 1,
            canvas.theme.faint, maxWidth: rect.width - 2 - used)
    }

    private func drawList(in rect: Rect, on canvas: inout Canvas) {
        let frame = Panel(
            StyledText("Presets", canvas.theme.strong), notes: filterNote(canvas),
            borderStyle: canvas.theme.frame, corners: .rounded, glyphs: canvas.glyphs)
        frame.draw(in: rect, of: &canvas.buffer)
        canvas.target(rect, scrollUp: .movePresetSelection(-1), scrollDown: .movePresetSelection(1))
        let inner = frame.content(of: rect)
        let shown = menu.shown(of: model.presets)
        guard !shown.isEmpty else {
            canvas.write("no match", x: inner.x + 2, y: inner.y, canvas.theme.faint, maxWidth: inner.width - 2)
            return
        }
        let selection = min(menu.selection, shown.count - 1)
        let top = max(0, min(selection - inner.height / 2, shown.count - inner.height))
        let list = canvas.scrollBar(in: inner, offset: top, total: shown.count)
        for (row, preset) in shown.enumerated().dropFirst(top).prefix(inner.height) {
            drawItem(preset, row, isSelected: row == selection, in: list.row(row - top), on: &canvas)
        }
        canvas.writeCounts(inner, above: top, below: max(0, shown.count - top - inner.height))
    }

    private func drawItem(
        _ preset: PresetInformation, _ index: Int, isSelected: Bool, in rect: Rect, on canvas: inout Canvas
    ) {
        let number = index < 9 && menu.filter == nil ? "\(index + 1) " : "  "
        let style = isSelected ? canvas.theme.accent.adding(.reverse) : Style.plain
        if isSelected { canvas.buffer.fill(rect, Cell(" ", style)) }
        canvas.write(isSelected ? "▸" : " ", x: rect.x, y: rect.y, style)
        canvas.write(number, x: rect.x + 2, y: rect.y, isSelected ? style : canvas.theme.faint)
        canvas.write(preset.name, x: rect.x + 4, y: rect.y, style, maxWidth: rect.width - 5)
        let tag = "broken"
        if preset.repair != nil, preset.name.columns + tag.columns + 7 <= rect.width {
            canvas.write(
                tag, x: rect.maxX - tag.columns - 1, y: rect.y, isSelected ? style : canvas.theme.exploding,
                maxWidth: tag.columns)
        }
        canvas.target(rect, press: .clickPreset(index), doublePress: .openPreset(index))
    }

    private func filterNote(_ canvas: Canvas) -> [StyledText] {
        guard let filter = menu.filter else { return [] }
        return [StyledText("/\(filter)", canvas.theme.warning.adding(.bold)) + StyledText("_", canvas.theme.accent)]
    }

    private func drawText(in rect: Rect, on canvas: inout Canvas) {
        let frame = Panel("", borderStyle: canvas.theme.frame, corners: .rounded, glyphs: canvas.glyphs)
        frame.draw(in: rect, of: &canvas.buffer)
        guard let preset = menu.selected(of: model.presets) else { return }
        let inner = frame.content(of: rect).inset(horizontal: 1, vertical: 0)
        var lines = canvas.glyphs.spell(preset.title).wrapped(to: inner.width).map {
            StyledText($0, canvas.theme.strong)
        }
        lines.append(StyledText())
        lines += canvas.glyphs.spell(preset.about).wrapped(to: inner.width).map { StyledText($0) }
        if let repair = preset.repair {
            lines.append(StyledText())
            lines += canvas.glyphs.spell(repair).wrapped(to: inner.width).map {
                StyledText($0, canvas.theme.healthy)
            }
        }
        for (row, line) in lines.prefix(inner.height).enumerated() {
            canvas.write(line, x: inner.x, y: inner.y + row, maxWidth: inner.width)
        }
        guard lines.count > inner.height else { return }
        canvas.writeBelow(inner, StyledText("… open it and press ? for more", canvas.theme.faint))
    }

    private func drawState(in rect: Rect, on canvas: inout Canvas) {
        if let opening = menu.opening {
            canvas.write(
                "opening \(opening) …", x: rect.x + 1, y: rect.y, canvas.theme.strong, maxWidth: rect.width - 2)
        } else if let complaint = menu.complaint {
            canvas.write("! \(complaint)", x: rect.x + 1, y: rect.y, canvas.theme.warning, maxWidth: rect.width - 2)
        }
    }
}
