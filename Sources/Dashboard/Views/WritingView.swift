import TUI
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Text written by the network and, if there is room, its attention.
struct WritingView: ViewContent {
    private let writing: NetworkView.Writing

    init(_ writing: NetworkView.Writing) { self.writing = writing }

    /// Minimum width at which the attention is shown beside the text.
    private static let roomForAttention = 70

    var title: String { writing.isList ? "Generated samples" : "Generated text" }

    func notes(_ theme: Theme) -> [StyledText] {
        let temperature = StyledText(NumberFormat.fixed(writing.temperature, 2), theme.strong)
        return [StyledText("temperature ", theme.faint) + temperature]
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let area = rect.inset(horizontal: 1, vertical: 0)
        let limit = Size(width: area.width * 11 / 20, height: area.height)
        let isRoomy = rect.width >= Self.roomForAttention
        let attention = isRoomy ? writing.attention?.picture(within: limit, canvas.glyphs) : nil
        let columns = area.columns([.fill, .fixed(attention?.width ?? 0)], spacing: attention == nil ? 0 : 2)
        if writing.isList {
            drawList(in: columns[0], on: &canvas)
        } else {
            drawText(in: columns[0], on: &canvas)
        }
        attention?.draw(in: columns[1], on: &canvas)
        if let attention {
            let legend = attention.legend(in: Canvas.roomBelow(rect), canvas.glyphs)
            canvas.writeBelow(rect, StyledText(legend, canvas.theme.faint))
        } else if !isRoomy, writing.attention != nil {
            let hint = StyledText("z", canvas.theme.accent) + StyledText(" shows its attention", canvas.theme.faint)
            canvas.writeBelow(rect, hint)
        } else if hasSurprise, !writing.isList {
            canvas.writeBelow(rect, legend(canvas.theme))
        }
    }

    // MARK: - Running text

    /// Draws the latest lines, with a cursor after the last character.
    private func drawText(in rect: Rect, on canvas: inout Canvas) {
        let room = 4 * rect.width * rect.height
        let isLong = writing.text.unicodeScalars.count > room
        let text = colored(isLong ? tail(room) : writing.text.unicodeScalars[...], canvas.theme)
        let prompt = isLong ? "" : writing.prompt
        let cursor = StyledText(String(canvas.glyphs.lowerBlock(1)), canvas.theme.accent)
        let lines = (StyledText(prompt, canvas.theme.accent) + text + cursor).wrapped(to: rect.width)
        for (row, line) in lines.suffix(rect.height).enumerated() {
            canvas.write(line, x: rect.x, y: rect.y + row, maxWidth: rect.width)
        }
    }

    /// Returns the end of a long text, starting with a whole line if possible, so that its lines break where they did
    /// before.
    private func tail(_ count: Int) -> String.UnicodeScalarView.SubSequence {
        let scalars = writing.text.unicodeScalars.suffix(count)
        let start = scalars.firstIndex(of: "\n").map { scalars.index(after: $0) } ?? scalars.startIndex
        return scalars[start...]
    }

    /// Probabilities below which a character has surprised the network a little and much.
    private static let unlikely = (little: 0.2, much: 0.02)

    /// Returns the end of the text with the characters marked that the network found unlikely.
    private func colored(_ scalars: String.UnicodeScalarView.SubSequence, _ theme: Theme) -> StyledText {
        guard hasSurprise else { return StyledText(String(String.UnicodeScalarView(scalars))) }
        var text = StyledText()
        for (scalar, surprise) in zip(scalars, writing.surprise.suffix(scalars.count)) {
            let style = Self.style(ofSurprise: surprise, theme)
            if text.runs.last?.style == style {
                text.runs[text.runs.count - 1].text.unicodeScalars.append(scalar)
            } else {
                text.append(String(scalar), style)
            }
        }
        return text
    }

    private var hasSurprise: Bool { writing.surprise.count == writing.text.unicodeScalars.count }

    private static func style(ofSurprise surprise: Float, _ theme: Theme) -> Style {
        if Double(surprise) > -log(unlikely.much) { return theme.exploding.adding(.bold) }
        return Double(surprise) > -log(unlikely.little) ? theme.warning : .plain
    }

    /// Legend of the colours.
    private func legend(_ theme: Theme) -> StyledText {
        func share(_ value: Double) -> String { "p < \(NumberFormat.percent(value))" }
        return StyledText(share(Self.unlikely.little), theme.warning) + StyledText("  ")
            + StyledText(share(Self.unlikely.much), theme.exploding.adding(.bold))
    }

    // MARK: - Samples

    /// Draws the latest samples in columns, each as wide as the longest sample needs.
    private func drawList(in rect: Rect, on canvas: inout Canvas) {
        let samples = writing.text.unicodeScalars.split(separator: "\n").map { String($0).legible }
        guard rect.width > 0, rect.height > 0, !samples.isEmpty else { return }
        let widest = samples.suffix(4 * rect.height).reduce(6) { max($0, $1.columns) }
        let width = min(widest + 2, rect.width)
        let shown = samples.suffix(rect.height * max(1, rect.width / width))
        for (index, sample) in shown.enumerated() {
            let isLatest = index == shown.count - 1
            canvas.write(
                styled(sample, isLatest ? canvas.theme.strong : .plain, canvas.theme),
                x: rect.x + index / rect.height * width, y: rect.y + index % rect.height, maxWidth: width - 1)
        }
    }

    /// Returns a sample with its prompt in a different style.
    private func styled(_ sample: String, _ style: Style, _ theme: Theme) -> StyledText {
        let prompt = writing.prompt.legible
        guard !prompt.isEmpty, sample.hasPrefix(prompt) else { return StyledText(sample, style) }
        return StyledText(prompt, theme.accent) + StyledText(String(sample.dropFirst(prompt.count)), style)
    }
}
