/// Layer that passes on the last time step of each sequence.
package struct LastTimeStepLayer: Layer, Hashable {
    /// Creates the layer, which has no options.
    package init() {}

    package var kind: String { "last" }
    package var brief: String { "last" }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let length = graph.shape(of: input).rows
        return try graph.layer(named: name, summary: "time step \(length)", activation: nil) {
            graph throws(GraphError) in
            try graph.apply(LastTimeStep(), to: [input], named: name)
        }
    }
}
