import TUI
import Text
import Training

/// Recording with its spectrogram, its label and prediction, and the probability of each class.
///
/// The spectrogram has low frequencies at the bottom.
struct RecordingView {
    let sample: NetworkView.Speech.Sample
    let classNames: [String]
    /// Number of frames of the longest visible recording, which takes the full width.
    let longest: Int
    /// Whether a recording contains several digits; label and prediction then take a line each.
    let isConnected: Bool

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let captions = captions(canvas.theme)
        let bars = rect.height >= captions.count + 5 ? barRows(in: rect) : 0
        let rows = rect.rows([.fill, .fixed(min(captions.count, rect.height)), .fixed(bars)])
        drawSpectrogram(in: rows[0], on: &canvas)
        for (row, caption) in captions.prefix(rows[1].height).enumerated() {
            canvas.write(caption, x: rect.x, y: rows[1].y + row, maxWidth: rect.width)
        }
        drawBars(in: rows[2], on: &canvas)
    }

    private func drawSpectrogram(in rect: Rect, on canvas: inout Canvas) {
        let width = max(1, min(rect.width, Int(Double(rect.width * sample.frames) / Double(longest))))
        let area = Rect(x: rect.x, y: rect.y, width: width, height: rect.height)
        Heatmap(
            columns: sample.frames, rows: sample.bands, in: area.size, palette: .heat(on: canvas.theme.background),
            isSmooth: true, depth: canvas.theme.depth,
            glyphs: canvas.glyphs
        ) { frame, row in Double(sample.spectrogram[(frame + 1) * sample.bands - 1 - row]) }
        .draw(in: area, of: &canvas.buffer)
    }

    // MARK: - Words

    private func style(_ theme: Theme) -> Style { sample.isRight ? theme.healthy : theme.exploding }

    /// Returns `7 → 1 × 61%`, or the label above the prediction for several digits.
    private func captions(_ theme: Theme) -> [StyledText] {
        guard let prediction = sample.prediction else { return [StyledText(sample.label)] }
        let verdict = StyledText(sample.isRight ? " ✓" : " ×", style(theme).adding(.bold))
        var heard = StyledText(prediction.isEmpty ? "nothing" : prediction, theme.strong) + verdict
        if sample.confidence > 0 {
            heard.append(" " + NumberFormat.percent(Double(sample.confidence)), theme.faint)
        }
        guard isConnected else { return [StyledText(sample.label) + StyledText(" → ", theme.faint) + heard] }
        return [
            StyledText("said  ", theme.faint) + StyledText(sample.label), StyledText("heard ", theme.faint) + heard,
        ]
    }

    // MARK: - Probabilities

    private var hasProbabilities: Bool { !classNames.isEmpty && sample.probabilities.count == classNames.count }

    /// Returns whether the classes' names are short enough for bars side by side.
    private func standsUpright(in width: Int) -> Bool {
        classNames.count <= width && classNames.allSatisfy { $0.columns == 1 }
    }

    private func barRows(in rect: Rect) -> Int {
        guard hasProbabilities else { return 0 }
        guard standsUpright(in: rect.width) else { return min(3, classNames.count, rect.height / 4) }
        return rect.height >= 12 ? 3 : 2
    }

    private func drawBars(in rect: Rect, on canvas: inout Canvas) {
        guard hasProbabilities, rect.height > 0 else { return }
        if standsUpright(in: rect.width) {
            drawUpright(in: rect, on: &canvas)
        } else {
            drawLying(in: rect, on: &canvas)
        }
    }

    /// Draws one bar per class above its name, and its probability where there is room.
    private func drawUpright(in rect: Rect, on canvas: inout Canvas) {
        let pitch = min(8, rect.width / classNames.count)
        let hasFigures = pitch >= 6
        for (index, name) in classNames.enumerated() {
            let bar = Rect(
                x: rect.x + index * pitch, y: rect.y, width: hasFigures ? pitch - 2 : 1, height: rect.height - 1)
            let isChosen = name == sample.prediction
            let probability = Double(sample.probabilities[index])
            if probability > 0.02 {
                Sparkline(
                    Array(repeating: probability, count: bar.width), range: 0...1,
                    style: isChosen ? style(canvas.theme) : canvas.theme.faint, glyphs: canvas.glyphs
                ).draw(in: bar, of: &canvas.buffer)
            }
            let style = isChosen ? style(canvas.theme).adding(.bold) : canvas.theme.faint
            let label = hasFigures ? "\(name) \(ColumnFormat.wholeShare(probability).trimmed)" : name
            canvas.write(label, x: bar.x, y: rect.maxY - 1, style, maxWidth: hasFigures ? pitch - 1 : 1)
        }
    }

    /// Draws the most probable classes, one per row.
    private func drawLying(in rect: Rect, on canvas: inout Canvas) {
        let width = min(classNames.reduce(1) { max($0, $1.columns) }, rect.width / 2)
        let best = classNames.indices.sorted { sample.probabilities[$0] > sample.probabilities[$1] }
        for (row, index) in best.prefix(rect.height).enumerated() {
            let isChosen = classNames[index] == sample.prediction
            canvas.write(
                classNames[index], x: rect.x, y: rect.y + row, isChosen ? canvas.theme.strong : canvas.theme.faint,
                maxWidth: width)
            Gauge(
                Double(sample.probabilities[index]), style: isChosen ? style(canvas.theme) : canvas.theme.faint,
                trackStyle: canvas.theme.frame, glyphs: canvas.glyphs
            ).draw(
                in: Rect(x: rect.x + width + 1, y: rect.y + row, width: rect.width - width - 1, height: 1),
                of: &canvas.buffer)
        }
    }
}
