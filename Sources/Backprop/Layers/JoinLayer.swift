/// A node of a named graph in which several values become one: a skip, a gate, the end of branches.
package struct JoinLayer: Layer, Hashable {
    package var join: Join

    package init(_ join: Join) { self.join = join }

    package var kind: String { join.rawValue }
    package var worksPerTimeStep: Bool { true }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        try build(into: &graph, joining: [input], named: name)
    }

    /// Adds the node that joins `inputs` and gives it.
    package func build(into graph: inout Graph, joining inputs: [Graph.NodeID], named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        try graph.layer(named: name, summary: kind, activation: nil) { graph throws(GraphError) in
            try graph.apply(join.operation, to: inputs, named: name)
        }
    }
}

/// How several values become one, by the names that presets use.
package enum Join: String, CaseIterable, Hashable, Sendable {
    case concatenate, sum, product

    /// The operation that does it.
    var operation: any Operation {
        switch self {
        case .concatenate: Concatenation()
        case .sum: Sum()
        case .product: Product()
        }
    }

    /// What stands between the values in a network's one-line summary.
    var sign: String {
        switch self {
        case .concatenate: "|"
        case .sum: "+"
        case .product: "×"
        }
    }
}
