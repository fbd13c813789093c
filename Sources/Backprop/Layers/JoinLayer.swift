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
