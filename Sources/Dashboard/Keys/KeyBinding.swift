import Diagnosis
import TUI

/// Row of the key table: keys, their actions, and their texts in the footer and the help.
package struct KeyBinding: Sendable {
    /// Part of the program in which the keys apply.
    package enum Context: Hashable, Sendable { case training, graph, menu, branches, twins, answers, help, everywhere }

    /// Headings of the help, in order.
    package enum Topic: String, CaseIterable, Sendable {
        /// Keys that control the run.
        case run = "Training"
        /// Keys that select and change controls.
        case controls = "Controls"
        /// Keys that change a single setting.
        case step = "Step and gradient"
        /// Keys that change what is shown about layers and the loss.
        case layers = "Layers and loss"
        /// Keys that arrange the screen.
        case screen = "Screen"
        /// Keys of the menu.
        case menu = "Menu"
    }

    /// Condition that changes the row's priority in the footer.
    package enum Urgency: Sendable {
        /// State of the run in which the keys matter most; some have no use in any other.
        case never, whenHalted, whenBroken, whenUndoable, whenRunning, whenInUse, whenInPast, firstInPast, whenForked,
            whenTwins
    }

    /// Key with its action.
    package struct Stroke: Sendable {
        /// Key that is pressed.
        package var key: Key
        /// Action that the key causes.
        package var action: Action

        /// Creates a stroke.
        package init(_ key: Key, _ action: Action) {
            self.key = key
            self.action = action
        }

        /// Creates the stroke of a character.
        package init(_ character: Unicode.Scalar, _ action: Action) { self.init(.character(character), action) }
    }

    /// Context in which the keys apply.
    package var context: Context
    /// Heading under which the help lists the row.
    package var topic: Topic
    /// Keys with their actions.
    package var strokes: [Stroke]
    /// Keys as shown on the screen, for example `←→`.
    package var keys: String
    /// Word or two for the footer.
    package var name: String
    /// Line for the help.
    package var help: String
    /// Priority in the footer, smallest first; nil to omit the row there.
    package var footer: Int?
    /// Condition that changes the priority in the footer.
    package var urgency = Urgency.never
}

extension KeyBinding {
    /// Returns the action of a key in a context; the context's own keys take precedence over those that apply
    /// everywhere.
    ///
    /// A letter of another script means the key that it stands on.
    package static func action(for key: Key, in context: Context) -> Action? {
        exactAction(for: key, in: context) ?? key.onLatinKeyboard.flatMap { exactAction(for: $0, in: context) }
    }

    private static func exactAction(for key: Key, in context: Context) -> Action? {
        let contexts: [Context] = context == .help ? [.help] : [context, .everywhere]
        for context in contexts {
            for row in all where row.context == context {
                if let stroke = row.strokes.first(where: { $0.key == key }) { return stroke.action }
            }
        }
        return context == .graph ? sharedAction(for: key) : nil
    }

    /// Returns the action that a training key keeps in the graph: those for the run and the step do.
    private static func sharedAction(for key: Key) -> Action? {
        let rows = all.filter { $0.context == .training && ($0.topic == .run || $0.topic == .step) }
        return rows.lazy.flatMap(\.strokes).first { $0.key == key }?.action
    }

    /// Returns the rows that apply in a context.
    package static func rows(in context: Context) -> [KeyBinding] {
        all.filter { $0.context == context }
            + ([.help, .twins, .answers].contains(context) ? [] : all.filter { $0.context == .everywhere })
    }

    /// Returns the label of the key with the given action on the training screen, or nil if there is none.
    package static func label(for action: Action) -> String? {
        for row in all where row.context == .training {
            if let stroke = row.strokes.first(where: { $0.action == action }) { return stroke.key.label }
        }
        return nil
    }

    /// Returns the label of the key for a piece of advice.
    package static func label(for remedy: Remedy) -> String? { label(for: Action(remedy)) }
}
