extension Plan {
    /// Returns the number of floats that a plan would take, without allocating it; nil if it is beyond 2⁴⁸.
    ///
    /// The parameters are those of `Plan.init`.
    package static func memoryCount(
        of network: Network, capacity: Int, tangents: Bool = false,
        checkpointing: ActivationCheckpointing = .none, shards: Int = 1
    ) -> Int? {
        let store = ParameterStore(network.graph)
        // No tensor of an operation is more than some thousand times as large as its inputs and its output together.
        let values = network.graph.nodes.reduce(store.vectorCount) {
            $0.clampedSum(with: $1.shape.count.clampedProduct(with: capacity))
        }
        guard values < 1 << 48 else { return nil }
        let layout = Layout(
            network, store: store, capacity: capacity, tangents: tangents, checkpointing: checkpointing, shards: shards)
        return layout.count < 1 << 48 ? layout.count : nil
    }

    /// Returns the memory that the activations of a plan would take, without allocating it.
    package static func activationMemory(
        of network: Network, capacity: Int, checkpointing: ActivationCheckpointing
    ) -> ActivationMemory {
        let layout = Layout(
            network, store: ParameterStore(network.graph), capacity: capacity, tangents: false,
            checkpointing: checkpointing)
        return ActivationMemory(network, layout, capacity: capacity)
    }
}
