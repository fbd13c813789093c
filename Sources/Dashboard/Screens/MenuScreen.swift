import Presets
import TUI
import Text

/// Saved runs and presets beside the description of the selected one and the picture of its data.
struct MenuScreen {
    let model: Model
    let menu: PresetMenu

    func draw(on canvas: inout Canvas) {
        let screen = canvas.buffer.bounds
        let rows = screen.rows([.fixed(screen.height < 30 ? 1 : 3), .fill, .fixed(1), .fixed(1)])
        drawTitle(in: rows[0], on: &canvas)
        let list = MenuList(menu: menu, presets: model.presets)
        let columns = rows[1].columns([.fixed(min(list.width, model.size.width / 2)), .fill])
        list.draw(in: columns[0], on: &canvas)
        if let item = menu.selected(of: model.presets) {
            MenuDescription(item: item, picture: model.dataPictures[item.pictureSource])
                .draw(in: columns[1], on: &canvas)
        } else {
            Panel("", borderStyle: canvas.theme.frame, corners: .rounded, glyphs: canvas.glyphs)
                .draw(in: columns[1], of: &canvas.buffer)
        }
        drawState(in: rows[2], on: &canvas)
        FooterLine(context: .menu, run: model.run).draw(in: rows[3], on: &canvas)
    }

    private func drawTitle(in rect: Rect, on canvas: inout Canvas) {
        let y = rect.y + rect.height / 2
        let used = canvas.write("nntui", x: rect.x + 1, y: y, canvas.theme.accent)
        canvas.write(
            "  watch a neural network train, and turn its knobs", x: rect.x + 1 + used, y: y,
            canvas.theme.faint, maxWidth: rect.width - 2 - used)
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
