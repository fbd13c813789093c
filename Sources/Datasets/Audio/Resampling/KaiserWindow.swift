/// The Kaiser window, w(t) = I₀(β √(1 − t²)) / I₀(β) for −1 ≤ t ≤ 1 and 0 elsewhere.
///
/// β trades the width of a filter's transition for the height of its side lobes; a filter of A decibels takes
/// β = 0.1102 (A − 8.7) for A > 50.
///
/// Source: J. F. Kaiser, "Nonrecursive digital filter design using the I₀-sinh window function" (1974).
struct KaiserWindow {
    let beta: Double
    private let scale: Double

    init(beta: Double) {
        self.beta = beta
        scale = 1 / Self.bessel(beta)
    }

    func value(at t: Double) -> Double {
        t.magnitude > 1 ? 0 : Self.bessel(beta * (1 - t * t).squareRoot()) * scale
    }

    /// The modified Bessel function of the first kind and order 0, I₀(x) = Σ ((x/2)^k / k!)².
    static func bessel(_ x: Double) -> Double {
        let quarter = x * x / 4
        var (term, sum, k) = (1.0, 1.0, 1.0)
        while term > sum * 1e-17 {
            term *= quarter / (k * k)
            sum += term
            k += 1
        }
        return sum
    }
}
