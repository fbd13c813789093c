/// Nesterov's momentum: v ← μ v + g; Δw = η (g + μ v).
///
/// Source: Nesterov (1983), in the form of Bengio et al., "Advances in optimizing recurrent networks" (2013), and PyTorch.
struct Nesterov: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let momentum: Float

    @inline(__always)
    func update(gradient: Float8, first v: inout Float8, second: inout Float8) -> Float8 {
        v = v * momentum + gradient
        return (gradient + v * momentum) * rate
    }
}
