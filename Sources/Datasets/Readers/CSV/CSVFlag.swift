/// Words for true and false.
enum CSVFlag {
    private static let words: [(String, Bool)] = [
        ("true", true), ("false", false), ("yes", true), ("no", false), ("t", true), ("f", false), ("y", true),
        ("n", false), ("ja", true), ("nein", false), ("oui", true), ("non", false), ("on", true), ("off", false),
    ]
    private static let bytes = words.map { (Array($0.utf8), $1) }

    /// Returns the meaning of a word in small or capital letters; nil for other texts.
    static func value(_ text: Span<UInt8>) -> Bool? {
        guard (1...5).contains(text.count) else { return nil }
        return bytes.first { word, _ in
            guard word.count == text.count else { return false }
            for index in text.indices where text[index] | 0x20 != word[index] { return false }
            return true
        }?.1
    }
}
