import CLanes

extension Matrix {
    /// `apply` for Adam's rule, in a loop that is compiled for each width of vector: for many numbers.
    func applyWide(
        _ rule: Adam, gradient: Matrix, first: Matrix, second: Matrix, scale: Float, keep: Float
    ) -> UpdateMeasure {
        precondition(count == gradient.count && count == first.count && count == second.count, "shapes of an update")
        var constants = nn_adam_constants(
            beta1: rule.beta1, beta2: rule.beta2, rest1: 1 - rule.beta1, rest2: 1 - rule.beta2, epsilon: rule.epsilon,
            rate: rule.correctedRate, correction: rule.correction, scale: scale, keep: keep)
        var squares = nn_update_squares()
        unsafe nn_adam(&constants, start, gradient.start, first.start, second.start, count, &squares)
        return UpdateMeasure(updateSquares: Double(squares.updates), weightSquares: Double(squares.weights))
    }
}
