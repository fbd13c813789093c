/// The identity of a panel: its name as the tabs show it.
///
/// A panel declares its own; here stand those that the model refers to.
package struct PanelName: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static let view = PanelName("View")
    package static let diagnosis = PanelName("Diagnosis")
    package static let controls = PanelName("Controls")
}
