/// Tells when conjugate gradient has done enough: when the last k iterations have made φ smaller by less than k ε of it.
///
/// After iteration i: φᵢ < 0, i > k and (φᵢ − φᵢ₋ₖ) / φᵢ < k ε, with k = max(10, i / 10) and ε = 5e-4.
/// Source: Martens, "Deep learning via Hessian-free optimization" (ICML 2010), section 4.4.
package struct RelativeProgress {
    private var values: ContiguousArray<Double>
    private var count = 0

    /// Room for φ before the first and after each of `limit` iterations.
    package init(limit: Int) { values = ContiguousArray(repeating: 0, count: limit + 1) }

    /// Begins with φ of the point that the iterations start from.
    package mutating func begin(_ value: Double) {
        values[0] = value
        count = 1
    }

    /// Notes φ after an iteration; true when it is time to stop.
    package mutating func isEnough(after value: Double) -> Bool {
        guard count < values.count else { return true }
        values[count] = value
        let iteration = count
        count += 1
        if count == values.count { return true }
        let window = max(10, iteration / 10)
        guard iteration > window, value < 0 else { return false }
        return (value - values[iteration - window]) / value < Double(window) * Self.tolerance
    }

    private static var tolerance: Double { 5e-4 }
}
