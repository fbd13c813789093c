/// Counts evaluations without improvement, for early stopping and for the schedule that waits for a plateau.
package struct PlateauWatch: Hashable, Sendable {
    /// Lowest value observed so far.
    package private(set) var best: Double
    /// Number of evaluations since the best one, or since the latest drop.
    package private(set) var waited: Int
    /// Number of times that patience has run out.
    package private(set) var drops: Int

    /// Creates a watch that has observed nothing yet, or continues from a saved state.
    package init(best: Double = .infinity, waited: Int = 0, drops: Int = 0) {
        self.best = best
        self.waited = waited
        self.drops = drops
    }

    /// Records the loss of an evaluation; returns whether more than `patience` ones in a row were no improvement.
    ///
    /// This is the meaning of `patience` in PyTorch's `ReduceLROnPlateau` (2.x), here with a threshold of 0: any lower
    /// loss is an improvement, whereas PyTorch's default asks for a ten-thousandth less.
    package mutating func observe(_ loss: Double, patience: Int) -> Bool { observe(loss, limit: patience + 1) }

    /// Records the loss of an evaluation; returns whether the latest `evaluations` ones in a row were no improvement.
    ///
    /// This is the meaning of early stopping's patience, as in Keras's `EarlyStopping`.
    package mutating func observe(_ loss: Double, stoppingAfter evaluations: Int) -> Bool {
        observe(loss, limit: evaluations)
    }

    private mutating func observe(_ loss: Double, limit: Int) -> Bool {
        if loss < best {
            best = loss
            waited = 0
            return false
        }
        waited += 1
        guard waited >= limit else { return false }
        waited = 0
        drops += 1
        return true
    }
}
