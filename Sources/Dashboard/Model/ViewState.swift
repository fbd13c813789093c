/// How a run is shown: everything that a person turns on the screen itself and that training does not see.
package struct ViewState: Hashable, Sendable {
    /// How much of the history the loss chart shows.
    package enum Range: CaseIterable, Hashable, Sendable {
        case all, half, tenth

        /// Into how many parts the steps are divided; the latest of them is shown.
        package var divisor: Int {
            switch self {
            case .all: 1
            case .half: 2
            case .tenth: 10
            }
        }

        package var name: String {
            switch self {
            case .all: "all"
            case .half: "last half"
            case .tenth: "last tenth"
            }
        }

        package var next: Range { self == .all ? .half : self == .half ? .tenth : .all }
    }

    package var isLogarithmic = true
    /// Place in `ViewState.smoothings`.
    package var smoothing = 1
    package var range = Range.all
    /// Whether the layers show weights, updates and activations in place of the bars, where there is no room for both.
    package var showsLayerValues = false
    package var selectedControl = Control.Name.learningRate
    /// The layer in the details, counted from the input; nil follows the output layer.
    package var selectedLayer: Int?
    /// The panel that Tab has reached.
    package var focus: PanelName = .view
    /// For each shared place the panel that lies on top: the one reached last.
    package var recent: [PanelName] = []
    package var isZoomed = false
    /// Whether the graph takes the panels' place, and the node whose numbers it shows; nil follows the stages.
    package var showsGraph = false
    package var selectedNode: Int?
    /// Lines by which a panel's text is scrolled.
    package var scroll: [PanelName: Int] = [:]

    /// Half-lives, in buckets of the history, of the moving average that draws the bright line.
    package static let smoothings: [(name: String, halfLife: Double)] = [
        ("off", 0), ("light", 3), ("medium", 10), ("strong", 40),
    ]

    /// Brings a panel to the front of its place and makes it the one that keys speak to.
    package mutating func bringToFront(_ panel: PanelName) {
        focus = panel
        recent.removeAll { $0 == panel }
        recent.append(panel)
    }

    /// The panel that a shared place shows.
    package func top(of panels: [PanelName]) -> PanelName {
        recent.last { panels.contains($0) } ?? panels[0]
    }
}
