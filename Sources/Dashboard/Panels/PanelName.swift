/// A panel's identity: its name as tabs show it.
package struct PanelName: Hashable, Sendable {
    package let text: String

    package static let loss = PanelName(text: "Loss")
    package static let gradients = PanelName(text: "Gradients")
    package static let view = PanelName(text: "View")
    package static let diagnosis = PanelName(text: "Diagnosis")
    package static let controls = PanelName(text: "Controls")

    /// The digit keys, one a panel.
    package static var strokes: [KeyBinding.Stroke] {
        DashboardPanels.all.prefix(9).enumerated().compactMap { index, panel in
            Unicode.Scalar(49 + UInt32(index)).map { KeyBinding.Stroke($0, .focus(panel.name)) }
        }
    }
}
