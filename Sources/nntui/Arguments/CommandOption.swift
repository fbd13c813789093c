/// Option of a subcommand, declared once for the parser, the usage errors, the help and the documentation.
struct CommandOption<Value: Sendable>: Sendable {
    /// Name with its dashes, for example `--steps`.
    let name: String
    /// Placeholder for the value in the help, for example `N`; nil for a flag, which takes none.
    let placeholder: String?
    /// Sentence of the help, in the imperative, without a capital letter or a full stop.
    let help: String
    fileprivate let read: @Sendable (inout Arguments) throws(UsageError) -> Value

    /// Declares an option that takes a value.
    init(_ name: String, _ placeholder: String, _ kind: OptionKind<Value>, _ help: String) {
        (self.name, self.placeholder, self.help) = (name, placeholder, help)
        read = { arguments throws(UsageError) in
            let text = try arguments.value(of: name, kind.wanted)
            guard let value = kind.parse(text) else {
                throw .badValue(option: name, found: text, allowed: kind.allowed)
            }
            return value
        }
    }
}

extension CommandOption<Bool> {
    /// Declares a flag, which is true if present.
    init(flag name: String, _ help: String) {
        (self.name, self.help, placeholder) = (name, help, nil)
        read = { _ in true }
    }
}

/// Option with any type of value, as a row of a subcommand's table.
protocol DeclaredOption: Sendable {
    var name: String { get }
    var placeholder: String? { get }
    var help: String { get }
    /// Reads the option's value from the command line.
    func take(from arguments: inout Arguments) throws(UsageError) -> any Sendable
}

extension CommandOption: DeclaredOption {
    func take(from arguments: inout Arguments) throws(UsageError) -> any Sendable { try read(&arguments) }
}

extension DeclaredOption {
    /// Option as written, for example `--steps N`.
    var usage: String { placeholder.map { "\(name) \($0)" } ?? name }
}
