import CKernels
import COpenBLAS

/// Matrix products, computed by OpenBLAS, or by the engine's own kernel where that is faster.
///
/// No other code of the engine calls the library.
package enum MatrixProduct {
    /// Reason why this machine has no matrix products; nil when it has them. The first access loads the library.
    package static let problem: String? = unsafe nn_blas_load().map { unsafe String(cString: $0) }

    /// Name of the library's kernels, for example `SkylakeX`.
    package static var kernels: String { problem == nil ? unsafe String(cString: nn_blas_core()) : "none" }

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
        if ProductPath.best == .avx512 && isOwn(m, n, k, transposesB: transposeB != 0) {
            let steps = transposeB != 0 ? (1, b.stride) : (b.stride, 1)
            return unsafe nn_product(
                nn_path_avx512, m, n, k, a.start, a.stride, transposeA, b.start, steps.0, steps.1, c.start, c.stride,
                factor, accumulate ? 1 : 0)
        }
        unsafe nn_sgemm(
            transposeA, transposeB, Int32(m), Int32(n), Int32(k), factor, a.start, Int32(a.stride), b.start,
            Int32(b.stride), accumulate ? 1 : 0, c.start, Int32(c.stride))
    }

    /// Whether the engine's own product with AVX-512 is faster than the library's.
    ///
    /// Measured with OpenBLAS 0.3.21, which computes small products without packing: 190 GFLOP/s up to 100³, and above
    /// that 120 to 160 where the engine's own product has 160 to 185; with a transposed B 80 to 145 against 130 to 180.
    @inline(__always)
    private static func isOwn(_ m: Int, _ n: Int, _ k: Int, transposesB: Bool) -> Bool {
        n >= 16 && (m * n * k > 1_000_000 || transposesB && m >= 64)
    }
}
