import Backprop
import Testing

extension OperationCase {
    static let layerNormalizations = [
        OperationCase("layer-norm", LayerNormalization(), [rows(5, 7, 1)], [rows(1, 7, 2), rows(1, 7, 3)]),
        OperationCase(
            "layer-norm of sequences", LayerNormalization(), [rows(6, 19, 1)], [rows(1, 19, 2), rows(1, 19, 3)],
            shapes: [Shape(3, 19)], batch: 2),
        OperationCase(
            "layer-norm of whole vectors", LayerNormalization(), [rows(3, 16, 1)], [rows(1, 16, 2), rows(1, 16, 3)]),
    ]
}

@Suite struct LayerNormalizationTests {
    private let x: [[Float]] = [[0.5, -1, 2, 0.25], [1.5, 0.25, -0.75, 3]]

    /// Source: PyTorch 2.15, float64: `LayerNorm(4)` with weight [1.25, -0.5, 0.75, 2] and bias [0.125, 0.5, -0.25, -1];
    /// `(norm(x) * u).sum().backward()` for u = [[1, -2, 0.5, 3], [-1, 0.25, 2, 0.75]].
    @Test func outputAndGradientsAreThoseOfPyTorch() throws {
        let bench = try OperationBench(
            LayerNormalization(), inputs: [x], parameters: [[[1.25, -0.5, 0.75, 2]], [[0.125, 0.5, -0.25, -1]]])
        let output = [
            0.198275975, 1.174138974, 0.849139631, -1.351724682, 0.570434272, 0.767260563, -1.185411971, 1.85077934,
        ]
        #expect(relativeError(bench.output, output) < 1e-7)
        #expect(relativeError(bench.reference.values, output) < 1e-9)
        let gradients = bench.gradients(upstream: [1, -2, 0.5, 3, -1, 0.25, 2, 0.75])
        let expected = [
            [
                -0.825525843, -1.647420276, -1.058805456, 3.531751576, -1.173330471, -0.389224655, 0.754763753,
                0.807791373,
            ], [-0.297726637, 2.562925613, -1.761672169, 0.54145523], [0, -1.75, 2.5, 3.75],
        ]
        for (gradient, numbers) in zip(gradients, expected) { #expect(relativeError(gradient, numbers) < 3e-7) }
    }

    @Test func aRowOfEqualNumbersBecomesTheBias() throws {
        let bench = try OperationBench(
            LayerNormalization(), inputs: [[[3, 3, 3]]], parameters: [[[1, 1, 1]], [[0.5, 0.25, -1]]])
        #expect(bench.output == [0.5, 0.25, -1])
    }

    /// The mean is a thousand times the deviation, so the variance must be computed after subtracting the mean.
    @Test func rowsFarFromZeroKeepTheirDigits() throws {
        let bench = try OperationBench(
            LayerNormalization(), inputs: [[[1_000, 1_001, 1_002, 1_003]]],
            parameters: [[[1, 1, 1, 1]], [[0, 0, 0, 0]]])
        #expect(relativeError(bench.output, bench.reference.values) < 1e-6)
    }

    @Test func declaresItsParameters() {
        let declarations = LayerNormalization().parameters(for: [Shape(5, 3)])
        #expect(declarations.map(\.name) == ["weight", "bias"])
        #expect(declarations.map(\.role) == [.gain, .bias])
        #expect(declarations.map(\.exportedShape) == [[3], [3]])
    }
}
