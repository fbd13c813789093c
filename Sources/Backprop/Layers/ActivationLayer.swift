/// Nonlinearity alone, for a place that no other layer ends at: after a normalization, or after a sum of branches.
///
/// Shapes: a and z are alike. The operation of f has the derivative.
package struct ActivationLayer: Layer, Hashable {
    /// Nonlinearity f.
    package var activation: Activation

    /// Creates a layer that computes a = f(z).
    package init(_ activation: Activation) { self.activation = activation }

    package var kind: String { "act" }
    package var brief: String { activation.rawValue }
    package var worksPerTimeStep: Bool { true }
    package var nonlinearity: Activation? { activation }

    package func replacing(activation: Activation) -> any Layer { ActivationLayer(activation) }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let summary = "\(graph.shape(of: input)) \(activation.rawValue)"
        return try graph.layer(named: name, summary: summary, activation: activation) { graph throws(GraphError) in
            try graph.apply(activation.operation ?? Identity(), to: [input], named: name)
        }
    }
}
