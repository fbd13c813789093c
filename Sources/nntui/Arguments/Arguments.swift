import Text

/// The words of a command line, taken one by one.
struct Arguments {
    private var words: ArraySlice<String>
    /// An option that was written `--option=value`, until its value is asked for.
    private var attached: (option: String, value: String)?
    /// The subcommand, for messages; empty for the dashboard.
    let command: String

    init(_ words: some Sequence<String>, command: String) {
        self.words = ArraySlice(Array(words))
        self.command = command
    }

    /// The next word; of `--option=value` the part before the sign.
    mutating func next() throws(UsageError) -> String? {
        if let attached { throw .surplusValue(option: attached.option, found: attached.value) }
        guard let word = words.popFirst() else { return nil }
        guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return word }
        let option = String(word[..<equals])
        attached = (option, String(word[word.index(after: equals)...]))
        return option
    }

    /// The value after an option.
    mutating func value(of option: String, _ wanted: String) throws(UsageError) -> String {
        if let attached {
            self.attached = nil
            return attached.value
        }
        guard let value = words.popFirst() else { throw .missingValue(option: option, wanted: wanted) }
        return value
    }

    /// A whole number after an option.
    mutating func count(of option: String, in range: ClosedRange<Int> = 1...1_000_000_000_000) throws(UsageError) -> Int
    {
        let text = try value(of: option, "a whole number")
        guard let number = Int(text), range.contains(number) else {
            throw .badValue(
                option: option, found: text,
                allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A number after an option.
    mutating func number(of option: String, in range: ClosedRange<Double>) throws(UsageError) -> Double {
        let text = try value(of: option, "a number")
        guard let number = Double(text), range.contains(number) else {
            let bounds = [range.lowerBound, range.upperBound].map(ControlNumber.text)
            throw .badValue(option: option, found: text, allowed: "a number from \(bounds[0]) to \(bounds[1])")
        }
        return number
    }

    /// A seed after an option.
    mutating func seed(of option: String) throws(UsageError) -> UInt64 {
        let text = try value(of: option, "a whole number")
        guard let number = UInt64(text) else {
            throw .badValue(option: option, found: text, allowed: "a whole number from 0 to \(UInt64.max)")
        }
        return number
    }
}
