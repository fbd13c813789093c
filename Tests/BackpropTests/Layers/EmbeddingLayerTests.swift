import Backprop
import Testing

@Suite struct EmbeddingLayerTests {
    @Test func takesItsVocabularyFromTheDataWhereItNamesNone() throws {
        let widths = DataWidths(vocabulary: 65, outputs: 65)
        #expect(
            EmbeddingLayer(units: 8).fitted(to: widths) as? EmbeddingLayer == EmbeddingLayer(vocabulary: 65, units: 8))
        let named = EmbeddingLayer(vocabulary: 5, units: 8)
        #expect(named.fitted(to: widths) as? EmbeddingLayer == named)
    }

    @Test func buildsOneNodeWithPyTorchsParameter() throws {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(7, 1))
        let output = try EmbeddingLayer(vocabulary: 5, units: 8).build(into: &graph, after: input, named: "embedding1")
        #expect(graph.shape(of: output) == Shape(7, 8))
        #expect(graph.layers.map(\.summary) == ["5→8"])
        #expect(ParameterStore(graph).entries.map(\.name) == ["embedding1.weight"])
    }

    @Test func saysThatItLacksAVocabulary() {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(7, 1))
        #expect(
            throws: GraphError(
                node: "embedding1", "the data do not say how many tokens there are; give that as its vocabulary")
        ) { try EmbeddingLayer(units: 8).build(into: &graph, after: input, named: "embedding1") }
    }
}
