import Presets
import TUI
import Text
import Training

/// List of saved runs and presets under the headings of their chapters.
struct MenuList {
    private let menu: PresetMenu
    private let presets: [PresetInformation]
    private let items: [MenuItem]

    /// Row of the list.
    private enum Row: Equatable {
        case blank
        case heading(String)
        /// Index of the item that the row shows.
        case item(Int)
        /// Index of the saved run whose figures the row shows.
        case figures(Int)
        /// Number of saved runs that are not listed.
        case more(Int)
    }

    /// Tag of a preset that is broken on purpose.
    private static let tag = "to repair"

    init(menu: PresetMenu, presets: [PresetInformation]) {
        self.menu = menu
        self.presets = presets
        items = menu.items(of: presets)
    }

    /// Width of the frame with room for a number, the longest name, and the tag and a scroll bar beside it.
    var width: Int { presets.reduce(8) { max($0, $1.name.columns) } + Self.tag.columns + 9 }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let frame = Panel(
            StyledText("Presets", canvas.theme.strong), notes: filterNote(canvas),
            borderStyle: canvas.theme.frame, corners: .rounded, glyphs: canvas.glyphs)
        frame.draw(in: rect, of: &canvas.buffer)
        canvas.target(rect, scrollUp: .movePresetSelection(-1), scrollDown: .movePresetSelection(1))
        let inner = frame.content(of: rect)
        guard !items.isEmpty else {
            canvas.write("no match", x: inner.x + 2, y: inner.y, canvas.theme.faint, maxWidth: inner.width - 2)
            return
        }
        let selection = min(menu.selection, items.count - 1)
        let rows = rows(atMost: inner.height)
        let selected = rows.firstIndex(of: .item(selection)) ?? 0
        let top = max(0, min(selected - inner.height / 2, rows.count - inner.height))
        let list = canvas.scrollBar(in: inner, offset: top, total: rows.count)
        for (place, row) in rows.dropFirst(top).prefix(inner.height).enumerated() {
            draw(row, isSelected: row == .item(selection), in: list.row(place), on: &canvas)
        }
        let (above, below) = (Self.count(rows.prefix(top)), Self.count(rows.dropFirst(top + inner.height)))
        canvas.writeCounts(inner, above: above, below: below)
    }

    /// Returns all rows, with a blank one between chapters if that leaves all of them in view.
    private func rows(atMost height: Int) -> [Row] {
        guard menu.filter == nil else { return items.indices.map(Row.item) }
        var rows: [Row] = []
        for (index, item) in items.enumerated() {
            if let chapter = item.chapter, index == 0 || items[index - 1].chapter != chapter {
                rows += index > 0 ? [.blank, .heading(chapter)] : [.heading(chapter)]
            }
            rows.append(.item(index))
            guard case .saved = item else { continue }
            rows.append(.figures(index))
            if index == lastRun, menu.hiddenRuns > 0 { rows.append(.more(menu.hiddenRuns)) }
        }
        return rows.count <= height ? rows : rows.filter { $0 != .blank }
    }

    /// Index of the last saved run that is listed.
    private var lastRun: Int { menu.savedRuns.count - menu.hiddenRuns - 1 }

    /// Returns the number of rows that can be selected.
    private static func count(_ rows: ArraySlice<Row>) -> Int {
        rows.count { if case .item = $0 { true } else { false } }
    }

    private func draw(_ row: Row, isSelected: Bool, in rect: Rect, on canvas: inout Canvas) {
        switch row {
        case .blank: break
        case .heading(let text):
            canvas.write(text, x: rect.x + 2, y: rect.y, canvas.theme.faint, maxWidth: rect.width - 3)
        case .item(let index): drawItem(index, isSelected: isSelected, in: rect, on: &canvas)
        case .figures(let index): drawFigures(index, in: rect, on: &canvas)
        case .more(let count):
            let text = StyledText("… \(count) more, ", canvas.theme.faint) + StyledText("/", canvas.theme.accent)
            canvas.write(
                text + StyledText(" finds them", canvas.theme.faint), x: rect.x + 4, y: rect.y, maxWidth: rect.width - 5
            )
        }
    }

    private func drawItem(_ index: Int, isSelected: Bool, in rect: Rect, on canvas: inout Canvas) {
        let item = items[index]
        let style = isSelected ? canvas.theme.accent.adding(.reverse) : Style.plain
        if isSelected { canvas.buffer.fill(rect, Cell(" ", style)) }
        canvas.write(isSelected ? "▸" : " ", x: rect.x, y: rect.y, style)
        canvas.write(number(of: index), x: rect.x + 2, y: rect.y, isSelected ? style : canvas.theme.faint)
        let name = canvas.write(Self.name(of: item), x: rect.x + 4, y: rect.y, style, maxWidth: rect.width - 5)
        let (note, color) = remark(on: item, canvas.theme)
        if !note.isEmpty, name + note.columns + 6 <= rect.width {
            canvas.write(note, x: rect.maxX - note.columns - 1, y: rect.y, isSelected ? style : color)
        }
        canvas.target(rect, press: .clickMenuItem(index), doublePress: .openMenuItem(index))
    }

    /// Draws the preset of a saved run, its step and what it had reached, as much as there is room for.
    private func drawFigures(_ index: Int, in rect: Rect, on canvas: inout Canvas) {
        guard case .saved(let run) = items[index] else { return }
        let isNamedAfterPreset = Self.name(of: items[index]).hasPrefix(run.information.name)
        let parts = [
            isNamedAfterPreset ? nil : run.information.name, "step \(NumberFormat.grouped(run.step))",
            run.figure?.brief,
        ].compactMap { $0 }
        let texts = (1...parts.count).map { parts.prefix($0).joined(separator: "  ") }
        let text = texts.last { $0.columns <= rect.width - 7 } ?? parts[0]
        canvas.write(text, x: rect.x + 6, y: rect.y, canvas.theme.faint, maxWidth: rect.width - 7)
        canvas.target(rect, press: .clickMenuItem(index), doublePress: .openMenuItem(index))
    }

    /// Returns the name of a row: a preset's, or that of a saved run's file without its suffix.
    private static func name(of item: MenuItem) -> String {
        guard case .saved(let run) = item else { return item.name }
        let file = run.path.pathForDisplay
        return file.hasSuffix(CheckpointPath.suffix) ? String(file.dropLast(CheckpointPath.suffix.count)) : file
    }

    /// Returns the number that opens a preset, as long as it is a digit.
    private func number(of index: Int) -> String {
        let number = index - lastRun
        return menu.filter == nil && (1...9).contains(number) ? "\(number)" : " "
    }

    /// Returns the text at the right end of a row: the age of a saved run, or the tag of a broken preset.
    private func remark(on item: MenuItem, _ theme: Theme) -> (String, Style) {
        switch item {
        case .saved(let run): (Wording.ago(seconds: run.age), theme.faint)
        case .preset(let preset): (preset.repair == nil ? "" : Self.tag, theme.vanishing)
        }
    }

    private func filterNote(_ canvas: Canvas) -> [StyledText] {
        guard let filter = menu.filter else { return [] }
        return [StyledText("/\(filter)", canvas.theme.warning.adding(.bold)) + StyledText("_", canvas.theme.accent)]
    }
}
