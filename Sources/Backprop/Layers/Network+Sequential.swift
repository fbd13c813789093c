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
