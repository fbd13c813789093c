/// Words of a command line, consumed one by one.
struct Arguments {
    private var words: ArraySlice<String>
    /// Option written as `--option=value`, until its value is read.
    private var attached: (option: String, value: String)?

    init(_ words: some Sequence<String>) { self.words = ArraySlice(Array(words)) }

    /// Returns the next word, or nil at the end; from `--option=value` it returns the part before the equals sign.
    mutating func next() throws(UsageError) -> String? {
        if let attached { throw .surplusValue(option: attached.option, found: attached.value) }
        guard let word = words.popFirst() else { return nil }
        guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return word }
        let option = String(word[..<equals])
        attached = (option, String(word[word.index(after: equals)...]))
        return option
    }

    /// Returns the value that follows an option.
    mutating func value(of option: String, _ wanted: String) throws(UsageError) -> String {
        if let attached {
            self.attached = nil
            return attached.value
        }
        guard let value = words.popFirst() else { throw .missingValue(option: option, wanted: wanted) }
        return value
    }
}
