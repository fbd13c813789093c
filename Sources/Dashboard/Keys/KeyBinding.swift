import TUI

/// A row of the key table: the keys, what they do, and how the footer and the help name them.
package struct KeyBinding: Sendable {
    /// Where the keys hold.
    package enum Context: Hashable, Sendable { case training, graph, menu, help, everywhere }

    /// The headings of the help, in its order.
    package enum Topic: String, CaseIterable, Sendable {
        case run = "Training"
        case controls = "Controls"
        case step = "Step and gradient"
        case layers = "Layers and loss"
        case screen = "Screen"
        case menu = "Menu"
    }

    /// When a footer shows the row before all others, or shows it at all.
    package enum Urgency: Sendable { case never, whenHalted, whenBroken, whenUndoable, whenRunning, whenInUse }

    /// One key and its action.
    package struct Stroke: Sendable {
        package var key: Key
        package var action: Action

        package init(_ key: Key, _ action: Action) {
            self.key = key
            self.action = action
        }

        package init(_ character: Unicode.Scalar, _ action: Action) { self.init(.character(character), action) }
    }

    package var context: Context
    package var topic: Topic
    package var strokes: [Stroke]
    /// The keys as they are shown, for example `←→`.
    package var keys: String
    /// A word or two for the footer.
    package var name: String
    /// A line for the help.
    package var help: String
    /// The place in the footer, smallest first; nil keeps the row out of it.
    package var footer: Int?
    package var urgency = Urgency.never
}
