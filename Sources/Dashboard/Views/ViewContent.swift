import TUI
import Training

/// A kind of view: a file in this folder and a line in `NetworkView.content`.
protocol ViewContent {
    /// The title at the left of the frame.
    var title: String { get }
    /// The notes at the right of the frame; none by default.
    func notes(_ theme: Theme) -> [StyledText]
    /// Draws what is inside the frame.
    func draw(in rect: Rect, on canvas: inout Canvas)
}

extension ViewContent {
    func notes(_ theme: Theme) -> [StyledText] { [] }
}

extension NetworkView {
    /// The view's drawing; nil while there is nothing to show.
    var content: (any ViewContent)? {
        switch self {
        case .none: nil
        case .boundary(let boundary): BoundaryView(boundary)
        case .images(let images): ImagesView(images)
        case .fit(let fit): FitView(fit)
        case .confusion(let confusion): ConfusionView(confusion)
        case .text(let writing): WritingView(writing)
        case .speech(let speech): SpeechView(speech)
        case .control(let state): CartPoleView(state)
        case .reconstruction(let reconstruction): ReconstructionView(reconstruction)
        }
    }
}
