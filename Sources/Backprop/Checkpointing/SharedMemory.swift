/// Memory layout of a checkpointed step: values, δ and scratch share a region as their lifetimes allow.
struct SharedMemory {
    /// Size of the region in floats.
    private(set) var count = 0
    /// Offset of each node's value; −1 where it has none.
    private(set) var values: [Int]
    /// Offset of each node's δ; −1 where it has none.
    private(set) var gradients: [Int]
    /// Offset of each node's scratch; −1 where it has none.
    private(set) var scratch: [Int]

    private struct Tensor {
        var node: Int
        var kind: WritableKeyPath<SharedMemory, [Int]>
        var size: Int
        var use: ClosedRange<Int>
    }

    init(_ network: Network, _ flow: GradientFlow, _ recomputation: Recomputation, _ sizes: ActivationSizes) {
        values = Array(repeating: -1, count: network.graph.nodes.count)
        (gradients, scratch) = (values, values)
        keep(network, recomputation, sizes)
        share(tensors(network, flow, recomputation, sizes))
    }

    /// Places what lasts for the whole step: kept values, the δ at which backward begins, and the last attention
    /// weights.
    private mutating func keep(_ network: Network, _ recomputation: Recomputation, _ sizes: ActivationSizes) {
        for node in values.indices where recomputation.isKept[node] { values[node] = keep(sizes.values[node]) }
        for node in Set([network.output.index, network.loss.index]).sorted() where sizes.gradients[node] > 0 {
            gradients[node] = keep(sizes.gradients[node])
        }
        if let attention = network.graph.lastAttention { scratch[attention] = keep(sizes.scratch[attention]) }
    }

    private mutating func keep(_ size: Int) -> Int {
        defer { count += size }
        return count
    }

    private func tensors(
        _ network: Network, _ flow: GradientFlow, _ recomputation: Recomputation, _ sizes: ActivationSizes
    ) -> [Tensor] {
        var tensors: [Tensor] = []
        for (node, (forward, backward)) in zip(recomputation.forwardTime, recomputation.backwardTime).enumerated() {
            if values[node] < 0 {
                tensors.append(
                    Tensor(
                        node: node, kind: \.values, size: sizes.values[node],
                        use: forward...recomputation.lastRead[node]))
            }
            if scratch[node] < 0 && sizes.scratch[node] > 0 {
                let end = flow.carriesGradient(node) ? backward : forward
                tensors.append(Tensor(node: node, kind: \.scratch, size: sizes.scratch[node], use: forward...end))
            }
            if gradients[node] < 0 && sizes.gradients[node] > 0, let user = flow.lastUser(of: node)?.node {
                let start = recomputation.backwardTime[user]
                tensors.append(
                    Tensor(node: node, kind: \.gradients, size: sizes.gradients[node], use: start...backward))
            }
        }
        return tensors
    }

    /// Places tensors that are needed for a part of the step only.
    private mutating func share(_ tensors: [Tensor]) {
        let placed = MemoryPool.place(tensors.map { MemoryPool.Piece(size: $0.size, use: $0.use) })
        for (tensor, start) in zip(tensors, placed.starts) { self[keyPath: tensor.kind][tensor.node] = count + start }
        count += placed.count
    }
}

extension Graph {
    /// Last node whose attention can be read.
    fileprivate var lastAttention: Int? {
        nodes.lastIndex { $0.operation?.attentionHeads != nil && $0.layer != nil }
    }
}
