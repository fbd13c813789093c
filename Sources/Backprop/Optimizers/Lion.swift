/// Lion: Δw = η sign(β₁ m + (1 − β₁) g); m ← β₂ m + (1 − β₂) g. Source: Chen et al. (NeurIPS 2023), algorithm 2.
struct Lion: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let beta1: Float
    let beta2: Float

    @inline(__always)
    func update(gradient: Float8, first m: inout Float8, second: inout Float8) -> Float8 {
        let direction = m * beta1 + gradient * (1 - beta1)
        m = m * beta2 + gradient * (1 - beta2)
        return Float8.zero.replacing(with: rate, where: direction .> 0).replacing(with: -rate, where: direction .< 0)
    }
}
