import Backprop
import Testing

@Suite struct LimitedMemoryTests {
    private static let steps: [[Float]] = [[1, 0.5, -0.25], [-0.5, 0.75, 0.25], [0.25, 0.125, 1]]
    private static let changes: [[Float]] = [[2, 0.25, -0.5], [-0.25, 1.5, 0.5], [0.5, 0.25, 1.25]]

    private func fill(_ matrix: Matrix, _ values: [Float]) {
        matrix.fill(0)
        for (index, value) in values.enumerated() { matrix[index] = value }
    }

    /// Source: numpy 2.4.6, float64: H = γI and then, for each of the latest m pairs, `V = I - outer(y, s) / (s @ y); H
    /// = V.T @ H @ V + outer(s, s) / (s @ y)`; `-(H @ [1, -1, 0.5])`.
    @Test(arguments: [
        (1, [-0.68888889, 0.78055556, -0.38055556]), (2, [-1.02807112, 0.64055007, -0.21688157]),
        (3, [-1.01505076, 0.63718881, -0.22141746]),
    ])
    func theDirectionIsThatOfTheMatrix(capacity: Int, expected: [Double]) {
        var pairs = CorrectionPairs(capacity: capacity, length: 16)
        let vectors = ParameterVectors(count: 6, length: 16)
        for (step, change) in zip(Self.steps, Self.changes) {
            fill(vectors[1], step)
            fill(vectors[3], change)
            let isTaken = pairs.add(from: vectors[0], to: vectors[1], gradients: vectors[2], vectors[3])
            #expect(isTaken)
        }
        #expect(pairs.count == capacity)
        fill(vectors[4], [1, -1, 0.5])
        pairs.direct(vectors[5], against: vectors[4])
        #expect(relativeError(Array(vectors[5].values.prefix(3)), expected) < 1e-6)
    }

    @Test func aPairWithoutPositiveCurvatureIsLeftOut() {
        var pairs = CorrectionPairs(capacity: 2, length: 16)
        let vectors = ParameterVectors(count: 4, length: 16)
        fill(vectors[1], [1, 0, 0])
        fill(vectors[3], [-1, 2, 0])
        let isTaken = pairs.add(from: vectors[0], to: vectors[1], gradients: vectors[2], vectors[3])
        #expect(!isTaken && pairs.count == 0)
    }

    /// With exact line searches, L-BFGS minimizes a quadratic with n unknowns in at most n steps.
    @Test func aQuadraticOfFiveUnknownsTakesFiveSteps() {
        let curvature: [Float] = [1, 10, 0.5, 3, 40]
        var pairs = CorrectionPairs(capacity: 5, length: 16)
        let vectors = ParameterVectors(count: 5, length: 16)
        let (x, gradient, direction) = (vectors[0], vectors[1], vectors[2])
        fill(x, [1, -1, 2, 0.5, -0.25])
        func differentiate() { for (index, a) in curvature.enumerated() { gradient[index] = a * x[index] } }
        differentiate()
        for _ in 0..<5 {
            pairs.direct(direction, against: gradient)
            var bend = 0.0
            for (index, a) in curvature.enumerated() { bend += Double(a * direction[index] * direction[index]) }
            vectors[3].assign(x)
            vectors[4].assign(gradient)
            x.add(direction, times: Float(-direction.dot(gradient) / bend))
            differentiate()
            _ = pairs.add(from: vectors[3], to: x, gradients: vectors[4], gradient)
        }
        #expect(gradient.sumOfSquares.squareRoot() < 1e-4)
    }

    /// φ(t) = −t / (t² + 2), with its minimum at √2: Moré and Thuente's first function with β = 2.
    @Test(arguments: [0.001, 0.1, 1, 10, 1_000])
    func theSearchFindsALengthThatFulfilsBothConditions(first: Double) {
        func point(_ t: Double) -> WolfeSearch.Point {
            let square = t * t + 2
            return WolfeSearch.Point(length: t, value: -t / square, slope: (t * t - 2) / (square * square))
        }
        let start = point(0)
        var search = WolfeSearch(value: start.value, slope: start.slope)
        var length = first
        var decision = WolfeSearch.Decision.fail
        for _ in 0..<25 {
            decision = search.decide(point(length))
            guard case .evaluate(let next) = decision else { break }
            length = next
        }
        let end = point(length)
        #expect(decision == .accept)
        #expect(end.value <= start.value + 1e-4 * length * start.slope && abs(end.slope) <= 0.9 * abs(start.slope))
    }

    @Test func theSearchGivesUpWhereTheFunctionOnlyRises() {
        var search = WolfeSearch(value: 0, slope: -1)
        var length = 1.0
        var (decision, count) = (WolfeSearch.Decision.accept, 0)
        repeat {
            decision = search.decide(WolfeSearch.Point(length: length, value: 1 + length, slope: 1))
            count += 1
            if case .evaluate(let next) = decision {
                #expect(next > 0 && next < length)
                length = next
            }
        } while decision != .fail && decision != .accept
        #expect(decision == .fail && count == 25)
    }
}
