import TUI
import Text
import Training

/// Recordings with their predictions and, if there is room, the confusion matrix.
struct SpeechView: ViewContent {
    private let speech: NetworkView.Speech

    init(_ speech: NetworkView.Speech) { self.speech = speech }

    /// Whether each recording contains several digits.
    private var isConnected: Bool { speech.samples.allSatisfy(\.probabilities.isEmpty) }
    /// Height from which on a recording has another one below it.
    private static let smallestHeight = 11

    var title: String { isConnected ? "Connected words" : "Spoken words" }

    func notes(_ theme: Theme) -> [StyledText] {
        guard let rate = speech.errorRate else { return [] }
        let figure = StyledText(NumberFormat.percent(rate, decimals: 1), theme.strong)
        return [StyledText("digit error rate ", theme.faint) + figure]
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let matrix = speech.confusion.map(ConfusionView.init)
        let size = matrix?.size ?? Size(width: 0, height: 0)
        let hasMatrix = matrix != nil && rect.height >= size.height && rect.width >= size.width + RecordingView.wide + 3
        let columns = rect.columns([.fill, .fixed(hasMatrix ? size.width : 0)], spacing: hasMatrix ? 1 : 0)
        drawRecordings(in: columns[0].inset(horizontal: 1, vertical: 0), on: &canvas)
        guard let matrix else { return drawLegend(below: rect, on: &canvas) }
        if hasMatrix {
            matrix.draw(in: columns[1], on: &canvas)
        } else {
            canvas.writeBelow(rect, StyledText(matrix.summary(in: Canvas.roomBelow(rect)), canvas.theme.faint))
        }
    }

    /// Explains the rows below the spectrogram of a longer recording, once they are there.
    private func drawLegend(below rect: Rect, on canvas: inout Canvas) {
        guard speech.samples.contains(where: { !$0.wordProbabilities.isEmpty }) else { return }
        let choices = ["bars: probability of a word; below, the words heard", "bars: p(any word)"]
        let legend = choices.first { $0.columns <= Canvas.roomBelow(rect) }
        canvas.writeBelow(rect, StyledText(legend ?? "", canvas.theme.faint))
    }

    /// Draws as many recordings as there is room for, each over its full width.
    private func drawRecordings(in rect: Rect, on canvas: inout Canvas) {
        let samples = speech.samples.filter(\.isWhole)
        guard !samples.isEmpty, rect.width > 0, rect.height > 0 else { return }
        let across = rect.width < 2 * RecordingView.wide + 2 ? 1 : min(2, samples.count)
        let down = max(1, min((samples.count + across - 1) / across, rect.height / Self.smallestHeight))
        let shown = samples.prefix(across * down)
        let areas = rect.rows(Array(repeating: .fill, count: down)).flatMap {
            $0.columns(Array(repeating: .fill, count: across), spacing: 2)
        }
        for (sample, area) in zip(shown, areas) {
            RecordingView(sample: sample, classNames: speech.classNames, frameSeconds: speech.frameSeconds)
                .draw(in: area, on: &canvas)
        }
    }
}

extension NetworkView.Speech.Sample {
    /// Whether the spectrogram has a number for each band of each frame.
    var isWhole: Bool {
        guard frames > 0, bands > 0, frames <= spectrogram.count, bands <= spectrogram.count else { return false }
        return spectrogram.count == frames.multipliedReportingOverflow(by: bands).partialValue
    }
}
