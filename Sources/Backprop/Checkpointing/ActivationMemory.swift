/// Memory of a plan's activations (values, δ and scratch), in bytes for a batch of its capacity.
package struct ActivationMemory: Hashable, Sendable {
    /// Size in bytes.
    package var bytes: Int
    /// Size in bytes without checkpointing.
    package var plainBytes: Int
    /// Number of layers that each step recomputes, at least in part.
    package var repeatedLayers: Int
    /// Number of layers.
    package var layers: Int
    /// Recomputation as a share of a forward pass.
    package var extraForward: Double

    /// Creates a reading.
    package init(bytes: Int, plainBytes: Int, repeatedLayers: Int = 0, layers: Int, extraForward: Double = 0) {
        self.bytes = bytes
        self.plainBytes = plainBytes
        self.repeatedLayers = repeatedLayers
        self.layers = layers
        self.extraForward = extraForward
    }
}

/// Sizes in floats of each node's value, δ and scratch; 0 where a node has none.
struct ActivationSizes {
    private(set) var values: [Int] = []
    private(set) var gradients: [Int] = []
    private(set) var scratch: [Int] = []

    init(_ graph: Graph, _ flow: GradientFlow, capacity: Int) {
        for (index, node) in graph.nodes.enumerated() {
            let grows = node.operation?.reducesBatch != true
            let count = Arena.padded(node.shape.count * (grows ? capacity : 1))
            let own = node.operation?.scratch(for: node.inputs.map { graph.shape(of: $0) })
            values.append(count)
            gradients.append(flow.carriesGradient(index) ? count : 0)
            scratch.append(own.map { Arena.padded($0.shape.count * ($0.growsWithBatch ? capacity : 1)) } ?? 0)
        }
    }

    /// Total size in floats of a plan whose nodes have memory of their own, but for δ in the memory that `deltas` lays
    /// out.
    func total(_ deltas: DeltaMemory?, capacity: Int) -> Int {
        var total = (deltas?.count ?? 0) * capacity
        for node in values.indices {
            total += values[node] + scratch[node]
            if deltas.map({ $0.offsets[node] < 0 }) ?? true { total += gradients[node] }
        }
        return total
    }
}
