/// Layer that drops a share of its inputs in training.
package struct DropoutLayer: Layer, Hashable {
    /// Probability that a number is dropped.
    package var rate: Float

    /// Creates a layer that drops numbers with the given probability.
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

extension [any Layer] {
    /// Dropout probability of the first layer that has dropout; 0 where none has.
    package var droppedShare: Float { lazy.compactMap(\.droppedShare).first ?? 0 }
}

extension NetworkTopology {
    /// Returns the network with another dropout probability.
    ///
    /// Layers that have dropout take the new probability; where there are none, a dropout layer is added after every
    /// hidden layer that has a nonlinearity or is recurrent.
    package func dropping(_ rate: Float, in layers: [any Layer]) -> (topology: NetworkTopology, layers: [any Layer]) {
        precondition(layers.count == nodes.count, "a node of the topology for each layer")
        if layers.contains(where: { $0.droppedShare != nil }) {
            return (self, layers.map { $0.replacing(dropout: rate) })
        }
        guard rate > 0 else { return (self, layers) }
        var result: [any Layer] = []
        // New index of each layer, and of the layer that its users now read.
        var indices: [Int] = []
        var ends: [Int] = []
        for (index, layer) in layers.enumerated() {
            indices.append(result.count)
            result.append(layer)
            let isHidden = !outputs.contains(index) && (layer.nonlinearity != nil || layer is RecurrentLayer)
            if isHidden { result.append(DropoutLayer(rate: rate)) }
            ends.append(result.count - 1)
        }
        guard !isChain else { return (NetworkTopology(chaining: result), result) }
        return (NetworkTopology(inserted(indices, ends), outputs: Set(outputs.map { indices[$0] })), result)
    }

    /// Returns the nodes at their new indices, with a dropout node after each hidden layer.
    private func inserted(_ indices: [Int], _ ends: [Int]) -> [Node] {
        var result: [Node] = []
        for (index, node) in nodes.enumerated() {
            let inputs = node.inputs.map { source -> Source in
                if case .layer(let layer) = source { .layer(ends[layer]) } else { source }
            }
            result.append(Node(node.name, inputs: inputs, sharing: node.owner.map { indices[$0] }))
            if ends[index] > indices[index] {
                result.append(Node("\(node.name).dropout", inputs: [.layer(indices[index])]))
            }
        }
        return result
    }
}
