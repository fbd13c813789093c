import Backprop
import Testing

/// Products with a packed matrix, for every instruction set that the processor supports.
@Suite struct PackedMatrixTests {
    private typealias Size = MatrixProductTests.Size

    /// Numbers of columns around vector and panel widths, rows around tile heights, and depths around block lengths.
    private static let sizes =
        [1, 2, 15, 16, 17, 31, 32, 33, 47, 48, 49, 64, 95, 97, 112].map { Size(3, $0, 5) }
        + (1...19).map { Size($0, 50, 7) } + [1, 2, 8, 127, 255, 256, 257, 600].map { Size(9, 35, $0) }

    @Test(arguments: KernelForm.available, [false, true])
    func multipliesAsATripleLoopDoes(_ form: KernelForm, _ accumulate: Bool) {
        for size in Self.sizes {
            let matrices = TestMatrices()
            let (a, b) = (matrices.normal(size.m, size.k, stream: 1), matrices.normal(size.k, size.n, stream: 2))
            let room = matrices.matrix(1, PackedMatrix.count(rows: size.k, columns: size.n))
            form.pack(b.strided, into: room)
            expect(a, room, size, matrices, form, accumulate) { b[$0, $1] }
        }
    }

    @Test(arguments: KernelForm.available, [false, true])
    func multipliesByTheTranspose(_ form: KernelForm, _ accumulate: Bool) {
        for size in Self.sizes {
            let matrices = TestMatrices()
            let (a, b) = (matrices.normal(size.m, size.k, stream: 1), matrices.normal(size.n, size.k, stream: 2))
            let room = matrices.matrix(1, PackedMatrix.count(rows: size.k, columns: size.n))
            form.pack(b.strided, transposed: true, into: room)
            expect(a, room, size, matrices, form, accumulate) { b[$1, $0] }
        }
    }

    /// A, B and C are columns of wider matrices, and the columns beside C stay unchanged.
    @Test(arguments: KernelForm.available)
    func goesThroughRowsThatStandApart(_ form: KernelForm) {
        let matrices = TestMatrices()
        let (a, b, c) = (
            matrices.normal(11, 20, stream: 1), matrices.normal(9, 60, stream: 2), matrices.normal(11, 70, stream: 3)
        )
        let old = c.values
        let packed = matrices.matrix(1, PackedMatrix.count(rows: 9, columns: 51))
        form.pack(b.columns(4..<55), into: packed)
        form.multiply(a.columns(3..<12), packed: packed, into: c.columns(8..<59), accumulate: false)
        for row in 0..<11 {
            for column in 0..<70 where !(8..<59).contains(column) { #expect(c[row, column] == old[row * 70 + column]) }
            for column in 0..<51 {
                let sum = (0..<9).reduce(0.0) { $0 + Double(a[row, 3 + $1]) * Double(b[$1, 4 + column]) }
                #expect(abs(Double(c[row, 8 + column]) - sum) < 1e-5)
            }
        }
        #expect(matrices.guardsHold)
    }

    /// A row's results are bitwise independent of the other rows, so that batches may be split anywhere.
    @Test(arguments: KernelForm.available)
    func rowsDoNotDependOnEachOther(_ form: KernelForm) {
        let matrices = TestMatrices()
        let (a, b) = (matrices.normal(23, 270, stream: 1), matrices.normal(270, 50, stream: 2))
        let packed = matrices.matrix(1, PackedMatrix.count(rows: 270, columns: 50))
        form.pack(b.strided, into: packed)
        let (whole, parts) = (matrices.matrix(23, 50), matrices.matrix(23, 50))
        form.multiply(a.strided, packed: packed, into: whole.strided, accumulate: false)
        for rows in [0..<10, 10..<11, 11..<23] {
            form.multiply(a.strided.rows(rows), packed: packed, into: parts.strided.rows(rows), accumulate: false)
        }
        #expect(whole.values == parts.values)
    }

    private func expect(
        _ a: Matrix, _ packed: Matrix, _ size: MatrixProductTests.Size, _ matrices: TestMatrices,
        _ form: KernelForm, _ accumulate: Bool, _ b: (Int, Int) -> Float
    ) {
        let c = matrices.normal(size.m, size.n, stream: 3)
        let old = c.values
        form.multiply(a.strided, packed: packed, into: c.strided, accumulate: accumulate)
        for row in 0..<size.m {
            for column in 0..<size.n {
                var sum = accumulate ? Double(old[row * size.n + column]) : 0
                var total = abs(sum)
                for inner in 0..<size.k {
                    let term = Double(a[row, inner]) * Double(b(inner, column))
                    sum += term
                    total += abs(term)
                }
                #expect(abs(Double(c[row, column]) - sum) <= 2e-6 * total, "(\(row), \(column)) of \(size)")
            }
        }
        #expect(matrices.guardsHold, "beside \(size)")
    }
}
