import TUI

extension Model {
    /// Inserts pasted text where text is typed; anywhere else its letters would act as keys, so it is ignored.
    mutating func handlePaste(_ text: String) -> [Effect] {
        let keys = Self.typed(text)
        if case .prompt(var prompt) = overlay {
            for key in keys { prompt.edit(key) }
            overlay = .prompt(prompt)
        } else if overlay == nil, menu?.filter != nil {
            for key in keys { _ = handleFilter(key) }
        } else if menu != nil {
            menu?.complaint = "The pasted text was ignored: press / to filter the list."
        } else {
            return remark("The pasted text was ignored: press = to type a value.", isWarning: true)
        }
        return []
    }

    /// Returns the keys that type the first line of a text, blanks around it left out.
    private static func typed(_ text: String) -> [Key] {
        let line = text.drop(while: \.isWhitespace).prefix { !$0.isNewline }
        let blanks = line.reversed().prefix(while: \.isWhitespace).count
        return line.dropLast(blanks).unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.map { .character($0) }
    }
}
