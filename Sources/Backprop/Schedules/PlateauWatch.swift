/// Counts evaluations without improvement, for early stopping and for the schedule that waits for a plateau.
package struct PlateauWatch: Hashable, Sendable {
    package private(set) var best: Double
    /// Evaluations since the best one, or since the latest drop.
    package private(set) var waited: Int
    /// How often patience has run out.
    package private(set) var drops: Int

    package init(best: Double = .infinity, waited: Int = 0, drops: Int = 0) {
        self.best = best
        self.waited = waited
        self.drops = drops
    }

    /// Takes one evaluation's loss; says whether patience has run out with it.
    package mutating func observe(_ loss: Double, patience: Int) -> Bool {
        if loss < best {
            best = loss
            waited = 0
            return false
        }
        waited += 1
        guard waited > patience else { return false }
        waited = 0
        drops += 1
        return true
    }
}
