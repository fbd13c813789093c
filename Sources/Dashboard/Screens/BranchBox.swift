import TUI
import Text
import Training

/// Box with the branches of a run as a tree, at the bottom of the screen so that their curves stay in sight.
struct BranchBox {
    let run: Run
    let list: BranchList
    let size: Size

    private struct Column {
        let title: String
        let width: Int
        let figure: (BranchReading) -> String
    }

    func draw(on canvas: inout Canvas) {
        guard let snapshot = run.snapshot else { return }
        let rows = snapshot.branchRows
        let height = min(rows.count + 4, max(8, size.height / 2))
        let box = Box(title: "Branches", size: Size(width: size.width, height: height), isAtBottom: true)
        let area = box.draw(on: &canvas)
        let visible = max(1, area.height - 2)
        let selected = rows.firstIndex { $0.branch.number == list.selected } ?? 0
        let offset = max(0, min(selected - visible / 2, rows.count - visible))
        let columns = columns(snapshot)
        let best = rows.map(\.branch).best
        let figures = columns.reduce(0) { $0 + $1.width + 1 }
        // At the right there is room for the mark of the best.
        let words = area.width - figures - 2
        var x = area.x + words
        canvas.write("branch", x: area.x + 4, y: area.y, canvas.theme.faint)
        for column in columns {
            let title = ColumnFormat.leading(column.title, column.width)
            canvas.write(title, x: x + 1, y: area.y, canvas.theme.faint)
            x += column.width + 1
        }
        for (index, row) in rows.dropFirst(offset).prefix(visible).enumerated() {
            let place = Rect(x: area.x, y: area.y + 1 + index, width: area.width, height: 1)
            draw(row, snapshot, columns, best: best, words: words, in: place, on: &canvas)
        }
        FooterLine(context: .branches, run: run).draw(in: area.row(area.height - 1), on: &canvas)
        canvas.writeCounts(area, above: offset, below: max(0, rows.count - offset - visible))
        let memory =
            "\(Self.megabytes(snapshot.branches.byteCount)) of \(Self.megabytes(snapshot.branches.memory)) for states"
        canvas.writeBelow(area, StyledText(memory, canvas.theme.faint))
    }

    private func columns(_ snapshot: Snapshot) -> [Column] {
        let steps = Column(title: "steps", width: 9) { NumberFormat.grouped($0.step) }
        let loss = Column(title: "loss", width: 8) { ColumnFormat.briefFigure($0.loss) }
        if snapshot.returns != nil {
            return [steps, Column(title: "best return", width: 11) { Self.text($0.bestMeanReturn) }]
        }
        let validation = Column(title: "best valid", width: 10) { Self.text($0.lowestValidationLoss) }
        return snapshot.validationCount > 0 ? [steps, loss, validation] : [steps, loss]
    }

    private static func text(_ value: Double?) -> String { value.map { NumberFormat.significant($0, 3) } ?? "–" }

    private static func megabytes(_ bytes: Int) -> String {
        bytes == 0 ? "0 MB" : bytes < 1 << 20 ? "under 1 MB" : "\(bytes >> 20) MB"
    }

    private func draw(
        _ row: BranchRow, _ snapshot: Snapshot, _ columns: [Column], best: Int?, words width: Int, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let (branch, theme) = (row.branch, canvas.theme)
        let isSelected = branch.number == list.selected
        canvas.target(rect, press: .clickBranch(branch.number))
        if isSelected { canvas.write("▸", x: rect.x, y: rect.y, theme.accent) }
        // The sign of its curve: that of now, or one of those behind it.
        let ghost = snapshot.ghosts.firstIndex { $0.branch == branch.number && !branch.isCurrent }
        if branch.isCurrent { canvas.write("⠒⠒", x: rect.x + 1, y: rect.y, theme.training) }
        if let ghost, theme.ghosts.indices.contains(ghost) {
            canvas.write("⠂⠐", x: rect.x + 1, y: rect.y, theme.ghosts[ghost])
        }
        let style = branch.isCurrent ? theme.strong : isSelected ? theme.accent : .plain
        var text = StyledText("\(row.lines)", theme.frame) + StyledText("\(branch.number)  ", style)
        if let name = list.name, isSelected {
            text += StyledText("name: ", theme.accent) + StyledText(name.text + "▏", theme.strong)
        } else if list.isToBeDeleted, isSelected {
            text += StyledText("delete? d once more, esc keeps it", theme.warning)
        } else {
            text += StyledText(branch.words, branch.isToBeRepeated ? theme.faint : style)
            if branch.isCurrent { text += StyledText("  now", theme.training) }
        }
        canvas.write(text, x: rect.x + 4, y: rect.y, maxWidth: width - 5)
        var x = rect.x + width + 1
        for column in columns {
            let figure = ColumnFormat.leading(column.figure(branch), column.width)
            canvas.write(figure, x: x, y: rect.y, branch.isCurrent ? theme.strong : .plain)
            x += column.width + 1
        }
        if branch.number == best {
            canvas.write("◆", x: rect.maxX - 1, y: rect.y, theme.validation)
        }
    }
}
