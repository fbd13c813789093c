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
