/// RMSProp: s ← β s + (1 − β) g²; Δw = η g / (√s + ε). Source: Tieleman and Hinton, Coursera lecture 6.5 (2012).
struct RMSProp: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let decay: Float
    let epsilon: Float

    @inline(__always)
    func update(gradient: Float8, first s: inout Float8, second: inout Float8) -> Float8 {
        s = s * decay + gradient * gradient * (1 - decay)
        return gradient * rate / (root(s) + epsilon)
    }
}
