/// Graph together with the nodes that training refers to.
package struct Network: Sendable {
    /// Graph of all operations.
    package var graph: Graph
    /// Features of the batch.
    package var input: Graph.NodeID
    /// Targets of the batch.
    package var target: Graph.NodeID
    /// Output: logits, scores or values.
    package var output: Graph.NodeID
    /// Loss, a single number for the batch.
    package var loss: Graph.NodeID

    /// Creates a network from a graph and its named nodes.
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
    /// Assembles layers, connected as `topology` says, and a loss.
    ///
    /// `operation` computes the loss where its constants are not the defaults. Throws where a layer or the loss does
    /// not accept the shapes of its inputs.
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
    /// Assembles a chain of layers and a loss.
    ///
    /// Layers are named by kind and number: `dense1`, `dense2`. Throws where a layer or the loss does not accept the
    /// output of the layer before it.
    package static func sequential(
        input shape: Shape, layers: [any Layer], loss: Loss, target: Shape, computedBy operation: (any Operation)? = nil
    ) throws(GraphError) -> Network {
        try assembled(
            input: shape, layers: layers, topology: NetworkTopology(chaining: layers), loss: loss, target: target,
            computedBy: operation)
    }
}
