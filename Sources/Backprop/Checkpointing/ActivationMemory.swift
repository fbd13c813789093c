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

/// How many floats each node's value, δ and scratch take in a plan's arena; 0 where it has none.
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

    /// Floats where nothing shares memory.
    var total: Int { [values, gradients, scratch].joined().reduce(0, +) }
}
