import TUI
import Text
import Training

/// Bars for the probability of each word, with the word that was said and the one that is heard marked.
struct WordBars {
    private let sample: NetworkView.Speech.Sample
    private let names: [String]

    /// Mark before the word that was said.
    static let mark = "▸"

    /// Creates the bars, or nil if there is no probability for each word.
    init?(_ sample: NetworkView.Speech.Sample, _ names: [String]) {
        guard !names.isEmpty, sample.probabilities.count == names.count else { return nil }
        self.sample = sample
        self.names = names
    }

    private var nameWidth: Int { min(12, names.reduce(1) { max($0, $1.columns) }) }

    /// Width of the list: the mark, a name, a bar of 12 cells, the percentage, and the verdict.
    var width: Int { nameWidth + 20 }

    private func isHeard(_ index: Int) -> Bool { names[index] == sample.prediction }
    private func isSaid(_ index: Int) -> Bool { names[index] == sample.label }

    private func barStyle(_ index: Int, _ theme: Theme) -> Style {
        guard isHeard(index) else { return theme.faint }
        return sample.isRight ? theme.healthy : theme.exploding
    }

    private func nameStyle(_ index: Int, _ theme: Theme) -> Style {
        if isHeard(index) { return barStyle(index, theme).adding(.bold) }
        return isSaid(index) ? theme.strong : theme.faint
    }

    // MARK: - List

    /// Draws a row for each word, or for those with a mark and the most probable ones if there are fewer rows.
    func drawList(in rect: Rect, on canvas: inout Canvas) {
        guard rect.height > 0, rect.width > 0 else { return }
        let ranked = names.indices.sorted { rank($0) > rank($1) }
        for (row, index) in ranked.prefix(rect.height).sorted().enumerated() {
            drawRow(index, in: rect.row(row), on: &canvas)
        }
    }

    private func rank(_ index: Int) -> Float {
        let probability = sample.probabilities[index]
        return isSaid(index) || isHeard(index) ? 2 : probability.isFinite ? probability : -1
    }

    private func drawRow(_ index: Int, in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        if isSaid(index) { canvas.write(Self.mark, x: row.x, y: row.y, theme.accent, maxWidth: 1) }
        let parts = row.columns([.fixed(1), .fixed(min(nameWidth, row.width / 2)), .fixed(1), .fill, .fixed(7)])
        canvas.write(names[index], x: parts[1].x, y: row.y, nameStyle(index, theme), maxWidth: parts[1].width)
        let probability = Double(sample.probabilities[index])
        Gauge(probability, style: barStyle(index, theme), trackStyle: theme.frame, glyphs: canvas.glyphs)
            .draw(in: parts[3], of: &canvas.buffer)
        let verdict = !isHeard(index) ? "" : sample.isRight ? " ✓" : " ×"
        canvas.write(
            " " + ColumnFormat.wholeShare(probability) + verdict, x: parts[4].x, y: row.y, nameStyle(index, theme),
            maxWidth: parts[4].width)
    }

    // MARK: - Bars side by side

    /// Returns whether the names are short enough for bars side by side.
    private func standsUpright(in width: Int) -> Bool {
        2 * names.count <= width && names.allSatisfy { $0.columns == 1 }
    }

    /// Returns the number of rows to take below a picture.
    func rows(in size: Size) -> Int {
        guard size.height >= 5 else { return 0 }
        guard standsUpright(in: size.width) else { return min(3, names.count, size.height / 4) }
        return size.height >= 12 ? 3 : 2
    }

    /// Draws bars side by side, or as rows if the names are too long for that.
    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard rect.height > 0 else { return }
        guard standsUpright(in: rect.width) else { return drawList(in: rect, on: &canvas) }
        let pitch = min(8, rect.width / names.count)
        for index in names.indices {
            drawColumn(
                index, in: Rect(x: rect.x + index * pitch, y: rect.y, width: pitch, height: rect.height), on: &canvas)
        }
    }

    /// Draws a bar above its word, with the probability where there is room.
    private func drawColumn(_ index: Int, in rect: Rect, on canvas: inout Canvas) {
        let hasFigure = rect.width >= 7
        let probability = Double(sample.probabilities[index])
        let bar = Rect(x: rect.x + 1, y: rect.y, width: hasFigure ? rect.width - 2 : 1, height: rect.height - 1)
        if probability > 0.02 {
            Sparkline(
                Array(repeating: probability, count: bar.width), range: 0...1, style: barStyle(index, canvas.theme),
                glyphs: canvas.glyphs
            ).draw(in: bar, of: &canvas.buffer)
        }
        if isSaid(index) { canvas.write(Self.mark, x: rect.x, y: rect.maxY - 1, canvas.theme.accent) }
        let label = hasFigure ? "\(names[index]) \(ColumnFormat.wholeShare(probability).trimmed)" : names[index]
        canvas.write(label, x: bar.x, y: rect.maxY - 1, nameStyle(index, canvas.theme), maxWidth: rect.width - 1)
    }
}
