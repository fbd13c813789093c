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

extension [any Layer] {
    /// The share that the layers drop, by the first that can; 0 where none can.
    package var droppedShare: Float { lazy.compactMap(\.droppedShare).first ?? 0 }
}

extension NetworkTopology {
    /// The same network dropping a share of `rate`: those of its layers that can drop, or else a dropout layer after every
    /// hidden layer with a nonlinearity, and after every recurrent one but the last.
    package func dropping(_ rate: Float, in layers: [any Layer]) -> (topology: NetworkTopology, layers: [any Layer]) {
        precondition(layers.count == nodes.count, "a wire for each layer")
        if layers.contains(where: { $0.droppedShare != nil }) {
            return (self, layers.map { $0.replacing(dropout: rate) })
        }
        guard rate > 0 else { return (self, layers) }
        var result: [any Layer] = []
        // Where each layer has come to stand, and where what it gives is taken from.
        var places: [Int] = []
        var ends: [Int] = []
        for (index, layer) in layers.enumerated() {
            places.append(result.count)
            result.append(layer)
            let isHidden = !outputs.contains(index) && (layer.nonlinearity != nil || layer is RecurrentLayer)
            if isHidden { result.append(DropoutLayer(rate: rate)) }
            ends.append(result.count - 1)
        }
        guard !isChain else { return (NetworkTopology(chaining: result), result) }
        return (NetworkTopology(inserted(places, ends), outputs: Set(outputs.map { places[$0] })), result)
    }

    /// The nodes at their new places, with one after each that has come to end later.
    private func inserted(_ places: [Int], _ ends: [Int]) -> [Node] {
        var result: [Node] = []
        for (index, node) in nodes.enumerated() {
            let inputs = node.inputs.map { source -> Source in
                if case .layer(let place) = source { .layer(ends[place]) } else { source }
            }
            result.append(Node(node.name, inputs: inputs, sharing: node.owner.map { places[$0] }))
            if ends[index] > places[index] {
                result.append(Node("\(node.name).dropout", inputs: [.layer(places[index])]))
            }
        }
        return result
    }
}
