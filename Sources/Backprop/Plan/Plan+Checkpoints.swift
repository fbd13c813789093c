extension Plan {
    /// The segments between checkpoints, in forward order.
    package var checkpointGroups: [CheckpointGroup] { layout.groups }

    /// Whether a node's value can be read at any time after a pass.
    package func keeps(_ node: Graph.NodeID) -> Bool {
        layout.checkpointed?.recomputation.isKept[node.index] ?? true
    }
}

extension Layout {
    /// The segments between checkpoints.
    var groups: [CheckpointGroup] {
        checkpointed?.recomputation.groups ?? [
            CheckpointGroup(segments: segments.indices, instructions: instructions.indices, isRepeated: false)
        ]
    }
}
