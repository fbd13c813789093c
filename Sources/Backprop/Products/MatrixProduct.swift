import CKernels

/// Matrix products.
package enum MatrixProduct {
    /// C = A·B, or C += A·B where `accumulate` is set; (m×k)·(k×n).
    package static func multiply(_ a: Matrix, _ b: Matrix, into c: Matrix, accumulate: Bool) {
        multiply(a.strided, b.strided, into: c.strided, accumulate: accumulate)
    }

    /// C = Aᵀ·B, or C += Aᵀ·B; (k×m)ᵀ·(k×n).
    package static func multiplyTransposed(_ a: Matrix, _ b: Matrix, into c: Matrix, accumulate: Bool) {
        multiplyTransposed(a.strided, b.strided, into: c.strided, accumulate: accumulate)
    }

    /// C = A·Bᵀ, or C += A·Bᵀ; (m×k)·(n×k)ᵀ.
    package static func multiplyByTransposed(_ a: Matrix, _ b: Matrix, into c: Matrix, accumulate: Bool) {
        multiplyByTransposed(a.strided, b.strided, into: c.strided, accumulate: accumulate)
    }

    /// C = factor · A·B, or C += factor · A·B.
    @inline(__always)
    package static func multiply(
        _ a: StridedMatrix, _ b: StridedMatrix, into c: StridedMatrix, factor: Float = 1, accumulate: Bool
    ) {
        precondition(a.columns == b.rows && c.rows == a.rows && c.columns == b.columns, "shapes of a product")
        unsafe run(0, 0, c.rows, c.columns, a.columns, a, b, c, factor, accumulate)
    }

    /// C = factor · Aᵀ·B, or C += factor · Aᵀ·B.
    @inline(__always)
    package static func multiplyTransposed(
        _ a: StridedMatrix, _ b: StridedMatrix, into c: StridedMatrix, factor: Float = 1, accumulate: Bool
    ) {
        precondition(a.rows == b.rows && c.rows == a.columns && c.columns == b.columns, "shapes of a product")
        unsafe run(1, 0, c.rows, c.columns, a.rows, a, b, c, factor, accumulate)
    }

    /// C = factor · A·Bᵀ, or C += factor · A·Bᵀ.
    @inline(__always)
    package static func multiplyByTransposed(
        _ a: StridedMatrix, _ b: StridedMatrix, into c: StridedMatrix, factor: Float = 1, accumulate: Bool
    ) {
        precondition(a.columns == b.columns && c.rows == a.rows && c.columns == b.rows, "shapes of a product")
        unsafe run(0, 1, c.rows, c.columns, a.columns, a, b, c, factor, accumulate)
    }

    @unsafe @inline(__always)
    private static func run(
        _ transposeA: Int32, _ transposeB: Int32, _ m: Int, _ n: Int, _ k: Int, _ a: StridedMatrix, _ b: StridedMatrix,
        _ c: StridedMatrix, _ factor: Float, _ accumulate: Bool
    ) {
        guard m > 0 && n > 0 else { return }
        let steps = transposeB != 0 ? (1, b.stride) : (b.stride, 1)
        unsafe nn_kernels().pointee.products.product(
            m, n, k, a.start, a.stride, transposeA, b.start, steps.0, steps.1, c.start, c.stride,
            factor, accumulate ? 1 : 0)
    }
}
