/// Course of a recurrent operation through a sequence.
package struct Recurrence: Hashable, Sendable {
    /// Number of units H.
    package var units: Int
    /// Whether it runs from the last time step to the first, as the other half of a bidirectional layer.
    package var isReversed: Bool
    /// Truncation by which training carries h between passes and stops the error at window edges; nil without.
    ///
    /// A reversed recurrence has no time step before its first to carry anything from, and takes no notice.
    package var truncation: Truncation?
    /// Set where x are rows of an embedding. The ids are then a second input, and the embedding's weight a fifth parameter,
    /// which is only read.
    var embedding: EmbeddingTable?

    /// Creates a recurrence of so many units.
    package init(units: Int, reversed: Bool = false, truncation: Truncation? = nil) {
        self.units = units
        isReversed = reversed
        self.truncation = truncation
    }

    /// Returns the time step that step `step` of `length` works on.
    func timeStep(ofStep step: Int, length: Int) -> Int { isReversed ? length - 1 - step : step }

    /// What training carries, and where it stops.
    var carried: Truncation? { isReversed ? nil : truncation }

    /// Set where the error from beyond a window's edge is predicted.
    var bridged: Truncation? { carried.flatMap { $0.isBridged && $0.canBeBridged ? $0 : nil } }

    /// Whether a pass begins with what the one before left.
    func carries(_ pass: Pass) -> Bool { pass.isTraining && carried != nil }
}
