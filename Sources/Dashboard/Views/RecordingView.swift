import TUI
import Text
import Training

/// Recording over time, with what was said, what the network hears, and the probability of each word.
struct RecordingView {
    let sample: NetworkView.Speech.Sample
    let classNames: [String]
    /// Seconds from one frame to the next; nil if they are unknown.
    let frameSeconds: Double?

    /// Width from which on the words' probabilities stand beside the spectrogram, and not below it.
    static let wide = 44

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard let bars = WordBars(sample, classNames) else { return drawTimeline(nil, in: rect, on: &canvas) }
        guard rect.width >= Self.wide, rect.height >= classNames.count else {
            return drawTimeline(bars, in: rect, on: &canvas)
        }
        let columns = rect.columns([.fill, .fixed(min(bars.width, rect.width / 2))], spacing: 2)
        drawTimeline(nil, in: columns[0], on: &canvas)
        bars.drawList(in: columns[1], on: &canvas)
    }

    /// Draws the spectrogram with its axis, the bars, if there are any, and the captions, one below the other.
    private func drawTimeline(_ bars: WordBars?, in rect: Rect, on canvas: inout Canvas) {
        let captions = captions(in: rect.width, canvas)
        let rows = rect.rows([
            .fill, .fixed(bars?.rows(in: rect.size) ?? 0), .fixed(min(captions.count, rect.height / 2)),
        ])
        RecordingTimeline(sample: sample, frameSeconds: frameSeconds).draw(in: rows[0], on: &canvas)
        bars?.draw(in: rows[1], on: &canvas)
        for (row, caption) in captions.prefix(rows[2].height).enumerated() {
            canvas.write(caption, x: rect.x, y: rows[2].y + row, maxWidth: rect.width)
        }
    }

    /// Returns `said ▸7  heard 1 × 61%`, in two lines if one is too narrow.
    private func captions(in width: Int, _ canvas: Canvas) -> [StyledText] {
        let theme = canvas.theme
        guard let prediction = sample.prediction else { return [StyledText(sample.label)] }
        let mark = sample.probabilities.isEmpty ? "" : WordBars.mark
        let said = StyledText("said ", theme.faint) + StyledText(mark + sample.label, theme.strong)
        let style = sample.isRight ? theme.healthy : theme.exploding
        var heard =
            StyledText("heard ", theme.faint) + StyledText(prediction.isEmpty ? "nothing" : prediction, theme.strong)
            + StyledText(sample.isRight ? " ✓" : " ×", style.adding(.bold))
        if sample.confidence > 0 {
            heard.append(" " + NumberFormat.percent(Double(sample.confidence)), theme.faint)
        }
        let line = said + StyledText("  ") + heard
        return canvas.glyphs.spell(line).columns <= width ? [line] : [said, heard]
    }
}
