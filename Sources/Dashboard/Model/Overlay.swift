import TUI

/// A box over the screen that takes the keys.
package enum Overlay: Hashable, Sendable {
    /// The help, scrolled down by some lines.
    case help(scroll: Int)
    case prompt(Prompt)
    case question(Question)
}

/// A prompt in which a control's value is typed.
package struct Prompt: Hashable, Sendable {
    /// The control whose value is typed.
    package let control: Control.Name
    /// The text with its cursor.
    package var input: TextInput
    /// The reason why the text was rejected.
    package var complaint: String?
    /// Whether the next character replaces the text, as a fresh prompt shows the present value selected.
    package var isFresh = true

    /// Makes a prompt that shows the present value.
    package init(_ control: Control.Name, text: String) {
        self.control = control
        input = TextInput(text, maximumLength: 40)
    }

    /// Edits the text as a line editor does.
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

/// A question with a key for each answer.
package struct Question: Hashable, Sendable {
    /// An answer with the requests that it makes.
    package struct Answer: Hashable, Sendable {
        /// The key that gives the answer.
        package var key: Unicode.Scalar
        /// The words beside the key.
        package var label: String
        /// The requests to the main loop.
        package var effects: [Effect]
    }

    /// The question.
    package var text: String
    /// The answers, in the order in which they are shown.
    package var answers: [Answer]
}
