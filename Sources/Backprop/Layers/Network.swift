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

extension Network {
    /// A network of layers that hang together as `topology` says, with its loss.
    ///
    /// `operation` computes the loss where its constants are not the usual ones. Throws where a layer or the loss cannot
    /// take what it is given.
    package static func assembled(
        input shape: Shape, layers: [any Layer], topology: NetworkTopology, loss: Loss, target: Shape,
        computedBy operation: (any Operation)? = nil
    ) throws(GraphError) -> Network {
        var assembly = NetworkAssembly(input: shape, layers: layers, topology: topology)
        while !assembly.isComplete { try assembly.buildNext() }
        var graph = assembly.graph
        let output = assembly.outputs.last ?? assembly.input
        let target = graph.input("target", shape: target)
        let value = try graph.apply(operation ?? loss.operation, to: [output, target], named: loss.rawValue)
        return Network(graph: graph, input: assembly.input, target: target, output: output, loss: value)
    }
}

extension Network {
    /// A network of one layer after another, with its loss.
    ///
    /// Layers are named by kind and number: `dense1`, `dense2`. Throws where a layer or the loss cannot take what the one
    /// before gives.
    package static func sequential(
        input shape: Shape, layers: [any Layer], loss: Loss, target: Shape, computedBy operation: (any Operation)? = nil
    ) throws(GraphError) -> Network {
        try assembled(
            input: shape, layers: layers, topology: NetworkTopology(chaining: layers), loss: loss, target: target,
            computedBy: operation)
    }
}
