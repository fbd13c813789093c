import Backprop
import Testing

@Suite struct GaussNewtonTests {
    static let convexLosses: [Loss] = [.meanSquaredError, .huber, .binaryCrossEntropy, .softmaxCrossEntropy]

    private func tinyPlan(_ loss: Loss) throws -> Plan {
        let layers = [
            Dense(units: 3, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 2, activation: .sigmoid, initializer: .xavierNormal),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal),
        ]
        let plan = try Plan(input: 2, layers: layers, loss: loss, batch: 4, capacity: 5)
        plan.pass(batch: 4)
        return plan
    }

    @Test func everyConvexLossHasCurvature() throws {
        for loss in Loss.allCases {
            #expect(try tinyPlan(loss).hasCurvature == Self.convexLosses.contains(loss), "\(loss)")
        }
    }

    @Test(arguments: convexLosses)
    func theLossIsKnownMorePreciselyThanIn32Bits(_ loss: Loss) throws {
        let plan = try Plan(
            input: 4, layers: [Dense(units: 5, activation: .identity, initializer: .xavierNormal)], loss: loss,
            batch: 3_000)
        let value = Double(plan.forward(batch: 3_000))
        let output = ReferenceTensor(plan.value(of: plan.network.output, batch: 3_000))
        let target = ReferenceTensor(plan.value(of: plan.network.target, batch: 3_000))
        let exact = loss.operation.reference(inputs: [output, target], parameters: []).values[0]
        #expect(abs(plan.preciseLoss(batch: 3_000) - exact) < 5e-9 * exact)
        #expect(abs(value - exact) < 1e-5 * exact)
    }

    @Test(arguments: convexLosses)
    func aProductIsThatOfTheMatrixFormedWithoutBackpropagation(_ loss: Loss) throws {
        let plan = try tinyPlan(loss)
        let explicit = ExplicitGaussNewton(plan, batch: 4)
        for stream in 1...3 as ClosedRange<UInt64> {
            let direction = Numbers(stream).normal(explicit.matrix.count)
            let product = plan.gaussNewton(direction, batch: 4)
            #expect(relativeError(product, explicit.times(direction.map(Double.init))) < 1e-5)
        }
    }

    /// G is symmetric and positive, and a product does not destroy what the next one needs.
    @Test(arguments: convexLosses)
    func productsAreSymmetricAndNeverNegative(_ loss: Loss) throws {
        try expectSymmetry(try tinyPlan(loss), batch: 4)
    }

    private func expectSymmetry(_ plan: Plan, batch: Int) throws {
        let gradient = plan.learntGradient
        let count = gradient.count
        let (u, v) = (Numbers(8).normal(count), Numbers(9).normal(count))
        let (gu, gv) = (plan.gaussNewton(u, batch: batch), plan.gaussNewton(v, batch: batch))
        func dot(_ a: [Float], _ b: [Float]) -> Double { zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) } }
        let size = (dot(u, gu) * dot(v, gv)).squareRoot()
        #expect(dot(u, gu) > 0 && dot(v, gv) > 0)
        #expect(abs(dot(u, gv) - dot(v, gu)) < 1e-5 * size)
        plan.backward(batch: batch)
        #expect(relativeError(plan.learntGradient, gradient.map(Double.init)) < 1e-7)
    }

    /// Layers whose backward reads memory in which forward has stored results.
    enum Kind: CaseIterable {
        case lstm, gru, transformer, batchNormalization, convolution

        var layer: any Layer {
            switch self {
            case .lstm: RecurrentLayer(.lstm, units: 3)
            case .gru: RecurrentLayer(.gru, units: 3)
            case .transformer: TransformerLayer(heads: 2, dropout: 0.25)
            case .batchNormalization: OperationLayer.batchNormalization(BatchNormalization())
            case .convolution:
                ConvolutionLayer(
                    filters: 2, window: Window(Window.Axis(kernel: 3, before: 1, after: 1)), activation: .tanh,
                    initializer: .heNormal, overTime: true)
            }
        }
    }

    @Test(arguments: Kind.allCases)
    func everyKindOfLayerKeepsItsForward(_ kind: Kind) throws {
        let output = Dense(units: 2, activation: .identity, initializer: .xavierNormal)
        let network = try Network.sequential(
            input: Shape(3, 4), layers: [kind.layer, output], loss: .meanSquaredError, target: Shape(3, 2))
        let plan = Plan(network, capacity: 4, tangents: true)
        plan.initialize(seed: 1)
        plan.value(of: network.input, batch: 4).copy(from: Numbers(1).normal(48))
        plan.value(of: network.target, batch: 4).copy(from: Numbers(2).normal(24))
        plan.pass = Pass(batch: 4, isTraining: true, seed: 3, step: 5)
        plan.pass(batch: 4)
        try expectSymmetry(plan, batch: 4)
    }

    @Test(arguments: convexLosses)
    func squaresOfSamplesAreTheDiagonalInTheMean(_ loss: Loss) throws {
        let plan = try tinyPlan(loss)
        let diagonal = ExplicitGaussNewton(plan, batch: 4).matrix.enumerated().map { $0.element[$0.offset] }
        var mean = Array(repeating: 0.0, count: diagonal.count)
        let samples = 4_000
        for sample in 0..<samples {
            plan.sampleGaussNewton(batch: 4, random: CounterRandom(seed: 1, stream: 2), at: sample << 32)
            for (index, value) in plan.learntGradient.enumerated() {
                mean[index] += Double(value) * Double(value) / Double(samples)
            }
        }
        // A mean over 4,000 squares is off by about 2 %.
        #expect(relativeError(mean, diagonal) < 0.05)
    }
}
