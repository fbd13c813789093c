/// Option of a subcommand; this one declaration feeds the parser, the usage errors, the help and the documentation.
struct CommandOption<Value: Sendable>: Sendable {
    /// Name with its dashes, for example `--steps`.
    let name: String
    /// Word that stands for the value in the help, for example `N`; nil for a flag, which takes none.
    let placeholder: String?
    /// Sentence of the help, in the imperative, without a capital letter and a full stop.
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
    /// Declares a flag, whose presence is its value.
    init(flag name: String, _ help: String) {
        (self.name, self.help, placeholder) = (name, help, nil)
        read = { _ in true }
    }
}

/// Option of any type of value, as a row of a subcommand's table.
protocol DeclaredOption: Sendable {
    var name: String { get }
    var placeholder: String? { get }
    var help: String { get }
    /// Takes the option's value from the command line.
    func take(from arguments: inout Arguments) throws(UsageError) -> any Sendable
}

extension CommandOption: DeclaredOption {
    func take(from arguments: inout Arguments) throws(UsageError) -> any Sendable { try read(&arguments) }
}

extension DeclaredOption {
    /// Option as it is written, for example `--steps N`.
    var usage: String { placeholder.map { "\(name) \($0)" } ?? name }
}
