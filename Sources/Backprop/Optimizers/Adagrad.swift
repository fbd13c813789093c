/// Adagrad: s ← s + g²; Δw = η g / (√s + ε). Source: Duchi, Hazan and Singer (JMLR 2011).
struct Adagrad: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let epsilon: Float

    @inline(__always)
    func update(gradient: Lanes, first s: inout Lanes, second: inout Lanes) -> Lanes {
        s += gradient * gradient
        return gradient * rate / (root(s) + epsilon)
    }
}
