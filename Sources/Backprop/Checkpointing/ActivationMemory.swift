/// What a plan's activations take: values, δ and scratch, in bytes for a whole batch of its capacity.
package struct ActivationMemory: Hashable, Sendable {
    /// What they take.
    package var bytes: Int
    /// What they would take without checkpointing.
    package var plainBytes: Int
    /// Layers of which something is computed again in each step, and how many there are.
    package var repeatedLayers: Int
    package var layers: Int
    /// Computing that is done again, as a share of a forward pass.
    package var extraForward: Double

    package init(bytes: Int, plainBytes: Int, repeatedLayers: Int = 0, layers: Int, extraForward: Double = 0) {
        self.bytes = bytes
        self.plainBytes = plainBytes
        self.repeatedLayers = repeatedLayers
        self.layers = layers
        self.extraForward = extraForward
    }
}

extension ActivationMemory {
    init(_ network: Network, _ layout: Layout, capacity: Int) {
        let sizes = ActivationSizes(network.graph, GradientFlow(network), capacity: capacity)
        plainBytes = sizes.total * MemoryLayout<Float>.stride
        layers = network.graph.layers.count
        bytes = layout.checkpointed.map { $0.memory.count * MemoryLayout<Float>.stride } ?? plainBytes
        repeatedLayers = layout.checkpointed?.repeatedLayers ?? 0
        extraForward = layout.checkpointed?.extraForward ?? 0
    }
}
