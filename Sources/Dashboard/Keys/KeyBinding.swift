import Diagnosis
import TUI

/// A row of the key table: the keys, what they do, and how the footer and the help name them.
package struct KeyBinding: Sendable {
    /// The part of the program in which the keys apply.
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

    /// A condition that changes the row's place in the footer.
    package enum Urgency: Sendable { case never, whenHalted, whenBroken, whenUndoable, whenRunning, whenInUse }

    /// A key with its action.
    package struct Stroke: Sendable {
        /// The key.
        package var key: Key
        /// The action that it causes.
        package var action: Action

        /// Makes a stroke.
        package init(_ key: Key, _ action: Action) {
            self.key = key
            self.action = action
        }

        /// Makes the stroke of a character.
        package init(_ character: Unicode.Scalar, _ action: Action) { self.init(.character(character), action) }
    }

    /// The context in which the keys apply.
    package var context: Context
    /// The heading under which the help lists the row.
    package var topic: Topic
    /// The keys with their actions.
    package var strokes: [Stroke]
    /// The keys as they are shown, for example `←→`.
    package var keys: String
    /// A word or two for the footer.
    package var name: String
    /// A line for the help.
    package var help: String
    /// The place in the footer, smallest first; nil keeps the row out of it.
    package var footer: Int?
    /// The condition that changes the place in the footer.
    package var urgency = Urgency.never
}

extension KeyBinding {
    /// The action of a key in a context; the context's own keys take precedence over those that hold everywhere.
    package static func action(for key: Key, in context: Context) -> Action? {
        let contexts: [Context] = context == .help ? [.help] : [context, .everywhere]
        for context in contexts {
            for row in all where row.context == context {
                if let stroke = row.strokes.first(where: { $0.key == key }) { return stroke.action }
            }
        }
        return context == .graph ? sharedAction(for: key) : nil
    }

    /// What a key of the panels does beside the graph too: all that changes the training.
    private static func sharedAction(for key: Key) -> Action? {
        let rows = all.filter { $0.context == .training && ($0.topic == .run || $0.topic == .step) }
        return rows.lazy.flatMap(\.strokes).first { $0.key == key }?.action
    }

    /// The rows that hold in a context.
    package static func rows(in context: Context) -> [KeyBinding] {
        all.filter { $0.context == context } + (context == .help ? [] : all.filter { $0.context == .everywhere })
    }

    /// The key that does something in training, as it is shown.
    package static func label(for action: Action) -> String? {
        for row in all where row.context == .training {
            if let stroke = row.strokes.first(where: { $0.action == action }) { return stroke.key.label }
        }
        return nil
    }

    /// The key for a piece of advice, as it is shown.
    package static func label(for remedy: Remedy) -> String? { label(for: Action(remedy)) }
}
