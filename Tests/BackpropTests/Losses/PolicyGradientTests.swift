import Backprop
import Testing

/// Source of the literals: PyTorch 2.15, float64, with `d = Categorical(logits=o[:, :3])`, `v = o[:, 3]`:
/// `(-d.log_prob(a) * advantage + c_v * 0.5 * (v - r) ** 2 - c_e * d.entropy()).mean().backward()`.
@Suite struct PolicyGradientTests {
    private let outputs: [[Float]] = [[0.5, -1, 2, 0.25], [1, 0.75, -0.5, 3], [-0.25, 1.5, 0.5, -2]]
    private let decisions: [[Float]] = [[2, 1.5, 1], [0, -2, -1], [1, 0.25, 0.5]]

    private func expect(_ operation: PolicyGradient, is loss: Double, gradient: [Double]) throws {
        let bench = try OperationBench(operation, inputs: [outputs, decisions])
        #expect(abs(Double(bench.output[0]) - loss) < 2e-7)
        #expect(abs(bench.reference.values[0] - loss) < 1e-14)
        for (one, other) in zip(bench.gradients(upstream: [1])[0], gradient) {
            #expect(abs(Double(one) - other) < 1e-7)
        }
        #expect(relativeError(bench.gradients(upstream: [-3])[0], gradient.map { -3 * $0 }) < 1e-6)
    }

    @Test func defaults() throws {
        try expect(
            PolicyGradient(), is: 1.586864213531203,
            gradient: [
                0.08699093830026344, 0.019214739128046523, -0.10620567742831, -0.125, 0.3340951590261601,
                -0.259331137910278, -0.07476402111588198, 0.6666666666666666, 0.008899513795926019,
                -0.028336351045346257, 0.019436837249420233, -0.41666666666666663,
            ])
    }

    @Test func otherWeights() throws {
        try expect(
            PolicyGradient(valueWeight: 0.25, entropyWeight: 0.5), is: 0.23635967450070158,
            gradient: [
                0.05493230758227348, 0.0024789112704836254, -0.05741121885275713, -0.0625, 0.3556704585396927,
                -0.25841345705221574, -0.09725700148747679, 0.3333333333333333, -0.01529439609594256,
                0.017844313105127768, -0.002549917009185193, -0.20833333333333331,
            ])
    }

    /// An extremely low logit has probability 0 and contributes nothing to entropy and gradient.
    @Test func certaintyIsFinite() throws {
        let bench = try OperationBench(
            PolicyGradient(), inputs: [[[500, -500, 0], [0, -.infinity, 0]], [[0, 1, 0], [0, 2, 0]]])
        #expect(bench.output == [0])
        #expect(bench.gradients(upstream: [1])[0] == [0, 0, 0, 0, 0, 0])
    }

    @Test(arguments: [-1, 2, 0.0 / 0.0] as [Float])
    func anActionThatDoesNotExistIsNotANumber(_ action: Float) throws {
        let bench = try OperationBench(PolicyGradient(), inputs: [[[1, 2, 3]], [[action, 1, 1]]])
        #expect(bench.output[0].isNaN)
    }

    @Test(arguments: [[1, 2, 0.0 / 0.0], [0.0 / 0.0, 2, 1], [1, 1 / 0.0, 1]] as [[Float]])
    func anOutputThatIsNotFiniteShows(_ outputs: [Float]) throws {
        let bench = try OperationBench(PolicyGradient(), inputs: [[outputs], [[0, 1, 1]]])
        #expect(!bench.output[0].isFinite)
    }
}
