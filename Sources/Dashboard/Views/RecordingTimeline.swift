import TUI
import Text
import Training

/// Spectrogram of a recording above the words heard in it, each at its time, and the axis of the time.
///
/// The spectrogram has low frequencies at the bottom. Above the words are bars of 1 − p(blank), the probability of any
/// word.
struct RecordingTimeline {
    let sample: NetworkView.Speech.Sample
    /// Seconds from one frame to the next; nil if they are unknown.
    let frameSeconds: Double?

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let words = sample.wordProbabilities.isEmpty || rect.height < 5 ? 0 : rect.height < 7 ? 1 : 2
        let rows = rect.rows([.fill, .fixed(words), .fixed(rect.height < 4 ? 0 : 1)])
        drawSpectrogram(in: rows[0], on: &canvas)
        drawWords(in: rows[1], on: &canvas)
        if !rows[2].isEmpty { drawAxis(in: rows[2], on: &canvas) }
    }

    private func drawSpectrogram(in rect: Rect, on canvas: inout Canvas) {
        Heatmap(
            columns: sample.frames, rows: sample.bands, in: rect.size, palette: .heat(on: canvas.theme.background),
            isSmooth: true, depth: canvas.theme.depth, glyphs: canvas.glyphs
        ) { frame, row in Double(sample.spectrogram[(frame + 1) * sample.bands - 1 - row]) }
        .draw(in: rect, of: &canvas.buffer)
    }

    // MARK: - Words

    /// Draws the names of the words, below bars if there are two rows.
    private func drawWords(in rect: Rect, on canvas: inout Canvas) {
        guard rect.width > 0, rect.height > 0 else { return }
        if rect.height > 1 { drawProbabilities(in: rect.row(0), on: &canvas) }
        var free = rect.x
        for word in sample.heardWords {
            let name = word.name.legible
            let x = max(free, min(column(of: word.position, in: rect), rect.maxX - name.columns))
            free = x + canvas.write(name, x: x, y: rect.maxY - 1, canvas.theme.strong, maxWidth: rect.maxX - x)
        }
    }

    /// Draws a bar for each column, with the largest probability of the time that it covers.
    private func drawProbabilities(in row: Rect, on canvas: inout Canvas) {
        let count = sample.wordProbabilities.count
        let values = (0..<row.width).map { column -> Double in
            let first = min(column * count / row.width, count - 1)
            let end = min(max(first + 1, (column + 1) * count / row.width), count)
            return sample.wordProbabilities[first..<end].reduce(0) { max($0, Double($1)) }
        }
        Sparkline(values, range: 0...1, style: canvas.theme.validation, glyphs: canvas.glyphs)
            .draw(in: row, of: &canvas.buffer)
    }

    private func column(of share: Double, in rect: Rect) -> Int {
        rect.x + Int(min(max(share.isFinite ? share : 0, 0), 1) * Double(rect.width - 1))
    }

    // MARK: - Time

    private func drawAxis(in row: Rect, on canvas: inout Canvas) {
        let (length, unit) = (Double(sample.frames) * (frameSeconds ?? 1), frameSeconds == nil ? " frames" : " s")
        canvas.buffer.fill(row, Cell(canvas.glyphs.horizontalLine, canvas.theme.frame))
        let end = row.maxX - unit.columns
        guard end > row.x + 2 else { return }
        canvas.write(unit, x: end, y: row.y, canvas.theme.faint)
        let axis = ValueAxis(.linear, from: 0, to: length)
        for tick in axis.ticks(atMost: max(2, row.width / 9)) {
            let x = column(of: axis.fraction(of: tick.value), in: row)
            let label = (x > row.x ? " " : "") + tick.label + " "
            if x + label.columns <= end { canvas.write(label, x: max(row.x, x - 1), y: row.y, canvas.theme.faint) }
        }
    }
}
