/// A layer as a preset describes it: it expands into nodes of a graph.
package protocol Layer: Sendable {
    /// What checkpoints and screens call it, before its number: `dense`.
    var kind: String { get }

    /// Adds the layer's nodes after `input` and gives its output.
    func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
}
