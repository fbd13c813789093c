/// Size, direction and truncation of a recurrent operation.
package struct Recurrence: Hashable, Sendable {
    /// Number of units H.
    package var units: Int
    /// Whether it runs from the last time step to the first, as one half of a bidirectional layer does.
    package var isReversed: Bool
    /// Position in a stack of recurrent layers, from 0, which PyTorch's names of parameters end in.
    package var level = 0
    /// Truncation by which training carries h between passes and stops the error at window edges; nil without.
    ///
    /// A reversed recurrence ignores it, because it has no time step before its first to carry a state from.
    package var truncation: Truncation?
    /// Table of the embedding whose rows are x; nil for any other input.
    ///
    /// The ids are then a second input, and the embedding's weight, which is only read, a fifth parameter.
    var embedding: EmbeddingTable?

    /// Creates a recurrence with the given number of units.
    package init(units: Int, reversed: Bool = false, truncation: Truncation? = nil) {
        self.units = units
        isReversed = reversed
        self.truncation = truncation
    }

    /// Returns the time step that the recurrence processes at step `step` of `length`.
    func timeStep(ofStep step: Int, length: Int) -> Int { isReversed ? length - 1 - step : step }

    /// Truncation that training applies; nil where the recurrence is reversed.
    var carried: Truncation? { isReversed ? nil : truncation }

    /// Truncation with predicted errors at the edges of windows; nil where none are predicted.
    var bridged: Truncation? { carried.flatMap { $0.isBridged && $0.canBeBridged ? $0 : nil } }

    /// Whether a pass begins with the state that the pass before left.
    func carries(_ pass: Pass) -> Bool { pass.isTraining && carried != nil }
}
