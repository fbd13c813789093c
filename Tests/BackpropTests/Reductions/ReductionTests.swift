import Backprop
import Testing

@Suite struct ReductionTests {
    @Test(arguments: Array(1...67) + [1_023, 1_024, 1_025, 4_099])
    func sumsAreThoseOfPlainLoops(_ count: Int) {
        let matrices = TestMatrices()
        let (x, y) = (matrices.normal(1, count, stream: 1), matrices.normal(1, count, stream: 2))
        let (xs, ys) = (x.values.map(Double.init), y.values.map(Double.init))
        let squares = xs.reduce(0) { $0 + $1 * $1 }
        let product = zip(xs, ys).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(x.sumOfSquares - squares) <= 1e-6 * squares)
        #expect(abs(x.sum - xs.reduce(0, +)) <= 1e-12 * Double(count))
        #expect(abs(x.dot(y) - product) <= 1e-12 * Double(count))
        #expect(x.isFinite)
        #expect(matrices.guardsHold)
    }

    /// These squares overflow or underflow in 32 bits, and a result of 0 would make a small gradient disappear.
    @Test(arguments: [1e-30, 1e-25, 1e-20, 1e-15, 1e-3, 1e3, 1e15, 1e18, 1e25, 1e37])
    func sumOfSquaresHoldsAnySize(_ size: Double) {
        for count in [1, 7, 16, 35] {
            let x = TestMatrices().row(Array(repeating: Float(size), count: count))
            let expected = Double(Float(size)) * Double(Float(size)) * Double(count)
            #expect(abs(x.sumOfSquares - expected) <= 1e-6 * expected, "\(count) × \(size)")
        }
    }

    @Test func sumOfSquaresKeepsWhatIsNotFinite() {
        #expect(TestMatrices().row([1, .infinity, 2]).sumOfSquares == .infinity)
        #expect(TestMatrices().row([1, .nan, 2]).sumOfSquares.isNaN)
        #expect(TestMatrices().row(Array(repeating: 0, count: 20)).sumOfSquares == 0)
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity])
    func findsWhatIsNotFiniteInEveryPlace(_ bad: Float) {
        let x = TestMatrices().row(Array(repeating: 1, count: 21))
        for index in 0..<21 {
            x[index] = bad
            #expect(!x.isFinite, "place \(index)")
            x[index] = .greatestFiniteMagnitude
            #expect(x.isFinite, "place \(index)")
        }
    }

    @Test(arguments: [1, 7, 8, 9, 16, 23, 67, 1_023, 1_024, 1_025, 4_099])
    func momentsAreThoseOfPlainLoops(_ count: Int) {
        let x = TestMatrices().normal(1, count, stream: 3)
        let values = x.values.map(Double.init)
        let mean = values.reduce(0, +) / Double(count)
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)).squareRoot()
        let moments = x.moments(saturatedBelow: -1, above: 0.5)
        #expect(moments.count == count)
        #expect(abs(moments.mean - mean) < 1e-6)
        #expect(abs(moments.deviation - deviation) < 1e-5)
        #expect(moments.outside == values.filter { $0 < -1 || $0 > 0.5 }.count)
    }

    /// A layer with vanishing signals gives nearly the same activation for all inputs, and its small deviation must be
    /// visible.
    @Test func deviationSurvivesALargeMean() {
        let values = (0..<600).map { 0.75 + ($0 % 2 == 0 ? 1e-4 : -1e-4) as Float }
        let moments = TestMatrices().row(values).moments(saturatedBelow: 0, above: 1)
        #expect(abs(moments.mean - 0.75) < 1e-6)
        #expect(abs(moments.deviation - 1e-4) < 1e-6)
    }

    /// Their squares are infinite in 32 bits.
    @Test(arguments: [8, 21, 2_048])
    func hugeNumbersHaveAMeanAndADeviation(_ count: Int) {
        let values = (0..<count).map { ($0 % 2 == 0 ? 3e30 : 1e30) as Float }
        let moments = TestMatrices().row(values).moments(saturatedBelow: 0, above: 2e30)
        let share = Double((count + 1) / 2) / Double(count)
        #expect(abs(moments.mean / (1e30 + 2e30 * share) - 1) < 1e-6)
        #expect(abs(moments.deviation / (2e30 * (share * (1 - share)).squareRoot()) - 1) < 1e-6)
        #expect(moments.outside == (count + 1) / 2)
        let opposite = TestMatrices().row([3e38, -3e38]).moments(saturatedBelow: 0, above: 1)
        #expect(opposite.mean == 0 && abs(opposite.deviation / 3e38 - 1) < 1e-6)
    }

    @Test func countsColumnsThatAreZeroInEveryRow() {
        let x = TestMatrices().matrix(3, 11)
        #expect(x.zeroColumnCount == 11)
        x[0, 2] = 1
        x[2, 7] = -1e-30
        x[1, 8] = 3
        x[1, 10] = 4
        #expect(x.zeroColumnCount == 7)
    }

    @Test func findsTheLargestColumn() {
        let x = TestMatrices().matrix(3, 5, [0, 3, -1, 2, 3, -5, -4, -3, -2, -1, 7, 0, 0, 0, 0])
        #expect((0..<3).map { x.largestColumn(inRow: $0) } == [1, 4, 0])
        #expect(TestMatrices().row([2]).largestColumn(inRow: 0) == 0)
    }
}
