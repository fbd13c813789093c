import CKernels

@testable import Backprop

/// Products by the kernels of one form, as `MatrixProduct` computes them by the kernels in use.
extension KernelForm {
    var kernels: nn_kernels { nn_kernels_in(code)!.pointee }

    /// Forms that are to give the same bits.
    static var fused: [KernelForm] { available.filter { $0.rounding == "fused" } }

    func multiply(
        _ a: StridedMatrix, _ b: StridedMatrix, into c: StridedMatrix, factor: Float = 1, accumulate: Bool
    ) {
        kernels.products.product(
            c.rows, c.columns, a.columns, a.start, a.stride, 0, b.start, b.stride, 1, c.start, c.stride, factor,
            accumulate ? 1 : 0)
    }

    func multiplyTransposed(_ a: StridedMatrix, _ b: StridedMatrix, into c: StridedMatrix, accumulate: Bool) {
        kernels.products.product(
            c.rows, c.columns, a.rows, a.start, a.stride, 1, b.start, b.stride, 1, c.start, c.stride, 1,
            accumulate ? 1 : 0)
    }

    func multiplyByTransposed(_ a: StridedMatrix, _ b: StridedMatrix, into c: StridedMatrix, accumulate: Bool) {
        kernels.products.product(
            c.rows, c.columns, a.columns, a.start, a.stride, 0, b.start, 1, b.stride, c.start, c.stride, 1,
            accumulate ? 1 : 0)
    }

    /// Packs B, or its transpose, into `room`.
    func pack(_ b: StridedMatrix, transposed: Bool = false, into room: Matrix) {
        let (rows, columns) = transposed ? (b.columns, b.rows) : (b.rows, b.columns)
        precondition(room.count >= PackedMatrix.count(rows: rows, columns: columns))
        kernels.products.pack(
            b.start, transposed ? 1 : b.stride, transposed ? b.stride : 1, rows, columns, room.start)
    }

    /// C = A·B, or C += A·B, for a packed B.
    func multiply(_ a: StridedMatrix, packed: Matrix, into c: StridedMatrix, accumulate: Bool) {
        kernels.products.packed_product(
            c.rows, c.columns, a.columns, a.start, a.stride, 0, packed.start, c.start, c.stride, 1,
            accumulate ? 1 : 0)
    }
}
