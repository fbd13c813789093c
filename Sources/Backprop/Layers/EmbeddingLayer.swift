/// Layer with a learnt vector for each token.
package struct EmbeddingLayer: Layer, Hashable {
    /// Number of tokens; 0 until the layer is fitted to the data.
    package var vocabulary: Int
    /// Number of columns of a token's vector.
    package var units: Int
    /// Distribution of the initial vectors.
    package var initializer: Initializer

    /// Creates the layer; vectors start from N(0, 1), as in PyTorch.
    package init(vocabulary: Int = 0, units: Int, initializer: Initializer = .normal(deviation: 1)) {
        self.vocabulary = vocabulary
        self.units = units
        self.initializer = initializer
    }

    package var kind: String { "embedding" }
    package var brief: String { "embed\(units)" }
    package var worksPerTimeStep: Bool { true }

    package func fitted(to widths: DataWidths) -> any Layer {
        var copy = self
        if vocabulary == 0 { copy.vocabulary = widths.vocabulary }
        return copy
    }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        guard vocabulary > 0 else {
            throw GraphError(node: name, "the data do not say how many tokens there are; give that as its vocabulary")
        }
        return try graph.layer(named: name, summary: "\(vocabulary)→\(units)", activation: nil) {
            graph throws(GraphError) in
            try graph.apply(
                Embedding(vocabulary: vocabulary, units: units), to: [input], named: name, initializer: initializer)
        }
    }
}
