import TUI
import Text
import Training

/// Recordings with their predictions and, if there is room, the confusion matrix.
struct SpeechView: ViewContent {
    private let speech: NetworkView.Speech

    init(_ speech: NetworkView.Speech) { self.speech = speech }

    /// Whether each recording contains several digits.
    private var isConnected: Bool { speech.samples.allSatisfy(\.probabilities.isEmpty) }
    /// Minimum width and height of a recording.
    private var smallest: Size { Size(width: isConnected ? 24 : 18, height: 8) }
    /// Width from which on a recording has another one beside it.
    private static let wide = 90

    var title: String { isConnected ? "Connected words" : "Spoken words" }

    func notes(_ theme: Theme) -> [StyledText] {
        guard let rate = speech.errorRate else { return [] }
        let figure = StyledText(NumberFormat.percent(rate, decimals: 1), theme.strong)
        return [StyledText("digit error rate ", theme.faint) + figure]
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let matrix = speech.confusion.map(ConfusionView.init)
        let size = matrix?.size ?? Size(width: 0, height: 0)
        let hasMatrix = matrix != nil && rect.height >= size.height && rect.width >= size.width + smallest.width + 3
        let columns = rect.columns([.fill, .fixed(hasMatrix ? size.width : 0)], spacing: hasMatrix ? 1 : 0)
        drawRecordings(in: columns[0].inset(horizontal: 1, vertical: 0), on: &canvas)
        guard let matrix else { return }
        if hasMatrix {
            matrix.draw(in: columns[1], on: &canvas)
        } else {
            canvas.writeBelow(rect, StyledText(matrix.summary(in: Canvas.roomBelow(rect)), canvas.theme.faint))
        }
    }

    /// Draws as many recordings as there is room for, all on the same time scale.
    private func drawRecordings(in rect: Rect, on canvas: inout Canvas) {
        let samples = speech.samples.filter(\.isWhole)
        guard !samples.isEmpty, rect.width > 0, rect.height > 0 else { return }
        let across = rect.width < Self.wide ? 1 : min(2, samples.count)
        let down = max(1, min((samples.count + across - 1) / across, rect.height / smallest.height))
        let shown = samples.prefix(across * down)
        let longest = shown.reduce(1) { max($0, $1.frames) }
        let areas = rect.rows(Array(repeating: .fill, count: down)).flatMap {
            $0.columns(Array(repeating: .fill, count: across), spacing: 1)
        }
        for (sample, area) in zip(shown, areas) {
            RecordingView(
                sample: sample, classNames: speech.classNames, longest: longest, isConnected: isConnected
            ).draw(in: area, on: &canvas)
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
