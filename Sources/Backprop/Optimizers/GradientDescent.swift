/// Gradient descent: Δw = η g. Source: Robbins and Monro, "A stochastic approximation method" (1951).
struct GradientDescent: UpdateRule {
    static let stateCount = 0
    let rate: Float

    @inline(__always)
    func update(gradient: Float8, first: inout Float8, second: inout Float8) -> Float8 { gradient * rate }
}
