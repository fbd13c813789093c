/// Derivative f′(0) computed from values of f alone, with a step that suits the size of the derivative.
///
/// The error of D(h) = (f(h) − f(−h)) / 2h is a series in even powers of h. Two rounds of extrapolation from D(h),
/// D(h/2) and D(h/4) leave an error of order h⁶; so h may be large, and the rounding error of f, which D divides by h,
/// small. A derivative of 1e-12 of a loss of 1 needs that.
///
/// Source: Ridders, "Accurate computation of F′(x) and F′(x) F″(x)" (Advances in Engineering Software 1982).
struct CentralDifference {
    /// Rounding error of one value of f.
    let roundoff: Double
    /// Size against which the derivative's error is judged.
    let scale: Double

    /// Derivative with an estimate of the error caused by the rounding of f.
    struct Estimate {
        var value: Double
        var noise: Double
    }

    /// Largest step tried, from 1e-4 to 0.5: its noise stays below `Tolerance.agreement` of the scale where possible.
    private var firstStep: Double {
        let wanted = Self.noise(roundoff, step: 1) / (GradientCheck.Tolerance.agreement * scale)
        return min(0.5, max(1e-4, wanted))
    }

    /// Returns f′(0), given f(0); nil where f has a kink within every step tried.
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
        // A smooth function's one-sided slopes approach each other in proportion to the step; at a kink they stay
        // apart.
        guard narrow.gap <= 0.7 * middle.gap + allowed, middle.gap <= 0.7 * wide.gap + allowed else { return nil }
        let first = (4 * middle.central - wide.central) / 3
        let second = (4 * narrow.central - middle.central) / 3
        guard abs(first - second) <= allowed else { return nil }
        return Estimate(value: (16 * second - first) / 15, noise: noise)
    }

    /// Rounding error of the extrapolated difference, mostly from D(h/4), which has a weight of 64/45.
    private static func noise(_ roundoff: Double, step: Double) -> Double { 6 * roundoff / step }

    /// Slopes on both sides of a point and across it.
    private struct Difference {
        let central: Double
        /// Difference between the slopes on the two sides: h |f″| for a smooth function.
        let gap: Double

        init(_ h: Double, _ center: Double, _ f: (Double) -> Double) {
            let (above, below) = (f(h), f(-h))
            central = (above - below) / (2 * h)
            gap = abs((above - center) - (center - below)) / h
        }
    }
}
