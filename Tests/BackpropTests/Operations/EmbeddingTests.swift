import Backprop
import Testing

@Suite struct EmbeddingTests {
    private let weight: [[Float]] = [[1, -2], [0.5, 0.25], [-0.75, 3]]

    /// Source: PyTorch 2.15, float64: `e = Embedding(3, 2)` with this weight; `(e(torch.tensor([2, 0, 2])) * u).sum().backward()`
    /// for u = [[1, 2], [3, 4], [5, 6]].
    @Test func outputAndGradientAreThoseOfPyTorch() throws {
        let bench = try OperationBench(
            Embedding(vocabulary: 3, units: 2), inputs: [[[2], [0], [2]]], parameters: [weight])
        #expect(bench.output == [-0.75, 3, 1, -2, -0.75, 3])
        #expect(bench.gradients(upstream: [1, 2, 3, 4, 5, 6]) == [[3, 4, 0, 0, 6, 8]])
    }

    /// An invalid token does not trap: its output is NaN, and the weights of valid tokens are still learnt.
    @Test(arguments: [3, -1, 1e30, .infinity, .nan] as [Float])
    func whatTheVocabularyDoesNotHaveIsNoNumber(_ id: Float) throws {
        let bench = try OperationBench(
            Embedding(vocabulary: 3, units: 2), inputs: [[[1], [id]]], parameters: [weight])
        #expect(bench.output.prefix(2) == [0.5, 0.25] && bench.output.suffix(2).allSatisfy(\.isNaN))
        #expect(bench.gradients(upstream: [1, 2, 3, 4]) == [[0, 0, 1, 2, 0, 0]])
        #expect(bench.reference.values.suffix(2).allSatisfy { $0.isNaN })
    }

    @Test func idsMayStandInARowOrInAColumn() throws {
        let embedding = Embedding(vocabulary: 3, units: 4)
        #expect(try embedding.outputShape(of: [Shape(7, 1)]) == Shape(7, 4))
        #expect(try embedding.outputShape(of: [Shape(7)]) == Shape(7, 4))
        #expect(try embedding.outputShape(of: [Shape(2, 7)]) == Shape(2, 7, 4))
        #expect(embedding.parameters(for: [Shape(7)]).map(\.exportedShape) == [[3, 4]])
    }
}
