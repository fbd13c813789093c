import Backprop
import Testing

/// Cross-entropy in which each class has a weight.
@Suite struct WeightedCrossEntropyTests {
    private let logits: [[Float]] = [[1, -0.5, 0.25, 2], [0, 3, -1, 2.5], [-2, 0.5, 0.75, -0.25]]
    private let weights: [Float] = [0.5, 1, 4, 0.25]

    /// Source: NumPy 2.4, float64: `lp = log_softmax(z); (w[y] * -lp[range(3), y]).mean()`, and its derivative.
    @Test func valueAndGradient() throws {
        let bench = try OperationBench(WeightedCrossEntropy(weights: weights), inputs: [logits, [[3], [2], [0]]])
        #expect(abs(Double(bench.output[0]) - 6.651731207372241) < 1e-6)
        let expected = [
            0.018880270623608014, 0.004212757807891351, 0.008918408349291165, -0.032011436780790534,
            0.03964017386322523,
            0.796194175771389, -1.3187505283245913, 0.482916178689977, -0.16184688716591245, 0.058716934659860484,
            0.07539403649325425, 0.027735916012797707,
        ]
        #expect(relativeError(bench.gradients(upstream: [1])[0], expected) < 1e-6)
    }

    /// With the weight 1 for every class it is the plain loss, rows that do not count included.
    @Test func equalWeightsAreNone() throws {
        let inputs = [logits, [[3], [-1], [0]]]
        let benches = try [
            WeightedCrossEntropy(weights: [1, 1, 1, 1]), SoftmaxCrossEntropy() as any Backprop.Operation,
        ]
        .map { try OperationBench($0, inputs: inputs) }
        #expect(abs(benches[0].output[0] - benches[1].output[0]) < 1e-6)
        let gradients = benches.map { $0.gradients(upstream: [1])[0] }
        #expect(relativeError(gradients[0], gradients[1].map { Double($0) }) < 1e-6)
    }

    @Test(arguments: [Float.nan, 4, -2])
    func whatIsNoClassIsNotANumber(_ target: Float) throws {
        let bench = try OperationBench(WeightedCrossEntropy(weights: weights), inputs: [logits, [[3], [target], [0]]])
        #expect(bench.output[0].isNaN)
    }

    @Test func productsOfTheCurvatureAreThoseOfTheMatrix() throws {
        let layers = [
            Dense(units: 3, activation: .tanh, initializer: .xavierNormal),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal),
        ]
        let network = try Network.sequential(
            input: Shape(2), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1),
            computedBy: WeightedCrossEntropy(weights: [0.5, 2, 3]))
        let plan = Plan(network, capacity: 5, tangents: true)
        plan.initialize(seed: 1)
        plan.load(batch: 4)
        plan.value(of: network.target, batch: 4).copy(from: [0, 2, 1, 2])
        plan.pass(batch: 4)
        let explicit = ExplicitGaussNewton(plan, batch: 4)
        let direction = Numbers(1).normal(explicit.matrix.count)
        let product = plan.gaussNewton(direction, batch: 4)
        #expect(relativeError(product, explicit.times(direction.map(Double.init))) < 1e-5)
    }
}
