import Backprop
import Testing

/// Losses and their gradients compared with PyTorch.
@Suite struct LossTests {
    private let predictions: [[Float]] = [[0.5, -1.25, 2], [0, 3.5, -0.75]]
    private let targets: [[Float]] = [[0.25, -3, 2], [1.5, 0.5, -0.5]]
    private let logits: [[Float]] = [[1, -0.5, 0.25, 2], [0, 3, -1, 2.5], [-2, 0.5, 0.75, -0.25]]
    private let classes: [[Float]] = [[3], [2], [0]]

    private func expect(
        _ loss: Loss, of outputs: [[Float]], _ targets: [[Float]], is value: Double, gradient: [Double]
    ) throws {
        let bench = try OperationBench(loss.operation, inputs: [outputs, targets])
        #expect(abs(Double(bench.output[0]) - value) < 3e-7 * max(1, value))
        #expect(abs(bench.reference.values[0] - value) < 1e-14 * max(1, value))
        let found = bench.gradients(upstream: [1])[0]
        for (one, other) in zip(found, gradient) { #expect(abs(Double(one) - other) < 1e-7) }
        let scaled = bench.gradients(upstream: [-3])[0]
        #expect(relativeError(scaled, gradient.map { -3 * $0 }) < 1e-6, "∂L/∂L other than 1")
    }

    /// Source: PyTorch 2.15, float64: `l = MSELoss()(p, y); l.backward(); print(l, p.grad)`; the other tests are
    /// analogous.
    @Test func meanSquaredError() throws {
        try expect(
            .meanSquaredError, of: predictions, targets, is: 2.40625,
            gradient: [0.08333333333333333, 0.5833333333333333, 0, -0.5, 1, -0.08333333333333333])
    }

    /// Source: PyTorch 2.15, `L1Loss()`.
    @Test func meanAbsoluteError() throws {
        let sixth = 0.16666666666666666
        try expect(
            .meanAbsoluteError, of: predictions, targets, is: 1.125, gradient: [sixth, sixth, 0, -sixth, sixth, -sixth])
    }

    /// Source: PyTorch 2.15, `HuberLoss(delta=1.0)`.
    @Test func huber() throws {
        let sixth = 0.16666666666666666
        try expect(
            .huber, of: predictions, targets, is: 0.8020833333333334,
            gradient: [0.041666666666666664, sixth, 0, -sixth, sixth, -0.041666666666666664])
    }

    /// Source: PyTorch 2.15, `BCEWithLogitsLoss()`.
    @Test func binaryCrossEntropy() throws {
        try expect(
            .binaryCrossEntropy, of: predictions, [[1, 0, 1], [0, 1, 0.25]], is: 0.35836711358598633,
            gradient: [
                -0.0629234447996909, 0.03711668980421814, -0.01986715367035295, 0.08333333333333333,
                -0.004885371791892727, 0.011803550137434504,
            ])
    }

    /// Source: PyTorch 2.15, `BCEWithLogitsLoss()`; no logarithm of 0 occurs far from the boundary.
    @Test func binaryCrossEntropyFarOut() throws {
        try expect(
            .binaryCrossEntropy, of: [[100, -100, 20, -30]], [[0, 1, 1, 0]], is: 50.00000000051531,
            gradient: [0.25, -0.25, -5.152884230419374e-10, 2.3394057422098247e-14])
    }

    /// Source: PyTorch 2.15, `CrossEntropyLoss()`.
    @Test func softmaxCrossEntropy() throws {
        try expect(
            .softmaxCrossEntropy, of: logits, classes, is: 2.8478643400326895,
            gradient: [
                0.07552108249443207, 0.016851031231565408, 0.03567363339716467, -0.1280457471231621,
                0.009910043465806305, 0.19904854394284724, -0.32968763208114776, 0.12072904467249425,
                -0.3236937743318249, 0.117433869319721, 0.15078807298650854, 0.05547183202559541,
            ])
    }

    /// Source: PyTorch 2.15, `CrossEntropyLoss(ignore_index=-1)`.
    @Test func softmaxCrossEntropyOfTheRowsThatCount() throws {
        try expect(
            .softmaxCrossEntropy, of: logits, [[3], [-1], [0]], is: 2.0139993820857236,
            gradient: [
                0.1132816237416481, 0.025276546847348112, 0.05351045009574701, -0.19206862068474317, 0, 0, 0, 0,
                -0.4855406614977374, 0.1761508039795815, 0.2261821094797628, 0.08320774803839312,
            ])
    }

    /// PyTorch's mean over no rows is NaN, but a batch of nothing but padding is no reason to stop training.
    @Test func noRowThatCountsIsNoLoss() throws {
        try expect(
            .softmaxCrossEntropy, of: logits, [[-1], [-1], [-1]], is: 0, gradient: Array(repeating: 0, count: 12))
    }

    /// Source: PyTorch 2.15, `MultiMarginLoss()`.
    @Test func hinge() throws {
        let (step, quarter) = (0.08333333333333333, 0.25)
        try expect(
            .hinge, of: logits, classes, is: 1.7916666666666667,
            gradient: [0, 0, 0, 0, step, step, -quarter, step, -quarter, step, step, step])
    }

    @Test(arguments: [Loss.softmaxCrossEntropy, .hinge], [-2, -0.5, 4, 0.0 / 0.0] as [Float])
    func aClassThatDoesNotExistIsNotANumber(_ loss: Loss, _ target: Float) throws {
        let bench = try OperationBench(loss.operation, inputs: [logits, [[3], [target], [0]]])
        #expect(bench.output[0].isNaN)
    }

    @Test(arguments: Loss.allCases, [Float.nan, .infinity])
    func anOutputThatIsNotFiniteShowsInTheLoss(_ loss: Loss, _ bad: Float) throws {
        var outputs = logits
        outputs[1][1] = bad
        let targets =
            switch loss.targets {
            case .values: logits
            case .classes: classes
            case .labels: [[1, 2]] as [[Float]]
            case .decisions: Loss.decisions(3, actions: 3)
            }
        let bench = try OperationBench(loss.operation, inputs: [outputs, targets])
        #expect(!bench.output[0].isFinite)
    }
}
