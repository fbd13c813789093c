/// Plan of a checkpointed step: its groups, what is recomputed, and the memory layout of the activations.
struct CheckpointedStep {
    let recomputation: Recomputation
    let memory: SharedMemory
    /// Recomputation as a share of a forward pass.
    let extraForward: Double
    /// Number of layers that are recomputed, at least in part.
    let repeatedLayers: Int

    init(_ network: Network, _ flow: GradientFlow, _ segments: [Segment], _ groups: [CheckpointGroup], capacity: Int) {
        let recomputation = Recomputation(network, flow, segments, groups)
        self.recomputation = recomputation
        memory = SharedMemory(
            network, flow, recomputation, ActivationSizes(network.graph, flow, capacity: capacity))
        let repeated = network.graph.nodes.indices.filter { recomputation.isRepeated[$0] }
        let costs = network.graph.nodes.indices.map(network.graph.cost)
        extraForward = repeated.reduce(0) { $0 + costs[$1] } / max(1, costs.reduce(0, +))
        repeatedLayers = Set(repeated.compactMap { network.graph.nodes[$0].layer }).count
    }
}

extension ActivationCheckpointing {
    /// Returns the plan of a network's step; nil where nothing is recomputed.
    ///
    /// `deltas` is the memory of δ without checkpoints; nil where each has memory of its own.
    func step(
        _ network: Network, _ flow: GradientFlow, _ segments: [Segment], _ deltas: DeltaMemory?, capacity: Int
    ) -> CheckpointedStep? {
        let cutter = GroupCutter(network.graph, segments)
        func step(_ layers: Int) -> CheckpointedStep {
            CheckpointedStep(network, flow, segments, cutter.groups(ofLayers: layers), capacity: capacity)
        }
        switch self {
        case .none: return nil
        case .every(let layers): return step(max(1, layers))
        case .squareRoot:
            return step(max(1, Int(Double(cutter.layerCount).squareRoot().rounded(.up))))
        case .memory(let bytes):
            let sizes = ActivationSizes(network.graph, flow, capacity: capacity)
            let most = bytes / MemoryLayout<Float>.stride
            if sizes.total(deltas, capacity: capacity) <= most { return nil }
            let steps = Self.candidates(cutter.layerCount).map(step)
            let fitting = steps.filter { $0.memory.count <= most }
            return fitting.min { $0.extraForward < $1.extraForward } ?? steps.min { $0.memory.count < $1.memory.count }
        }
    }

    /// Returns the group sizes to try: all small ones, then in steps of an eighth, and all layers in one.
    private static func candidates(_ layerCount: Int) -> [Int] {
        var (sizes, size) = ([layerCount], 1)
        while size < layerCount {
            sizes.append(size)
            size += max(1, size / 8)
        }
        return sizes
    }
}

extension Graph {
    /// Returns the cost of computing a node for one example, in multiplications and numbers written.
    fileprivate func cost(of index: Int) -> Double {
        let node = nodes[index]
        guard let operation = node.operation else { return 0 }
        let scratch = operation.scratch(for: node.inputs.map { shape(of: $0) })
        let written = node.shape.count + (scratch.map { $0.growsWithBatch ? $0.shape.count : 0 } ?? 0)
        let weights = node.parameters.reduce(0) { $0 + ($1.isWeight ? $1.count : 0) }
        return Double(written) + Double(weights) * Double(node.shape.rows)
    }
}
