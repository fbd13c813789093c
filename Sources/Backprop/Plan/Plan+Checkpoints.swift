extension Plan {
    /// Groups of segments between checkpoints, in forward order.
    package var checkpointGroups: [CheckpointGroup] { layout.groups }

    /// Whether the value of a node lasts until the end of a pass.
    package func keeps(_ node: Graph.NodeID) -> Bool {
        layout.checkpointed?.recomputation.isKept[node.index] ?? true
    }
}

extension Layout {
    /// Groups of segments between checkpoints.
    var groups: [CheckpointGroup] {
        checkpointed?.recomputation.groups ?? [
            CheckpointGroup(segments: segments.indices, instructions: instructions.indices, isRepeated: false)
        ]
    }
}

extension ActivationMemory {
    init(_ network: Network, _ layout: Layout, capacity: Int) {
        let sizes = ActivationSizes(network.graph, GradientFlow(network), capacity: capacity)
        plainBytes = sizes.total(layout.deltas, capacity: capacity) * MemoryLayout<Float>.stride
        layers = network.graph.layers.count
        bytes = layout.checkpointed.map { $0.memory.count * MemoryLayout<Float>.stride } ?? plainBytes
        repeatedLayers = layout.checkpointed?.repeatedLayers ?? 0
        extraForward = layout.checkpointed?.extraForward ?? 0
    }
}
