import Presets
import Training

/// Settings that affect only the screen, not the training.
package struct ViewState: Hashable, Sendable {
    /// Part of the history that the loss chart shows.
    package enum Range: CaseIterable, Hashable, Sendable {
        /// The whole history, its last half, or its last tenth.
        case all, half, tenth

        /// Divisor of the number of steps: 1/`divisor` of the history is shown.
        package var divisor: Int {
            switch self {
            case .all: 1
            case .half: 2
            case .tenth: 10
            }
        }

        /// Name in the loss panel.
        package var name: String {
            switch self {
            case .all: "all"
            case .half: "last half"
            case .tenth: "last tenth"
            }
        }

        /// Next range when cycling through them.
        package var next: Range { self == .all ? .half : self == .half ? .tenth : .all }
    }

    /// Unit of the horizontal axis of the loss chart.
    package enum Unit: CaseIterable, Hashable, Sendable {
        /// Steps; passes over the training part, or episodes; time spent training.
        case steps, epochs, time
    }

    /// Whether the loss axis is logarithmic.
    package var isLogarithmic = true
    /// Unit of the horizontal axis; nil for the usual one: episodes if there are any, otherwise steps.
    package var unit: Unit?
    /// Whether the horizontal axis is logarithmic.
    package var isHorizontallyLogarithmic = false
    /// Index into `ViewState.smoothings`.
    package var smoothing = 1
    /// Part of the history in the loss chart.
    package var range = Range.all
    /// Whether weights, updates and activations replace the layers' bars when there is no room for both.
    package var showsLayerValues = false
    /// Control that the arrow keys change.
    package var selectedControl = Control.Name.learningRate
    /// Index of the selected layer, counted from the input; nil if none is selected.
    package var selectedLayer: Int?
    /// Panel that has the focus.
    package var focus: PanelName = .view
    /// Panels in the order in which they were last brought to the front.
    package var recent: [PanelName] = []
    /// Whether one panel fills the screen.
    package var isZoomed = false
    /// Whether the graph replaces the panels.
    package var showsGraph = false
    /// Whether the graph has a row for each operation, not for each layer.
    package var showsOperations = false
    /// Whether the graph shows numbers where a heat map would show more of them.
    package var showsAllNumbers = false
    /// Node whose numbers the graph shows; nil to follow the stages.
    package var selectedNode: Int?
    /// Number of lines by which each panel's text is scrolled.
    package var scroll: [PanelName: Int] = [:]

    /// Names and half-lives of the loss curve's moving average, in buckets of the history.
    package static let smoothings: [(name: String, halfLife: Double)] = [
        ("off", 0), ("light", MetricHistory.usualHalfLife), ("medium", 10), ("strong", 40),
    ]

    /// Focuses a panel and brings it to the front of the area that it shares with others.
    package mutating func bringToFront(_ panel: PanelName) {
        focus = panel
        recent.removeAll { $0 == panel }
        recent.append(panel)
    }

    /// Returns the panel that is shown in an area shared by several.
    package func top(of panels: [PanelName]) -> PanelName {
        recent.last { panels.contains($0) } ?? panels[0]
    }
}

/// Identifier of a panel, which is also its name in the tabs.
///
/// Each panel declares its own; the constants here are those that the model refers to.
package struct PanelName: Hashable, Sendable {
    /// Name in the tabs.
    package let text: String

    /// Creates a name.
    package init(_ text: String) { self.text = text }

    /// Panel of the gradients.
    package static let gradients = PanelName("Gradients")
    /// Panel of the network itself.
    package static let network = PanelName("Network")
    /// Panel of the network's output.
    package static let view = PanelName("View")
    /// Panel of the findings.
    package static let diagnosis = PanelName("Diagnosis")
    /// Panel of the controls.
    package static let controls = PanelName("Controls")
}
