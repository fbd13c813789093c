import Backprop
import Testing

@Suite struct MatrixProductTests {
    /// Rows, columns and inner length of a product.
    struct Size: CustomTestStringConvertible {
        let m, n, k: Int
        init(_ m: Int, _ n: Int, _ k: Int) { (self.m, self.n, self.k) = (m, n, k) }
        var testDescription: String { "\(m)×\(n), inner \(k)" }
    }

    static let sizes = [
        Size(1, 1, 1), Size(1, 5, 3), Size(7, 5, 3), Size(4, 8, 2), Size(5, 1, 9), Size(3, 16, 1), Size(8, 8, 8),
        Size(9, 17, 31), Size(11, 2, 16), Size(11, 7, 5), Size(11, 9, 5), Size(13, 23, 6), Size(13, 30, 6),
        Size(32, 16, 16), Size(33, 65, 17), Size(64, 10, 32), Size(128, 100, 64),
        // Sizes large enough for different code than the small ones.
        Size(75, 61, 300), Size(67, 130, 129), Size(65, 17, 3),
        // Few rows with whole groups of columns, and many rows.
        Size(67, 128, 130), Size(90, 112, 257), Size(201, 48, 131), Size(201, 61, 131),
        // A single row, with columns for each width that is computed at a time.
        Size(1, 213, 300), Size(1, 64, 129), Size(1, 17, 16), Size(1, 15, 40),
    ]

    /// Compares with Σ a·b in double precision, with a tolerance proportional to Σ |a·b|.
    private func expect(
        _ c: Matrix, _ size: Size, startingFrom old: [Float], _ terms: (Int, Int, Int) -> (Float, Float)
    ) {
        for row in 0..<size.m {
            for column in 0..<size.n {
                var sum = old.isEmpty ? 0 : Double(old[row * size.n + column])
                var total = abs(sum)
                for inner in 0..<size.k {
                    let (a, b) = terms(row, column, inner)
                    sum += Double(a) * Double(b)
                    total += abs(Double(a) * Double(b))
                }
                #expect(abs(Double(c[row, column]) - sum) <= 2e-6 * total, "(\(row), \(column))")
            }
        }
    }

    @Test(arguments: KernelForm.available, [false, true])
    func multipliesAsATripleLoopDoes(_ form: KernelForm, _ accumulate: Bool) {
        for size in Self.sizes { multipliesAsATripleLoopDoes(size, form, accumulate) }
    }

    private func multipliesAsATripleLoopDoes(_ size: Size, _ form: KernelForm, _ accumulate: Bool) {
        let matrices = TestMatrices(count: 1 << 17)
        let (a, b) = (matrices.normal(size.m, size.k, stream: 1), matrices.normal(size.k, size.n, stream: 2))
        let c = matrices.normal(size.m, size.n, stream: 3)
        let old = accumulate ? c.values : []
        form.multiply(a.strided, b.strided, into: c.strided, accumulate: accumulate)
        expect(c, size, startingFrom: old) { (a[$0, $2], b[$2, $1]) }
        #expect(matrices.guardsHold)
    }

    @Test(arguments: KernelForm.available, [false, true])
    func multipliesTheTranspose(_ form: KernelForm, _ accumulate: Bool) {
        for size in Self.sizes { multipliesTheTranspose(size, form, accumulate) }
    }

    private func multipliesTheTranspose(_ size: Size, _ form: KernelForm, _ accumulate: Bool) {
        let matrices = TestMatrices(count: 1 << 17)
        let (a, b) = (matrices.normal(size.k, size.m, stream: 1), matrices.normal(size.k, size.n, stream: 2))
        let c = matrices.normal(size.m, size.n, stream: 3)
        let old = accumulate ? c.values : []
        form.multiplyTransposed(a.strided, b.strided, into: c.strided, accumulate: accumulate)
        expect(c, size, startingFrom: old) { (a[$2, $0], b[$2, $1]) }
        #expect(matrices.guardsHold)
    }

    @Test(arguments: KernelForm.available, [false, true])
    func multipliesByTheTranspose(_ form: KernelForm, _ accumulate: Bool) {
        for size in Self.sizes { multipliesByTheTranspose(size, form, accumulate) }
    }

    private func multipliesByTheTranspose(_ size: Size, _ form: KernelForm, _ accumulate: Bool) {
        let matrices = TestMatrices(count: 1 << 17)
        let (a, b) = (matrices.normal(size.m, size.k, stream: 1), matrices.normal(size.n, size.k, stream: 2))
        let c = matrices.normal(size.m, size.n, stream: 3)
        let old = accumulate ? c.values : []
        form.multiplyByTransposed(a.strided, b.strided, into: c.strided, accumulate: accumulate)
        expect(c, size, startingFrom: old) { (a[$0, $2], b[$1, $2]) }
        #expect(matrices.guardsHold)
    }

    /// Fused multiply-adds in the same order give the same bits, however many numbers an instruction takes.
    @Test func formsGiveTheSameBits() {
        for size in Self.sizes {
            let results = KernelForm.fused.map { form in
                let matrices = TestMatrices(count: 1 << 17)
                let (a, b) = (matrices.normal(size.m, size.k, stream: 1), matrices.normal(size.k, size.n, stream: 2))
                let c = matrices.normal(size.m, size.n, stream: 3)
                form.multiply(a.strided, b.strided, into: c.strided, factor: 0.3, accumulate: true)
                return c.values.map(\.bitPattern)
            }
            #expect(Set(results).count == 1, "\(size)")
        }
    }

    /// 1 + 2⁻²³ plus (1 + 2⁻²³)(1 − 2⁻²³) 2⁻²⁴ is just below half-way to the next number, which twice the precision
    /// does not show.
    @Test(arguments: KernelForm.fused, [Float(1), -1])
    func sumsAreRoundedOnce(_ form: KernelForm, _ sign: Float) {
        let matrices = TestMatrices()
        let (near, nearer) = (Float(1).nextUp, 1 - Float.ulpOfOne)
        let a = matrices.matrix(2, 2, [1, 0x1p-12 * near, 1, 0x1p-12 * near])
        let b = matrices.matrix(2, 1, [sign * near, sign * 0x1p-12 * nearer])
        let c = matrices.matrix(2, 1)
        form.multiply(a.strided, b.strided, into: c.strided, accumulate: false)
        #expect(c.values == [sign * near, sign * near])
    }

    /// Previous contents of C must not matter when it is overwritten, not even NaN.
    @Test func overwritesWhatIsNotANumber() {
        let matrices = TestMatrices()
        let c = matrices.row([.nan, .nan])
        MatrixProduct.multiply(matrices.row([2]), matrices.row([3, 4]), into: c, accumulate: false)
        #expect(c.values == [6, 8])
    }
}
