/// The settings of the screen alone, which training does not see.
package struct ViewState: Hashable, Sendable {
    /// The part of the history that the loss chart shows.
    package enum Range: CaseIterable, Hashable, Sendable {
        case all, half, tenth

        /// Divisor of the steps: the latest of so many equal parts is shown.
        package var divisor: Int {
            switch self {
            case .all: 1
            case .half: 2
            case .tenth: 10
            }
        }

        /// The name as the loss panel shows it.
        package var name: String {
            switch self {
            case .all: "all"
            case .half: "last half"
            case .tenth: "last tenth"
            }
        }

        /// The range that follows in turn.
        package var next: Range { self == .all ? .half : self == .half ? .tenth : .all }
    }

    /// Whether the loss axis is logarithmic.
    package var isLogarithmic = true
    /// The index in `ViewState.smoothings`.
    package var smoothing = 1
    /// The part of the history in the loss chart.
    package var range = Range.all
    /// Whether the layers show weights, updates and activations in place of the bars, where there is no room for both.
    package var showsLayerValues = false
    /// The control that the arrow keys change.
    package var selectedControl = Control.Name.learningRate
    /// The layer in the details, counted from the input; nil follows the output layer.
    package var selectedLayer: Int?
    /// The panel that Tab has reached.
    package var focus: PanelName = .view
    /// The panels in the order in which they were brought to the front.
    package var recent: [PanelName] = []
    /// Whether one panel fills the screen.
    package var isZoomed = false
    /// Whether the graph takes the place of the panels.
    package var showsGraph = false
    /// The node whose numbers the graph shows; nil follows the stages.
    package var selectedNode: Int?
    /// The number of lines by which each panel's text is scrolled.
    package var scroll: [PanelName: Int] = [:]

    /// The half-lives of the loss curve's moving average, in buckets of the history.
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

/// The identity of a panel: its name as the tabs show it.
///
/// A panel declares its own; here stand those that the model refers to.
package struct PanelName: Hashable, Sendable {
    /// The name.
    package let text: String

    /// Makes a name.
    package init(_ text: String) { self.text = text }

    /// The panel of the network's output.
    package static let view = PanelName("View")
    /// The panel of the findings.
    package static let diagnosis = PanelName("Diagnosis")
    /// The panel of the controls.
    package static let controls = PanelName("Controls")
}
