/// Node of a graph that combines several values: a skip connection, a gate, the end of branches.
package struct JoinLayer: Layer, Hashable {
    /// Operation that combines the values.
    package var join: Join

    /// Creates a node that combines values.
    package init(_ join: Join) { self.join = join }

    package var kind: String { join.rawValue }
    package var worksPerTimeStep: Bool { true }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        try build(into: &graph, joining: [input], named: name)
    }

    /// Adds the node that combines `inputs` and returns it.
    package func build(into graph: inout Graph, joining inputs: [Graph.NodeID], named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        try graph.layer(named: name, summary: kind, activation: nil) { graph throws(GraphError) in
            try graph.apply(join.operation, to: inputs, named: name)
        }
    }
}

/// Operation that combines several values, by its name in presets.
package enum Join: String, CaseIterable, Hashable, Sendable {
    /// The values side by side, along the first or the last dimension.
    case concatenate
    /// Elementwise x + y.
    case sum
    /// Elementwise x ⊙ y.
    case product

    /// Operation that combines the values.
    var operation: any Operation {
        switch self {
        case .concatenate: Concatenation()
        case .sum: Sum()
        case .product: Product()
        }
    }

    /// Sign between the values in the one-line summary of a network.
    var sign: String {
        switch self {
        case .concatenate: "|"
        case .sum: "+"
        case .product: "×"
        }
    }
}
