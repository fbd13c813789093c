import TUI

/// What lies over the screen.
package enum Overlay: Hashable, Sendable {
    /// The keys and the preset's text, scrolled down by so many lines.
    case help(scroll: Int)
    case prompt(Prompt)
    case question(Question)
}

/// A value that is being typed.
package struct Prompt: Hashable, Sendable {
    package let control: Control.Name
    package var input: TextInput
    /// Why the text was not taken.
    package var complaint: String?
    /// Whether the next character replaces the text, as a fresh prompt shows the present value selected.
    package var isFresh = true

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
    package struct Answer: Hashable, Sendable {
        package var key: Unicode.Scalar
        package var label: String
        package var effects: [Effect]
    }

    package var text: String
    package var answers: [Answer]
}
