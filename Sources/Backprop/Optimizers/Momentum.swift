/// Momentum: v ← μ v + g; Δw = η v. Source: Polyak (1964), in the form of Sutskever et al. (ICML 2013) and PyTorch.
struct Momentum: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let momentum: Float

    @inline(__always)
    func update(gradient: Float8, first v: inout Float8, second: inout Float8) -> Float8 {
        v = v * momentum + gradient
        return v * rate
    }
}
