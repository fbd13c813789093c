/// Operation directly above an embedding that also reads the token ids and the embedding's weight.
struct EmbeddingReader {
    let operation: any Operation
    /// Node of the token ids.
    let ids: Graph.NodeID
    /// Node of the embedding.
    let embedding: Graph.NodeID

    /// Returns nil where the node's only input is not an embedding of external ids, its operation cannot use them, or
    /// no batch has enough time steps.
    fileprivate init?(_ node: Graph.Node, in graph: Graph, _ operations: [(any Operation)?], capacity: Int) {
        guard node.inputs.count == 1, let input = node.inputs.first,
            let embedding = operations[input.index] as? Embedding, let ids = graph.nodes[input.index].inputs.first,
            operations[ids.index] == nil, embedding.table.hasFewerTokens(than: capacity * graph.shape(of: input).rows),
            let operation = node.operation?.reading(embedding.table)
        else { return nil }
        (self.operation, self.ids, self.embedding) = (operation, ids, input)
    }
}

/// Operations of a graph as a plan runs them, with embeddings matched to the operations that read their tokens.
struct EmbeddingReaders {
    private var operations: [(any Operation)?]
    private var readers: [EmbeddingReader?] = []

    init(_ graph: Graph, capacity: Int) {
        operations = graph.nodes.map(\.operation)
        for (index, node) in graph.nodes.enumerated() {
            guard var embedding = node.operation as? Embedding else { continue }
            let users = graph.nodes.filter { $0.inputs.contains(Graph.NodeID(index: index)) }
            embedding.table.isReadByToken = users.allSatisfy {
                EmbeddingReader($0, in: graph, operations, capacity: capacity) != nil
            }
            operations[index] = embedding
        }
        readers = graph.nodes.map { EmbeddingReader($0, in: graph, operations, capacity: capacity) }
        for (index, reader) in readers.enumerated() { operations[index] = reader?.operation ?? operations[index] }
    }

    /// Returns what a node reads in addition to its inputs and parameters; nil for most nodes.
    subscript(node: Int) -> EmbeddingReader? { readers[node] }

    /// Returns the operation of a node; nil for an input.
    func operation(_ node: Int) -> (any Operation)? { operations[node] }
}
