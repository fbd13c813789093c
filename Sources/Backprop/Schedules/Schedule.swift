/// How the learning rate moves with time, as a factor on the rate that the person sets.
package struct Schedule: Hashable, Sendable {
    /// The shapes, by the names that presets use.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case constant, step, exponential, cosine
        case warmUp = "warm-up"
        case warmRestarts = "warm-restarts"
        case oneCycle = "one-cycle"
        case reduceOnPlateau = "reduce-on-plateau"
    }

    package var kind: Kind
    /// Steps of linear rise from 0 at the start, before the shape begins; any kind may have it, `warmUp` needs it.
    package var warmUp: Int = 0
    /// Steps between drops (step), to fall by `factor` (exponential), of the whole curve (cosine, one-cycle),
    /// or of the first cycle, each next one being twice as long (warm restarts).
    package var period: Int = 1_000
    /// What one drop multiplies by (step, exponential, reduce on plateau), in (0, 1).
    package var factor: Double = 0.5
    /// The smallest factor that the curve reaches, in [0, 1].
    package var floor: Double = 0
    /// Evaluations without improvement before a drop (reduce on plateau).
    package var patience: Int = 10

    package init(_ kind: Kind = .constant) {
        self.kind = kind
        if kind == .warmUp { warmUp = 500 }
    }
}
