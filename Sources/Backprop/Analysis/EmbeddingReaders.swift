/// An operation right above an embedding that reads, beside its input, the ids and the embedding's weight.
struct EmbeddingReader {
    let operation: any Operation
    /// The node of the ids.
    let ids: Graph.NodeID
    /// The embedding's node.
    let embedding: Graph.NodeID

    /// nil where the node's one input is no embedding of ids from outside, its operation has no use for them, or no batch
    /// has enough places.
    fileprivate init?(_ node: Graph.Node, in graph: Graph, _ operations: [(any Operation)?], capacity: Int) {
        guard node.inputs.count == 1, let input = node.inputs.first,
            let embedding = operations[input.index] as? Embedding, let ids = graph.nodes[input.index].inputs.first,
            operations[ids.index] == nil, embedding.table.hasFewerTokens(than: capacity * graph.shape(of: input).rows),
            let operation = node.operation?.reading(embedding.table)
        else { return nil }
        (self.operation, self.ids, self.embedding) = (operation, ids, input)
    }
}

/// The operations of a graph as a plan runs them: embeddings and those that read them by word know of each other.
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

    /// What a node reads beside its inputs and parameters; nil for most.
    subscript(node: Int) -> EmbeddingReader? { readers[node] }

    /// nil for an input.
    func operation(_ node: Int) -> (any Operation)? { operations[node] }
}
