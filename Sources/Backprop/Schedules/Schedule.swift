#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Learning rate over time, as a factor on the configured rate.
package struct Schedule: Hashable, Sendable {
    /// Shapes, by their names in presets.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// 1 at every step.
        case constant
        /// factor^⌊t / period⌋: a drop at the end of each period.
        case step
        /// factor^(t / period): a steady fall.
        case exponential
        /// Half a cosine from 1 to the floor over one period.
        case cosine
        /// Linear rise to 1 at the start, and 1 from then on.
        case warmUp = "warm-up"
        /// Half cosines one after another, each twice as long as the one before.
        case warmRestarts = "warm-restarts"
        /// Rise from 1/25 to 1, then a longer fall to the floor, over one period.
        case oneCycle = "one-cycle"
        /// factor^drops: a drop whenever the validation loss has stopped falling.
        case reduceOnPlateau = "reduce-on-plateau"
    }

    /// Shape of the curve.
    package var kind: Kind
    /// Number of steps of linear rise at the start, before the shape begins; any kind may have it, `warmUp` needs it.
    package var warmUp: Int = 0
    /// Length of the curve in steps.
    ///
    /// It is the time between drops (step), to fall by `factor` (exponential), of the whole curve (cosine, one-cycle),
    /// or of the first cycle, with each further one twice as long (warm restarts).
    package var period: Int = 1_000
    /// Factor of one drop (step, exponential, reduce on plateau), in (0, 1).
    package var factor: Double = 0.5
    /// Smallest factor of the curve, in [0, 1].
    package var floor: Double = 0
    /// Number of evaluations without improvement that are tolerated; the next one brings a drop (reduce on plateau).
    package var patience: Int = 10

    /// Creates a schedule of the given kind with its default constants.
    package init(_ kind: Kind = .constant) {
        self.kind = kind
        if kind == .warmUp { warmUp = 500 }
    }
}

extension Schedule {
    /// Returns the factor on the configured rate at `step`, counted from 0; `drops` is the number of plateaus so far.
    ///
    /// The warm-up rises linearly, (step + 1) / warmUp, and the shape's own time begins where it ends.
    package func factor(at step: Int, drops: Int = 0) -> Double {
        if step < warmUp { return Double(step + 1) / Double(warmUp) }
        let time = Double(step - warmUp)
        let length = Double(max(1, period))
        switch kind {
        case .constant, .warmUp: return 1
        case .step: return max(floor, pow(factor, (time / length).rounded(.down)))
        case .exponential: return max(floor, pow(factor, time / length))
        case .cosine: return cosine(min(1, time / length))
        case .warmRestarts: return cosine(cycleFraction(time / length))
        case .oneCycle: return oneCycle(min(1, time / length))
        case .reduceOnPlateau: return max(floor, pow(factor, Double(drops)))
        }
    }

    /// Falls from 1 to the floor along half a cosine.
    ///
    /// Source: Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts" (ICLR 2017), equation 5.
    private func cosine(_ fraction: Double) -> Double {
        floor + (1 - floor) * 0.5 * (1 + cos(Double.pi * fraction))
    }

    /// Returns the position in a cycle as a share of it, where cycles last 1, 2, 4 … times the first.
    private func cycleFraction(_ time: Double) -> Double {
        let cycle = log2(time + 1).rounded(.down)
        return (time + 1) / exp2(cycle) - 1
    }

    /// Rises from 1/25 to 1 over the first 30 %, then falls to the floor, each along half a cosine.
    ///
    /// Source: Smith and Topin, "Super-convergence" (2018), with `div_factor` and `pct_start` of PyTorch's `OneCycleLR`
    /// (2.x); that ends at a floor of 4e-6 instead of the given one, one step earlier, and cycles the momentum too.
    private func oneCycle(_ fraction: Double) -> Double {
        let (start, rise) = (1.0 / 25, 0.3)
        if fraction < rise { return start + (1 - start) * 0.5 * (1 - cos(Double.pi * fraction / rise)) }
        return cosine((fraction - rise) / (1 - rise))
    }
}
