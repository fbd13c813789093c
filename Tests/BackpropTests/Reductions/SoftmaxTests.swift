import Backprop
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct SoftmaxTests {
    @Test(arguments: 2...35)
    func rowsAreProbabilities(_ classes: Int) {
        let matrices = TestMatrices()
        let (logits, p) = (matrices.normal(4, classes, stream: 1), matrices.matrix(4, classes))
        logits.scale(by: 3)
        p.assignSoftmax(logits)
        for row in 0..<4 {
            let weights = (0..<classes).map { Float(exp(Double(logits[row, $0]))) }
            let total = weights.reduce(0, +)
            let expected = weights.map { Double($0 / total) }
            #expect(relativeError((0..<classes).map { p[row, $0] }, expected) < 1e-6)
        }
        #expect(matrices.guardsHold)
    }

    /// Source: PyTorch 2.15, float64:
    /// `CrossEntropyLoss()(tensor([[100, -100, 0], [-200, -200, 50]]), tensor([1, 2]))` is 100.
    @Test func farApartLogitsDoNotOverflow() {
        let matrices = TestMatrices()
        let p = matrices.matrix(2, 3)
        let loss = p.assignSoftmax(
            matrices.matrix(2, 3, [100, -100, 0, -200, -200, 50]), targets: matrices.matrix(2, 1, [1, 2]))
        #expect(loss == 100)
        #expect(p.values == [1, 0, 0, 0, 0, 1])
    }

    @Test(arguments: [-2, -0.5, 3, 1e10, Float.nan, .infinity])
    func aTargetOutsideTheClassesGivesNoNumber(_ target: Float) {
        let matrices = TestMatrices()
        let loss = matrices.matrix(1, 3).assignSoftmax(matrices.matrix(1, 3), targets: matrices.row([target]))
        #expect(loss.isNaN)
    }

    /// Contents of ignored rows do not affect the mean and gradient of the others.
    @Test(arguments: [2, 5, 16, 19], [Float(1), .nan, .infinity])
    func rowsThatDoNotCountAreLeftOut(_ classes: Int, _ filler: Float) {
        let matrices = TestMatrices()
        let (logits, alone) = (matrices.normal(21, classes, stream: 1), matrices.matrix(7, classes))
        for row in 0..<21 where row % 3 == 1 {
            alone.rows(from: row / 3, count: 1).assign(logits.rows(from: row, count: 1))
        }
        for row in 0..<21 where row % 3 != 1 { logits.rows(from: row, count: 1).fill(filler) }
        let targets = matrices.matrix(21, 1, (0..<21).map { $0 % 3 == 1 ? Float($0 % 2) : -1 })
        let few = matrices.matrix(7, 1, (0..<7).map { Float((3 * $0 + 1) % 2) })
        let (p, q) = (matrices.matrix(21, classes), matrices.matrix(7, classes))
        #expect(abs(p.assignSoftmax(logits, targets: targets) - q.assignSoftmax(alone, targets: few)) < 1e-6)
        #expect(targets.countedTargets == 7 && few.countedTargets == 7)
        let (gradient, expected) = (matrices.matrix(21, classes), matrices.matrix(7, classes))
        gradient.assignSoftmaxGradient(probabilities: p, targets: targets, factor: 0.5, accumulate: false)
        expected.assignSoftmaxGradient(probabilities: q, targets: few, factor: 0.5, accumulate: false)
        for row in 0..<21 {
            let zeros = Array(repeating: Float(0), count: classes)
            let wanted = row % 3 == 1 ? expected.rows(from: row / 3, count: 1).values : zeros
            #expect(gradient.rows(from: row, count: 1).values == wanted)
        }
        #expect(matrices.guardsHold)
    }

    @Test(arguments: [Float.nan, .infinity])
    func aLogitThatIsNotFiniteGivesNoNumber(_ logit: Float) {
        for classes in [2, 9, 16, 21] {
            let matrices = TestMatrices()
            let logits = matrices.matrix(1, classes)
            for column in [0, classes - 1] {
                logits.fill(0)
                logits[column] = logit
                #expect(matrices.matrix(1, classes).assignSoftmax(logits, targets: matrices.row([0])).isNaN)
            }
        }
    }
}
