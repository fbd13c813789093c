/// What pulls weights towards zero. Biases are left alone.
package struct Regularization: Hashable, Sendable {
    /// λ of λ Σ|w|, added to the objective.
    package var l1: Double = 0
    /// λ of ½ λ Σw², added to the objective.
    package var l2: Double = 0
    /// Decoupled decay: each step multiplies weights by 1 - η·decay (Loshchilov and Hutter 2019).
    package var weightDecay: Double = 0

    package init(l1: Double = 0, l2: Double = 0, weightDecay: Double = 0) {
        self.l1 = l1
        self.l2 = l2
        self.weightDecay = weightDecay
    }
}
