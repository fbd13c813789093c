import CLanes

/// The loops that are compiled for each width of vector, behind checked shapes.
extension Matrix {
    /// self = gelu(z).
    func assignGELU(of z: Matrix) {
        precondition(count == z.count, "an elementwise function keeps the shape")
        unsafe nn_gelu(z.start, start, count)
    }

    /// self = upstream ⊙ gelu′(z), or self += where `accumulate` is set.
    func assignGELUChain(upstream: Matrix, z: Matrix, accumulate: Bool) {
        precondition(count == z.count && count == upstream.count, "shapes of a chain rule")
        unsafe nn_gelu_chain(upstream.start, z.start, start, count, accumulate ? 1 : 0)
    }
}

extension StridedMatrix {
    /// Replaces the first numbers of each row by their softmax and the others by 0.
    ///
    /// The first row has `first` such numbers and each row after it `step` more, but none more than there are columns: a
    /// causal mask is first = step = 1.
    package func softmaxRows(first: Int, step: Int) {
        precondition(first > 0 && step >= 0 && columns <= Int32.max, "a softmax over nothing")
        unsafe nn_softmax_rows(start, rows, columns, stride, first, step)
    }

    /// self = factor · p ⊙ (self − Σ_row p ⊙ self): the derivative of a softmax with the result p, which is its own
    /// transpose.
    package func applySoftmaxDerivative(_ p: StridedMatrix, factor: Float) {
        precondition(rows == p.rows && columns == p.columns, "shapes of a softmax")
        unsafe nn_softmax_chain(p.start, p.stride, start, stride, rows, columns, factor)
    }
}
