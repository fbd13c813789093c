/// Adagrad: s ← s + g²; Δw = η g / (√s + ε). Source: Duchi, Hazan and Singer (JMLR 2011).
struct Adagrad: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let epsilon: Float

    @inline(__always)
    func update(gradient: Float8, first s: inout Float8, second: inout Float8) -> Float8 {
        s += gradient * gradient
        return gradient * rate / (root(s) + epsilon)
    }
}
