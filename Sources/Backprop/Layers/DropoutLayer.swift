/// Drops a share of the numbers that it receives while the network trains.
package struct DropoutLayer: Layer, Hashable {
    package var rate: Float

    package init(rate: Float) { self.rate = rate }

    package var kind: String { "dropout" }
    package var worksPerTimeStep: Bool { true }
    package var droppedShare: Float? { rate }

    package func replacing(dropout: Float) -> any Layer { DropoutLayer(rate: dropout) }

    package func build(into graph: inout Graph, after input: Graph.NodeID, named name: String) throws(GraphError)
        -> Graph.NodeID
    {
        let operation = Dropout(rate: rate)
        return try graph.layer(named: name, summary: "p = \(rate)", activation: nil) { graph throws(GraphError) in
            try graph.apply(operation, to: [input], named: name)
        }
    }
}
