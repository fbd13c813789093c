/// Schedule of a checkpointed step: what is kept, what is recomputed, and when each operation runs in the backward
/// pass.
///
/// Times count the operations of the backward pass: group by group from the last, every operation first runs forward,
/// then backward. Values of a group that are in use together in the forward pass are in use together here too, so
/// memory laid out for this order also serves the forward pass.
struct Recomputation {
    let groups: [CheckpointGroup]
    /// Whether each node's value lasts from the forward pass to the end of the step.
    let isKept: [Bool]
    /// Time at which each node's operation runs forward in the backward pass; −1 for an input.
    let forwardTime: [Int]
    /// Time at which each node's operation runs backward; −1 for an input.
    let backwardTime: [Int]
    /// Whether each node's operation is repeated.
    private(set) var isRepeated: [Bool]
    /// Time at which each node's value is read last.
    private(set) var lastRead: [Int]

    init(_ network: Network, _ flow: GradientFlow, _ segments: [Segment], _ groups: [CheckpointGroup]) {
        let graph = network.graph
        let segmentOf = segments.segmentOfNode(in: graph)
        let groupOfSegment = groups.enumerated().flatMap { index, group in group.segments.map { _ in index } }
        let groupOf = segmentOf.map { $0 < 0 ? -1 : groupOfSegment[$0] }
        self.groups = groups
        isKept = Self.kept(network, groupOf)
        (forwardTime, backwardTime) = Self.times(graph, groups)
        isRepeated = Array(repeating: false, count: graph.nodes.count)
        lastRead = forwardTime
        readLayers(graph, segmentOf)
        findReaders(graph, flow, groupOf)
    }

    /// Returns whether each node's value is kept: it leaves its group, is an input, or is read by the caller.
    private static func kept(_ network: Network, _ groupOf: [Int]) -> [Bool] {
        var isKept = groupOf.map { $0 < 0 }
        for (index, node) in network.graph.nodes.enumerated() {
            for input in node.inputs where groupOf[input.index] != groupOf[index] { isKept[input.index] = true }
        }
        isKept[network.output.index] = true
        isKept[network.loss.index] = true
        return isKept
    }

    private static func times(_ graph: Graph, _ groups: [CheckpointGroup]) -> (forward: [Int], backward: [Int]) {
        let nodes = graph.nodes.indices.filter { graph.nodes[$0].operation != nil }
        var forward = Array(repeating: -1, count: graph.nodes.count)
        var (backward, clock) = (forward, 0)
        for group in groups.reversed() {
            for index in group.instructions {
                forward[nodes[index]] = clock
                clock += 1
            }
            for index in group.instructions.reversed() {
                backward[nodes[index]] = clock
                clock += 1
            }
        }
        return (forward, backward)
    }

    /// Keeps the output of each layer until the last operation of its segment has run.
    private mutating func readLayers(_ graph: Graph, _ segmentOf: [Int]) {
        let nodes = graph.nodes.indices.filter { graph.nodes[$0].operation != nil }
        var lastOfSegment: [Int: Int] = [:]
        for node in nodes { lastOfSegment[segmentOf[node]] = forwardTime[node] }
        for layer in graph.layers where segmentOf[layer.output.index] >= 0 {
            let output = layer.output.index
            lastRead[output] = max(lastRead[output], lastOfSegment[segmentOf[output]] ?? 0)
        }
    }

    /// Finds when each value is read last, and which nodes must be repeated, going from the last node to the first.
    private mutating func findReaders(_ graph: Graph, _ flow: GradientFlow, _ groupOf: [Int]) {
        let layerOutputs = Set(graph.layers.map(\.output.index))
        var isWanted = Array(repeating: false, count: graph.nodes.count)
        for (index, node) in graph.nodes.enumerated().reversed() {
            guard let operation = node.operation else { continue }
            let reads = flow.carriesGradient(index) ? operation.backwardDependencies : []
            // The rule that supplies δ at a layer's boundary may read the layer's output.
            let isBoundary = flow.carriesGradient(index) && layerOutputs.contains(index)
            if reads.contains(.output) || isBoundary {
                isWanted[index] = true
                lastRead[index] = max(lastRead[index], backwardTime[index])
            }
            let hasScratch = operation.scratch(for: node.inputs.map { graph.shape(of: $0) }) != nil
            let needsScratch = hasScratch && reads.contains(.scratch)
            isRepeated[index] = groups[groupOf[index]].isRepeated && (needsScratch || isWanted[index] && !isKept[index])
            for input in node.inputs {
                if isRepeated[index] || reads.contains(.inputs) { isWanted[input.index] = true }
                let time = reads.contains(.inputs) ? backwardTime[index] : forwardTime[index]
                lastRead[input.index] = max(lastRead[input.index], time)
            }
        }
    }
}
