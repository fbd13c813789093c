/// Tensors of the latest passes, and the parameters with their gradients.
extension Plan {
    /// Returns the value of a node for a batch.
    package func value(of node: Graph.NodeID, batch: Int) -> Matrix {
        layout.value(of: node).matrix(in: arena, batch: batch)
    }

    /// Returns the value of a node for a batch with one row for each example, whatever its shape.
    package func examples(of node: Graph.NodeID, batch: Int) -> Matrix {
        let value = value(of: node, batch: batch)
        return value.region(at: 0, rows: batch, columns: value.count / batch)
    }

    /// Returns δ = ∂L/∂(value of a node) for a batch, where `carriesGradient` is true; see `keepsDeltas`.
    package func gradient(of node: Graph.NodeID, batch: Int) -> Matrix {
        layout.gradient(of: node).matrix(in: arena, batch: batch)
    }

    /// Returns the number of terms that the loss of the latest forward pass averages over.
    ///
    /// Connectionist temporal classification leaves out examples whose labels do not fit into their frames, and
    /// cross-entropy leaves out time steps without a target.
    package func termCount(batch: Int) -> Int {
        guard let loss = instructions.last(where: { $0.node == network.loss.index }) else { return batch }
        return loss.operation.termCount(frame(loss, batch))
    }

    /// Whether δ of a node is computed.
    package func carriesGradient(_ node: Graph.NodeID) -> Bool { layout.gradient(of: node).offset >= 0 }

    /// Vectors that share the layout of the parameter store.
    package enum Vector: Int, CaseIterable, Sendable { case parameters, gradients, firstState, secondState, tangents }

    /// Returns a whole vector as one row.
    package func vector(_ vector: Vector) -> Matrix {
        precondition(vector != .tangents || layout.hasTangents, "the plan was compiled without tangents")
        return arena.matrix(at: vector.rawValue * store.vectorCount, rows: 1, columns: store.vectorCount)
    }

    /// Returns the part of a vector that belongs to a parameter, in the parameter's shape.
    package func matrix(_ vector: Vector, _ entry: Int) -> Matrix {
        let parameter = store.entries[entry]
        return arena.matrix(
            at: vector.rawValue * store.vectorCount + parameter.offset, rows: parameter.declaration.rows,
            columns: parameter.declaration.columns)
    }

    /// Returns the part of a vector that belongs to a parameter as one row with its padding.
    package func line(_ vector: Vector, _ entry: Int) -> Matrix {
        let span = spans[entry]
        return arena.matrix(at: vector.rawValue * vectorCount + span.offset, rows: 1, columns: span.paddedCount)
    }

    /// Whether a parameter is a weight, not a bias.
    package func isWeight(_ entry: Int) -> Bool { spans[entry].isWeight }

    /// Whether a parameter is learnt, not a statistic that forward writes.
    package func isLearnt(_ entry: Int) -> Bool { spans[entry].isLearnt }
}
