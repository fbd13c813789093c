import TUI
import Training

/// Drawing of one kind of view; a new one needs a file in this folder and a line in `NetworkView.content`.
protocol ViewContent {
    /// Title at the left of the frame.
    var title: String { get }
    /// Returns the notes at the right of the frame; by default none.
    func notes(_ theme: Theme) -> [StyledText]
    /// Draws the content of the frame.
    func draw(in rect: Rect, on canvas: inout Canvas)
}

extension ViewContent {
    func notes(_ theme: Theme) -> [StyledText] { [] }
}

extension NetworkView {
    /// Drawing of the view; nil for data that have no picture.
    var content: (any ViewContent)? {
        switch self {
        case .none: nil
        case .boundary(let boundary): BoundaryView(boundary)
        case .images(let images): ImagesView(images)
        case .fit(let fit): FitView(fit)
        case .predictions(let predictions): PredictionsView(predictions)
        case .sequences(let sequences): SequencesView(sequences)
        case .confusion(let confusion): ConfusionView(confusion)
        case .text(let writing): WritingView(writing)
        case .speech(let speech): SpeechView(speech)
        case .control(let state): CartPoleView(state)
        case .reconstruction(let reconstruction): ReconstructionView(reconstruction)
        }
    }
}
