extension Plan {
    /// State that operations carry between training passes, one entry for each operation that has some.
    package var states: [(name: String, values: Matrix)] {
        layout.states.map { (network.graph.nodes[$0.node].name, $0.slot.matrix(in: arena, batch: capacity)) }
    }

    /// Sets the state of all operations to zero.
    package func resetState() {
        for state in layout.states { state.slot.matrix(in: arena, batch: capacity).fill(0) }
    }

    /// Regions besides the gradients that a training pass changes: the state of operations and running statistics.
    package var changedByPasses: [Matrix] {
        states.map(\.values) + store.entries.indices.filter { !isLearnt($0) }.map { matrix(.parameters, $0) }
    }

    /// Copies the state of operations from a plan of the same network and capacity.
    package func copyStates(from other: Plan) {
        for (own, others) in zip(layout.states, other.layout.states) {
            own.slot.matrix(in: arena, batch: capacity).assign(others.slot.matrix(in: other.arena, batch: capacity))
        }
    }

    /// Number of time steps in a recurrent layer's sequences; nil where there is no such layer.
    package var recurrentLength: Int? { layout.measuresOverTime.values.map(\.columns).max() }

    /// Returns the kind of cell of a recurrent layer; nil for a layer that is not recurrent.
    package func cellKind(ofLayer layer: Int) -> CellKind? {
        let graph = network.graph
        return graph.nodes[graph.layers[layer].nodes].lazy
            .compactMap { ($0.operation as? any RecurrentOperation).map { type(of: $0).cellKind } }.first
    }

    /// Returns ‖∂L/∂h_t‖ for each time step t after a backward pass; empty for a layer that is not recurrent.
    package func gradientOverTime(ofLayer layer: Int) -> [Float] {
        guard let slot = layout.measuresOverTime[layer] else { return [] }
        let norms = slot.matrix(in: arena, batch: 1).prefix(rows: 1).values
        guard shardsInUse > 1 else { return norms }
        // The square of a norm is a sum over examples, so the squares of all shards add up.
        let others = layout.shards.prefix(shardsInUse - 1).map {
            $0.slot(slot).matrix(in: arena, batch: 1).prefix(rows: 1).values
        }
        return norms.indices.map { t in
            let squares = others.reduce(Double(norms[t]) * Double(norms[t])) { $0 + Double($1[t]) * Double($1[t]) }
            return Float(squares.squareRoot())
        }
    }

    /// Returns the part of each ‖∂L/∂h_t‖ that comes from the layers above, and not from h_{t+1}, after a backward pass.
    ///
    /// It is empty for a layer that is not recurrent, or where that memory has been reused.
    package func directGradientOverTime(ofLayer layer: Int, batch: Int) -> [Float] {
        guard layout.measuresOverTime[layer] != nil, !sharesMemory,
            let node = network.graph.nodes.lastIndex(where: {
                $0.layer == layer && $0.operation is any RecurrentOperation
            })
        else { return [] }
        let gradient = gradient(of: Graph.NodeID(index: node), batch: batch)
        let length = gradient.rows / max(1, batch)
        return (0..<length).map { t in
            let squares = (0..<batch).reduce(0.0) { $0 + gradient.rows(from: $1 * length + t, count: 1).sumOfSquares }
            return Float(squares.squareRoot())
        }
    }

    /// Attention weights of one layer for one example.
    package struct Attention: Sendable {
        /// Number of heads.
        package var heads: Int
        /// Length T of the sequence.
        package var length: Int
        /// Weights, heads × T × T, by which time step i attends to time step j in head h, at index (h T + i) T + j.
        ///
        /// Each row sums to 1.
        package var weights: [Float]
    }

    /// Returns the attention weights of the first example after a forward pass; nil for a layer without attention.
    package func attention(ofLayer layer: Int) -> Attention? {
        attentionWeights(ofLayer: layer).map {
            Attention(heads: $0.heads, length: $0.weights.columns, weights: $0.weights.values)
        }
    }

    /// Returns the attention weights of the first example where they are, heads × T rows of T; nil without attention.
    package func attentionWeights(ofLayer layer: Int) -> (heads: Int, weights: Matrix)? {
        layout.attentions[layer].map { ($0.heads, $0.slot.matrix(in: arena, batch: 1)) }
    }
}
