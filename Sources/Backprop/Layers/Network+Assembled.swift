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
