/// A graph together with the nodes that training needs to know.
package struct Network: Sendable {
    package var graph: Graph
    /// The features of the batch.
    package var input: Graph.NodeID
    /// The targets of the batch.
    package var target: Graph.NodeID
    /// What the network predicts: logits, scores or values.
    package var output: Graph.NodeID
    package var loss: Graph.NodeID

    package init(
        graph: Graph, input: Graph.NodeID, target: Graph.NodeID, output: Graph.NodeID, loss: Graph.NodeID
    ) {
        self.graph = graph
        self.input = input
        self.target = target
        self.output = output
        self.loss = loss
    }
}
