/// f′(0) from values of f alone, in a step that suits the size of the derivative.
///
/// D(h) = (f(h) − f(−h)) / 2h has an error of even powers of h, which two rounds of extrapolation from D(h), D(h/2) and
/// D(h/4) take away up to h⁶; so h may be large, and the rounding of f, which D divides by h, small. That is what a
/// derivative of 1e-12 of a loss of 1 needs.
///
/// Source: Ridders, "Accurate computation of F′(x) and F′(x) F″(x)" (Advances in Engineering Software 1982).
struct CentralDifference {
    /// The error of one value of f.
    let roundoff: Double
    /// The size against which the derivative's error is judged.
    let scale: Double

    /// A derivative and how far the rounding of f may have put it off.
    struct Estimate {
        var value: Double
        var noise: Double
    }

    /// Steps from 1e-4 up to a half, in which the noise stays below `Tolerance.agreement` of the scale where it can.
    private var firstStep: Double {
        let wanted = Self.noise(roundoff, step: 1) / (GradientCheck.Tolerance.agreement * scale)
        return min(0.5, max(1e-4, wanted))
    }

    /// f′(0), given f(0); nil where f has a kink within each of the steps that are tried.
    func derivative(center: Double, of f: (Double) -> Double) -> Estimate? {
        var step = firstStep
        for _ in 0..<6 {
            if let estimate = attempt(step, center, f) { return estimate }
            step /= 6
        }
        return nil
    }

    private func attempt(_ h: Double, _ center: Double, _ f: (Double) -> Double) -> Estimate? {
        let wide = Difference(h, center, f)
        let middle = Difference(h / 2, center, f)
        let narrow = Difference(h / 4, center, f)
        let noise = Self.noise(roundoff, step: h)
        let allowed = GradientCheck.Tolerance.agreement * scale + noise
        // Between steps a smooth function's one-sided slopes come together in proportion; at a kink they stay apart.
        guard narrow.gap <= 0.7 * middle.gap + allowed, middle.gap <= 0.7 * wide.gap + allowed else { return nil }
        let first = (4 * middle.central - wide.central) / 3
        let second = (4 * narrow.central - middle.central) / 3
        guard abs(first - second) <= allowed else { return nil }
        return Estimate(value: (16 * second - first) / 15, noise: noise)
    }

    /// The rounding error of the extrapolated difference, most of it from D(h/4), which has a weight of 64/45.
    private static func noise(_ roundoff: Double, step: Double) -> Double { 6 * roundoff / step }

    /// The slopes to both sides of a point and across it.
    private struct Difference {
        let central: Double
        /// How far the slopes to the two sides are apart: h f″ for a smooth function.
        let gap: Double

        init(_ h: Double, _ center: Double, _ f: (Double) -> Double) {
            let (above, below) = (f(h), f(-h))
            central = (above - below) / (2 * h)
            gap = abs((above - center) - (center - below)) / h
        }
    }
}
