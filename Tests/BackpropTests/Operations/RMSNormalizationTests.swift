import Backprop
import Testing

@Suite struct RMSNormalizationTests {
    private let x: [[Float]] = [[0.5, -1, 2, 0.25], [1.5, 0.25, -0.75, 3]]

    /// Source: PyTorch 2.15, float64: `RMSNorm(4, eps=1e-5)` with weight [1.25, -0.5, 0.75, 2];
    /// `(norm(x) * u).sum().backward()` for u = [[1, -2, 0.5, 3], [-1, 0.25, 2, 0.75]].
    @Test func outputAndGradientsAreThoseOfPyTorch() throws {
        let bench = try OperationBench(
            RMSNormalization(epsilon: 1e-5), inputs: [x], parameters: [[[1.25, -0.5, 0.75, 2]]])
        let output = [
            0.54232410286, 0.433859282288, 1.301577846863, 0.433859282288, 1.088212542388, -0.072547502826,
            -0.326463762716, 3.48228013564,
        ]
        #expect(relativeError(bench.output, output) < 1e-7)
        #expect(relativeError(bench.reference.values, output) < 1e-10)
        let gradients = bench.gradients(upstream: [1, -2, 0.5, 3, -1, 0.25, 2, 0.75])
        let expected = [
            [
                0.931522553152, 1.17396986971, -0.287108148553, 5.12974856117, -0.833150432914, -0.090493403602,
                0.924407736238, 0.655219224598,
            ], [-0.436710751622, 1.771710880564, -0.002851469334, 1.956643974297],
        ]
        for (gradient, numbers) in zip(gradients, expected) { #expect(relativeError(gradient, numbers) < 3e-7) }
    }

    @Test func aRowOfZerosStaysOne() throws {
        let bench = try OperationBench(RMSNormalization(), inputs: [[[0, 0, 0]]], parameters: [[[1, 2, 3]]])
        #expect(bench.output == [0, 0, 0])
    }

    @Test func declaresItsParameter() {
        let declarations = RMSNormalization().parameters(for: [Shape(5, 3)])
        #expect(declarations.map(\.name) == ["weight"] && declarations.map(\.role) == [.gain])
        #expect(declarations.map(\.exportedShape) == [[3]])
    }
}
