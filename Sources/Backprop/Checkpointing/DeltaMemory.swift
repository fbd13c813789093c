/// Memory of the δ of a pass, which share a region as their lifetimes allow.
///
/// δ of a node lasts from the backward pass of the last operation that reads the node, which writes it, to that of the
/// node's own operation. A batch of n examples needs n times what is counted here.
struct DeltaMemory {
    /// Size of the region in floats for one example.
    let count: Int
    /// Offset of each node's δ; −1 where it is outside the region.
    let offsets: [Int]

    init(_ network: Network, _ flow: GradientFlow) {
        let nodes = network.graph.nodes
        // δ of the loss is written before the pass, and that of a recurrent operation is read after it, at every time step.
        let pooled = nodes.indices.filter {
            guard let operation = nodes[$0].operation, flow.lastUser(of: $0) != nil else { return false }
            return flow.carriesGradient($0) && !operation.reducesBatch && !operation.measuresGradientOverTime
        }
        // Of operations in the order of a backward pass, the last node has time 0.
        func time(_ node: Int) -> Int { nodes.count - 1 - node }
        let pieces = pooled.map { node in
            MemoryPool.Piece(
                size: Arena.padded(nodes[node].shape.count),
                use: time(flow.lastUser(of: node)?.node ?? node)...time(node))
        }
        let placed = MemoryPool.place(pieces)
        var offsets = Array(repeating: -1, count: nodes.count)
        for (node, start) in zip(pooled, placed.starts) { offsets[node] = start }
        (count, self.offsets) = (placed.count, offsets)
    }
}
