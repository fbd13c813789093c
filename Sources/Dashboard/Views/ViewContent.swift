import TUI
import Training

/// One kind of view: what its frame says, and what is drawn inside. A file each in this folder, and a line below.
protocol ViewContent {
    var title: String { get }
    /// What the frame says at the right.
    func notes(_ theme: Theme) -> [StyledText]
    func draw(in rect: Rect, on canvas: inout Canvas)
}

extension ViewContent {
    func notes(_ theme: Theme) -> [StyledText] { [] }
}

extension NetworkView {
    /// What draws the view; nil while there is nothing to show.
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
