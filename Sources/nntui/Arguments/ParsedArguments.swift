/// Command line parsed by a subcommand's table: its operands and the values of its options.
struct ParsedArguments {
    /// Words other than options, in order.
    private(set) var operands: [String] = []
    private var values: [String: [any Sendable]] = [:]

    init(_ words: some Sequence<String>, for interface: CommandInterface) throws(UsageError) {
        var arguments = Arguments(words)
        while let word = try arguments.next() {
            if word.hasPrefix("-") && word != "-" {
                guard let option = interface.options.first(where: { $0.name == word }) else {
                    throw .unknownOption(
                        word, allowed: interface.options.map(\.name) + ["--help"], command: interface.name)
                }
                values[word, default: []].append(try option.take(from: &arguments))
            } else if operands.count < interface.operandLimit {
                operands.append(word)
            } else {
                throw .surplus(word, command: interface.name)
            }
        }
    }

    /// Value of an option, or nil if it was not given; the last one counts if it was repeated.
    subscript<Value>(option: CommandOption<Value>) -> Value? { all(option).last }

    /// Returns the values of a repeatable option in order.
    func all<Value>(_ option: CommandOption<Value>) -> [Value] {
        values[option.name, default: []].compactMap { $0 as? Value }
    }

    /// Returns whether an option of a name was given.
    func isGiven(_ name: String) -> Bool { values[name] != nil }

    /// Returns whether a flag was given.
    func has(_ flag: CommandOption<Bool>) -> Bool { self[flag] ?? false }
}
