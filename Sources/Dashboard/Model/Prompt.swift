import Presets
import TUI

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
