import Presets
import TUI

/// Box over the screen that receives the keys.
package enum Overlay: Hashable, Sendable {
    /// Help, scrolled down by a number of lines.
    case help(scroll: Int)
    /// Report on the answers, scrolled down by a number of lines.
    case answers(scroll: Int)
    /// Prompt for a control's value.
    case prompt(Prompt)
    /// Question before training is lost.
    case question(Question)
    /// Branches of the run.
    case branches(BranchList)
    /// Difference between twins that are about to begin.
    case twins(TwinPlan)
}

/// Prompt for typing a control's value.
package struct Prompt: Hashable, Sendable {
    /// Control whose value is typed.
    package let control: Control.Name
    /// Text with its cursor.
    package var input: TextInput
    /// Reason why the text was rejected; nil if it was not.
    package var complaint: String?
    /// Whether the first character typed replaces the text, as if the current value were selected.
    package var isFresh = true

    /// Creates a prompt that shows the current value.
    package init(_ control: Control.Name, text: String) {
        self.control = control
        input = TextInput(text, maximumLength: 40)
    }

    /// Edits the text like a line editor.
    mutating func edit(_ key: Key) {
        if isFresh {
            switch key {
            case .character, .backspace: input = TextInput(maximumLength: 40)
            default: break
            }
        }
        if input.handle(key) { (isFresh, complaint) = (false, nil) }
    }
}

/// Question with a key for each answer.
package struct Question: Hashable, Sendable {
    /// Answer with the requests that it causes.
    package struct Answer: Hashable, Sendable {
        /// Key that gives the answer.
        package var key: Unicode.Scalar
        /// Label beside the key.
        package var label: String
        /// Requests to the main loop.
        package var effects: [Effect]
    }

    /// Title of its box.
    package var title = "Unsaved training"
    /// Text of the question.
    package var text: String
    /// Answers in the order in which they are shown.
    package var answers: [Answer]
    /// What happens without an answer.
    package var escape = "keep training"
    /// Requests that this causes.
    package var escapeEffects: [Effect] = []
}
