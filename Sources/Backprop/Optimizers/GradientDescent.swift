/// Gradient descent: Δw = η g. Source: Robbins and Monro, "A stochastic approximation method" (1951).
struct GradientDescent: UpdateRule {
    static let stateCount = 0
    let rate: Float

    @inline(__always)
    func update(gradient: Lanes, first: inout Lanes, second: inout Lanes) -> Lanes { gradient * rate }
}
