import Presets
import TUI
import Text

/// Box with a question and its answers.
struct QuestionBox {
    let question: Question

    func draw(on canvas: inout Canvas) {
        let labels = question.answers.map { $0.label.columns + 9 }
        let width = max(question.text.columns + 4, labels.max() ?? 0, 40)
        let inner = Box(title: question.title, size: Size(width: width, height: question.answers.count + 6))
            .draw(on: &canvas)
        canvas.write(question.text, x: inner.x, y: inner.y + 1, maxWidth: inner.width)
        for (index, answer) in question.answers.enumerated() {
            option(String(answer.key), answer.label, row: inner.row(3 + index), .answer(index), on: &canvas)
        }
        option("esc", question.escape, row: inner.row(3 + question.answers.count), .answer(-1), on: &canvas)
    }

    private func option(_ key: String, _ label: String, row: Rect, _ action: Action, on canvas: inout Canvas) {
        guard !row.isEmpty else { return }
        canvas.write(ColumnFormat.leading(key, 3), x: row.x, y: row.y, canvas.theme.accent)
        canvas.write(label, x: row.x + 5, y: row.y, maxWidth: row.width - 5)
        canvas.target(row, press: action)
    }
}

/// Box in which a value is typed.
struct PromptBox {
    let model: Model
    let prompt: Prompt

    func draw(on canvas: inout Canvas) {
        let control = Control.named(prompt.control)
        let width = min(56, model.size.width - 4)
        let hint = prompt.complaint ?? "Allowed: \(control.allowed)."
        let lines = canvas.glyphs.spell(hint).wrapped(to: width - 4)
        let name = control.label + (control.symbol.isEmpty ? "" : " \(control.symbol)")
        let inner = Box(title: name, size: Size(width: width, height: min(model.size.height, lines.count + 6)))
            .draw(on: &canvas)
        drawField(in: inner.row(1), on: &canvas)
        let style = prompt.complaint == nil ? canvas.theme.faint : canvas.theme.warning
        for (index, line) in lines.enumerated() where index + 3 < inner.height {
            canvas.write(line, x: inner.x, y: inner.y + 3 + index, style)
        }
    }

    private func drawField(in row: Rect, on canvas: inout Canvas) {
        canvas.write("▸ ", x: row.x, y: row.y, canvas.theme.accent)
        let hint = "enter: apply, esc: cancel"
        let field = Rect(x: row.x + 2, y: row.y, width: row.width - 2, height: row.height)
        prompt.input.draw(
            in: field, of: &canvas.buffer, style: Style(.terminal, prompt.isFresh ? [.bold, .underline] : .bold))
        if field.width - prompt.input.scalars.count - 4 > hint.columns {
            canvas.write(hint, x: row.maxX - hint.columns, y: row.y, canvas.theme.faint)
        }
    }
}
