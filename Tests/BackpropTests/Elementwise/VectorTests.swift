import Backprop
import Testing

@Suite struct VectorTests {
    @Test(arguments: 1...67)
    func flatLoopsReachEveryNumberAndNoOther(_ count: Int) {
        let matrices = TestMatrices()
        let (x, y) = (matrices.normal(1, count, stream: 1), matrices.normal(1, count, stream: 2))
        let (old, other) = (x.values, y.values)
        x.scale(by: 3)
        #expect(x.values == old.map { $0 * 3 })
        x.assign(y)
        #expect(x.values == other)
        x.add(y, times: 0.5)
        #expect(x.values == other.map { $0 + $0 * 0.5 })
        x.clamp(to: 0.25)
        #expect(x.values == other.map { max(-0.25, min(0.25, $0 + $0 * 0.5)) })
        x.fill(2)
        #expect(x.values == Array(repeating: 2, count: count))
        #expect(matrices.guardsHold)
    }

    @Test func clampingKeepsWhatIsNotANumber() {
        let x = TestMatrices().row([.nan, .infinity, -.infinity, 0.5])
        x.clamp(to: 1)
        #expect(x[0].isNaN)
        #expect(Array(x.values.dropFirst()) == [1, -1, 0.5])
    }

    /// ∂/∂w of 0.1 Σ|w| + ½ · 0.01 Σw²; the derivative of |w| counts as 0 at 0.
    @Test func penaltyGradient() {
        let matrices = TestMatrices()
        let (weights, gradient) = (matrices.row([2, -3, 0]), matrices.row([1, 1, 1]))
        gradient.addPenaltyGradient(of: weights, l1: 0.1, l2: 0.01)
        #expect(relativeError(gradient.values, [1 + 0.1 + 0.02, 1 - 0.1 - 0.03, 1]) < 1e-7)
    }

    @Test func matricesAreViews() {
        let matrices = TestMatrices()
        let x = matrices.matrix(3, 2, [1, 2, 3, 4, 5, 6])
        x.prefix(rows: 2)[1, 0] = 9
        #expect(x.values == [1, 2, 9, 4, 5, 6])
        #expect(Arena.padded(0) == 0 && Arena.padded(1) == 16 && Arena.padded(16) == 16 && Arena.padded(17) == 32)
    }
}
