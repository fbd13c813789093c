/// A layer as a preset describes it: it expands into nodes of a graph.
package protocol Layer: Sendable {
    /// What checkpoints and screens call it, before its number: `dense`.
    var kind: String { get }

    /// Adds the layer's nodes after `input` and gives its output.
    func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID

    /// The same layer with another nonlinearity; itself where it has none to choose.
    func replacing(activation: Activation) -> any Layer

    /// The same layer with weights that start otherwise; itself where it has none.
    func replacing(initializer: Initializer) -> any Layer
}

extension Layer {
    package func replacing(activation: Activation) -> any Layer { self }
    package func replacing(initializer: Initializer) -> any Layer { self }
}
