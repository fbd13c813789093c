/// What an operation's backward reads of what its forward has read and written: the rest need not last until then.
package struct BackwardDependencies: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The inputs' values.
    package static let inputs = BackwardDependencies(rawValue: 1)
    /// The result.
    package static let output = BackwardDependencies(rawValue: 2)
    /// What forward has left in the scratch.
    package static let scratch = BackwardDependencies(rawValue: 4)
    package static let all: BackwardDependencies = [.inputs, .output, .scratch]
}
