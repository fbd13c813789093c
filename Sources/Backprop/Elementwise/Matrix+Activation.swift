import CKernels

extension Matrix {
    /// self = f(z).
    @inline(__always)
    func assign<F: ElementwiseFunction>(_: F.Type, of z: Matrix) {
        precondition(count == z.count, "an elementwise function keeps the shape")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(F.value(z.lanes(at: i)), at: i)
        }
    }

    /// self = upstream ⊙ f′(z), or self += where `accumulate` is set: the derivative's transpose is itself.
    @inline(__always)
    func assignChain<F: ElementwiseFunction>(
        _: F.Type, upstream: Matrix, z: Matrix, a: Matrix, accumulate: Bool
    ) {
        precondition(count == z.count && count == a.count && count == upstream.count, "shapes of a chain rule")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let delta = unsafe upstream.lanes(at: i) * F.derivative(z.lanes(at: i), a.lanes(at: i))
            unsafe store(accumulate ? lanes(at: i) + delta : delta, at: i)
        }
    }
}

/// Bias and rectifier on sums that are still in the cache.
extension Matrix {
    /// self = max(0, self + bias) in every row; without `rectified` just self + bias, without a bias just max(0, self).
    func finishSums(bias: Matrix?, rectified: Bool) {
        precondition((bias?.count ?? columns) == columns, "a bias for each column")
        guard bias != nil || rectified else { return }
        for r in 0..<rows {
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                var sum = unsafe lanes(at: r * columns + c)
                if let bias { unsafe sum += bias.lanes(at: c) }
                if rectified { sum = rectify(sum) }
                unsafe store(sum, at: r * columns + c, first: columns - c)
            }
        }
    }

    /// self = max(0, z).
    func assignRectified(_ z: Matrix) {
        precondition(count == z.count, "shapes of a rectifier")
        unsafe nn_kernels().pointee.elementwise.relu(z.start, start, count)
    }

    /// self = delta where `a` is above 0, else 0, or self += where `accumulate` is set: δ_z of a = max(0, z).
    func assignRectified(_ delta: Matrix, where a: Matrix, accumulate: Bool = false) {
        precondition(count == delta.count && count == a.count, "shapes of a rectifier")
        unsafe nn_kernels().pointee.elementwise.relu_chain(delta.start, a.start, start, count, accumulate ? 1 : 0)
    }
}

/// Functions by exponentials, in loops compiled for each vector width.
extension Matrix {
    /// self = tanh z.
    func assignTanh(of z: Matrix) {
        precondition(count == z.count, "an elementwise function keeps the shape")
        unsafe nn_kernels().pointee.elementwise.tanh(z.start, start, count)
    }

    /// self = upstream ⊙ (1 − a²) for a = tanh z, or self += where `accumulate` is set.
    func assignTanhChain(upstream: Matrix, a: Matrix, accumulate: Bool) {
        precondition(count == a.count && count == upstream.count, "shapes of a chain rule")
        unsafe nn_kernels().pointee.elementwise.tanh_chain(
            upstream.start, a.start, start, count, accumulate ? 1 : 0)
    }

    /// self = upstream ⊙ a ⊙ (1 − a) for a = 1 / (1 + e⁻ᶻ), or self += where `accumulate` is set.
    func assignLogisticChain(upstream: Matrix, a: Matrix, accumulate: Bool) {
        precondition(count == a.count && count == upstream.count, "shapes of a chain rule")
        unsafe nn_kernels().pointee.elementwise.logistic_chain(
            upstream.start, a.start, start, count, accumulate ? 1 : 0)
    }

    /// self = 1 / (1 + e⁻ᶻ).
    func assignLogistic(of z: Matrix) {
        precondition(count == z.count, "an elementwise function keeps the shape")
        unsafe nn_kernels().pointee.elementwise.logistic(z.start, start, count)
    }
}

/// Gaussian error linear unit, in loops compiled for each vector width.
extension Matrix {
    /// self = gelu(z), or its approximation by tanh.
    func assignGELU(of z: Matrix, usingTanh: Bool) {
        precondition(count == z.count, "an elementwise function keeps the shape")
        let kernels = unsafe nn_kernels().pointee.elementwise
        let function = unsafe usingTanh ? kernels.gelu_tanh : kernels.gelu
        unsafe function(z.start, start, count)
    }

    /// self = upstream ⊙ gelu′(z), or self += where `accumulate` is set; with `usingTanh` that of the approximation.
    func assignGELUChain(upstream: Matrix, z: Matrix, usingTanh: Bool, accumulate: Bool) {
        precondition(count == z.count && count == upstream.count, "shapes of a chain rule")
        let kernels = unsafe nn_kernels().pointee.elementwise
        let chain = unsafe usingTanh ? kernels.gelu_tanh_chain : kernels.gelu_chain
        unsafe chain(upstream.start, z.start, start, count, accumulate ? 1 : 0)
    }
}
