import CKernels

extension Matrix {
    /// self = softmax of each row of `logits`.
    package func assignSoftmax(_ logits: Matrix) {
        precondition(count == logits.count, "shapes of a softmax")
        unsafe shift(logits)
        exponentiate()
        for r in 0..<rows { _ = unsafe normalize(start + r * columns) }
    }

    /// self = softmax of each row of `logits`, with max z and ln Σ exp(z − max z) of each row in `normalizers`.
    ///
    /// Then ln p = (z − max z) − ln Σ. Returns false where a row's exponentials have no finite sum.
    func assignSoftmax(_ logits: Matrix, normalizers: Matrix) -> Bool {
        precondition(count == logits.count, "shapes of a softmax")
        precondition(normalizers.rows == rows && normalizers.columns == 2, "two numbers for each row")
        unsafe shift(logits)
        exponentiate()
        for r in 0..<rows {
            let sum = unsafe normalize(start + r * columns)
            guard sum < .infinity else { return false }
            unsafe normalizers.start[2 * r] = largest(of: logits.start + r * columns)
            unsafe normalizers.start[2 * r + 1] = logarithm(Float8(repeating: sum))[0]
        }
        return true
    }

    /// self = z − max z, with the maximum of each row.
    @unsafe @inline(__always)
    private func shift(_ logits: Matrix) {
        for r in 0..<rows {
            let (from, to) = unsafe (logits.start + r * columns, start + r * columns)
            let peak = unsafe largest(of: from)
            for c in 0..<columns { unsafe to[c] = from[c] - peak }
        }
    }

    /// Replaces every number x by eˣ.
    private func exponentiate() {
        unsafe nn_kernels().pointee.elementwise.exponentials(start, count)
    }

    /// Divides a row by its sum and returns the sum.
    @unsafe @inline(__always)
    private func normalize(_ row: UnsafeMutablePointer<Float>) -> Float {
        if isWide { return unsafe normalizeWide(row) }
        var sum: Float = 0
        for c in 0..<columns { unsafe sum += row[c] }
        let inverse = 1 / sum
        for c in 0..<columns { unsafe row[c] *= inverse }
        return sum
    }

    /// Returns the largest number of a row without NaN.
    @unsafe @inline(__always)
    private func largest(of row: UnsafeMutablePointer<Float>) -> Float {
        if isWide { return unsafe largestWide(of: row) }
        var peak = unsafe row[0]
        for c in 1..<max(1, columns) { unsafe peak = row[c] > peak ? row[c] : peak }
        return peak
    }

    /// Whether rows are so long that eight numbers at a time are faster than one chain of additions or comparisons.
    private var isWide: Bool { columns >= 2 * Float8.laneCount }

    @unsafe
    private func normalizeWide(_ row: UnsafeMutablePointer<Float>) -> Float {
        let whole = columns & ~7
        var sums = Float8.zero
        for c in stride(from: 0, to: whole, by: 8) { unsafe sums += Self.eight(row + c) }
        var sum = sums.total
        for c in whole..<columns { unsafe sum += row[c] }
        let inverse = 1 / sum
        for c in stride(from: 0, to: whole, by: 8) {
            unsafe UnsafeMutableRawPointer(row + c).storeBytes(of: Self.eight(row + c) * inverse, as: Float8.self)
        }
        for c in whole..<columns { unsafe row[c] *= inverse }
        return sum
    }

    @unsafe
    private func largestWide(of row: UnsafeMutablePointer<Float>) -> Float {
        let whole = columns & ~7
        var peaks = unsafe Self.eight(row)
        for c in stride(from: 8, to: whole, by: 8) { unsafe peaks = larger(Self.eight(row + c), peaks) }
        var peak = peaks.largest
        for c in whole..<columns { unsafe peak = row[c] > peak ? row[c] : peak }
        return peak
    }

    @unsafe @inline(__always)
    private static func eight(_ pointer: UnsafeMutablePointer<Float>) -> Float8 {
        unsafe UnsafeRawPointer(pointer).loadUnaligned(as: Float8.self)
    }
}

extension StridedMatrix {
    /// Replaces the first numbers of each row by their softmax and the others by 0.
    ///
    /// The first row has `first` such numbers and each row after it `step` more, up to the number of columns: a causal
    /// mask is first = step = 1.
    package func softmaxRows(first: Int, step: Int) {
        precondition(first > 0 && step >= 0 && columns <= Int32.max, "a softmax over nothing")
        unsafe nn_kernels().pointee.reductions.softmax_rows(start, rows, columns, stride, first, step)
    }

    /// self = factor · p ⊙ (self − Σ_row p ⊙ self): the derivative of a softmax with the result p.
    ///
    /// The Jacobian diag p − p pᵀ of a row is symmetric, so this is its product with δ and with a tangent alike.
    package func applySoftmaxDerivative(_ p: StridedMatrix, factor: Float) {
        precondition(rows == p.rows && columns == p.columns, "shapes of a softmax")
        unsafe nn_kernels().pointee.reductions.softmax_chain(p.start, p.stride, start, stride, rows, columns, factor)
    }
}
