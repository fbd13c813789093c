import Diagnosis
import TUI
import Text
import Training

/// What stands below the maps of a layer.
extension NetworkDiagram {
    /// Draws the number of units, and the layer's gradient below it.
    func drawFoot(
        of column: NetworkPicture.Column, _ tiles: UnitTiles, _ fault: LayerFault?, in rect: Rect,
        on canvas: inout Canvas
    ) {
        let counts = counts(column, tiles).first { $0.columns <= rect.width } ?? ""
        canvas.write(counts, x: rect.x, y: rect.y, canvas.theme.faint, maxWidth: rect.width)
        guard let fault else { return }
        let used = drawGradient(fault, in: rect.row(1), on: &canvas)
        let left = Rect(x: rect.x + used + 1, y: rect.y + 1, width: tiles.width - used - 1, height: 1)
        drawOverTime(fault, in: left, on: &canvas)
    }

    /// Returns the number of units, or how many of them are shown, in longer and shorter words.
    private func counts(_ column: NetworkPicture.Column, _ tiles: UnitTiles) -> [String] {
        let total = NumberFormat.compact(column.unitCount)
        guard tiles.units.isEmpty || tiles.units.first?.index == nil || tiles.units.count == column.unitCount else {
            return ["\(tiles.units.count) of \(total)", "\(tiles.units.count)/\(total)", total]
        }
        guard column.text == nil else { return [column.stepCount.map { Wording.counted($0, "character") } ?? ""] }
        guard column.unitCount > 0 else { return [] }
        let steps = column.stepCount.map { [" × \(Wording.counted($0, "step"))", " × \($0)"] } ?? []
        let count = Wording.counted(column.unitCount, column.noun)
        return steps.map { count + $0 } + [count, total]
    }

    /// Draws the mark of the layer's health and its gradient as a share of the output layer's, and returns the width.
    ///
    /// The word for its health follows if the layer is not healthy.
    private func drawGradient(_ fault: LayerFault, in row: Rect, on canvas: inout Canvas) -> Int {
        guard !fault.ratio.isEmpty else { return 0 }
        let mark = canvas.glyphs.mark(of: fault.health)
        let short = "\(mark) \(fault.ratio)"
        let word = fault.health == .healthy ? "" : " \(fault.health.word)"
        let text = [short + word, short, mark + fault.ratio].first { $0.columns <= row.width } ?? mark
        return canvas.write(text, x: row.x, y: row.y, canvas.theme.style(of: fault.health), maxWidth: row.width)
    }

    /// Draws a recurrent layer's gradient over time, from the first step to the last, over six decades, if it does more
    /// than hold its size.
    private func drawOverTime(_ fault: LayerFault, in row: Rect, on canvas: inout Canvas) {
        guard let course = fault.course, course != .holds, row.width > 7, let largest = fault.overTime.max(),
            largest > 0,
            largest.isFinite
        else { return }
        let values = (0..<row.width).map { column in
            let steps = bin(column, of: row.width, over: fault.overTime.count)
            return steps.reduce(0) { $0 + Double(fault.overTime[$1]) } / Double(steps.count)
        }
        Sparkline(
            values, scale: .logarithmic, range: Double(largest) * 1e-6...Double(largest),
            style: canvas.theme.style(of: course), glyphs: canvas.glyphs
        ).draw(in: row, of: &canvas.buffer)
    }
}
