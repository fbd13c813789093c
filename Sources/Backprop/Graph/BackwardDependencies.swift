/// Values of the forward pass that an operation's backward pass reads; the others need not be kept.
package struct BackwardDependencies: OptionSet, Sendable {
    package let rawValue: UInt8

    /// Creates the set with the given bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Values of the inputs.
    package static let inputs = BackwardDependencies(rawValue: 1)
    /// Value of the output.
    package static let output = BackwardDependencies(rawValue: 2)
    /// Contents of the scratch memory.
    package static let scratch = BackwardDependencies(rawValue: 4)
    /// Everything that forward has read and written.
    package static let all: BackwardDependencies = [.inputs, .output, .scratch]
}
