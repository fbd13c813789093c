import Backprop
import Testing

@Suite struct AffineTests {
    private let x: [[Float]] = [[0.5, -1, 2], [1.5, 0.25, -0.75]]
    /// in × out, the transpose of PyTorch's layout.
    private let weight: [[Float]] = [[0.125, 1], [-0.5, 0.25], [0.75, -1.5]]

    /// Source: PyTorch 2.15, float64: `lin = Linear(3, 2)` with weight [[0.125, -0.5, 0.75], [1, 0.25, -1.5]] and bias
    /// [0.375, -0.25]; `(lin(x) * u).sum().backward()` for u = [[1, -2], [0.5, 3]]. All numbers are exact.
    @Test func outputAndGradientsAreThoseOfPyTorch() throws {
        let bench = try OperationBench(Affine(units: 2), inputs: [x], parameters: [weight, [[0.375, -0.25]]])
        #expect(bench.output == [2.4375, -3, -0.125, 2.4375])
        #expect(bench.reference.values == [2.4375, -3, -0.125, 2.4375])
        let gradients = bench.gradients(upstream: [1, -2, 0.5, 3])
        #expect(gradients[0] == [-1.875, -1, 3.75, 3.0625, 0.5, -4.125])
        #expect(gradients[1] == [1.25, 3.5, -0.875, 2.75, 1.625, -6.25])
        #expect(gradients[2] == [1.5, 1])
    }

    @Test func withoutBiasThereIsOneParameterAndNoOffset() throws {
        let bench = try OperationBench(Affine(units: 2, bias: false), inputs: [x], parameters: [weight])
        #expect(bench.output == [2.0625, -2.75, -0.5, 2.6875])
        #expect(bench.gradients(upstream: [1, -2, 0.5, 3]).count == 2)
    }

    @Test func declaresItsParameters() {
        let declarations = Affine(units: 4).parameters(for: [Shape(3)])
        #expect(declarations.map(\.name) == ["weight", "bias"])
        #expect(declarations.map(\.role) == [.weight, .bias])
        #expect(declarations.map(\.exportedShape) == [[4, 3], [4]])
        #expect(declarations.map(\.count) == [12, 4])
        #expect((declarations[0].rows, declarations[0].columns) == (3, 4))
        #expect((declarations[0].fanIn, declarations[0].fanOut) == (3, 4))
        #expect(Affine(units: 4, bias: false).parameters(for: [Shape(3)]).map(\.name) == ["weight"])
        let named = Affine(units: 4, inProjection: true)
        #expect(named.parameters(for: [Shape(3)]).map(\.name) == ["in_proj_weight", "in_proj_bias"])
    }
}
