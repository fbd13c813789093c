/// Memory layout of a plan's tensors in its arena, and the instructions in order.
struct Layout {
    let hasTangents: Bool
    private(set) var count: Int
    private(set) var slots: [Slot] = []
    private(set) var instructions: [Instruction] = []
    private(set) var segments: [Segment] = []
    /// Slots of the operations' state, with their nodes.
    private(set) var states: [(node: Int, slot: Slot)] = []
    /// Workspace of each recurrent layer, which holds ‖∂L/∂h_t‖ after backward.
    private(set) var measuresOverTime: [Int: Slot] = [:]
    /// Scratch of each attention layer, which holds the attention weights, and the number of heads.
    private(set) var attentions: [Int: (heads: Int, slot: Slot)] = [:]

    /// Memory that the δ of different nodes share; nil where each has memory of its own, or all share it with values.
    let deltas: DeltaMemory?
    /// Offset of that memory.
    private(set) var deltaStart = 0

    /// Shards of a batch after the first.
    var shards: [ShardLayout] = []

    let capacity: Int
    let vectorCount: Int
    /// End of the parameter vectors, where the tensors begin.
    let vectorEnd: Int
    private var values: [Slot] = []
    private var gradients: [Slot] = []
    private var tangents: [Slot] = []
    /// Layout of a checkpointed step; nil where every activation has memory of its own.
    private(set) var checkpointed: CheckpointedStep?

    init(
        _ network: Network, store: ParameterStore, capacity: Int, tangents hasTangents: Bool,
        checkpointing: ActivationCheckpointing = .none, sharesDeltas: Bool = false, shards: Int = 1
    ) {
        self.hasTangents = hasTangents
        self.capacity = capacity
        vectorCount = store.vectorCount
        vectorEnd = store.vectorCount * (hasTangents ? 5 : 4)
        count = vectorEnd
        let flow = GradientFlow(network)
        segments = Segment.cut(network.graph)
        // Tangents read all activations of the forward pass, so nothing is recomputed.
        deltas = sharesDeltas && !hasTangents ? DeltaMemory(network, flow) : nil
        checkpointed = hasTangents ? nil : checkpointing.step(network, flow, segments, deltas, capacity: capacity)
        let (first, shared) = (count, checkpointed?.memory)
        count += shared?.count ?? 0
        deltaStart = count
        let pool = shared == nil ? deltas : nil
        count += (pool?.count ?? 0) * capacity
        for (index, node) in network.graph.nodes.enumerated() {
            values.append(slot(node, at: shared.map { first + $0.values[index] }))
            var gradient = Slot.absent
            if let pool, pool.offsets[index] >= 0 {
                gradient = slot(node, at: deltaStart + pool.offsets[index] * capacity)
                gradient.isPooled = true
            } else if flow.carriesGradient(index) {
                gradient = slot(node, at: shared.map { first + $0.gradients[index] })
            }
            gradients.append(gradient)
            tangents.append(hasTangents && node.operation != nil ? slot(node, at: nil) : .absent)
        }
        emit(network.graph, flow, store, scratchAt: shared.map { shared in shared.scratch.map { first + $0 } })
        // Where tensors share memory, one shard's rows of a tensor could be another shard's rows of a different tensor.
        let canSplit = !hasTangents && checkpointed == nil && Self.canSplit(network)
        if shards > 1, canSplit {
            let unit = examplesOfUnit(network)
            let split = BatchSplit(most: BatchSplit(most: shards, unit: unit).count(batch: capacity), unit: unit)
            for _ in 0..<split.most - 1 { addShard(room: split.largestShard(ofBatches: capacity)) }
        }
    }

    func value(of node: Graph.NodeID) -> Slot { values[node.index] }
    func gradient(of node: Graph.NodeID) -> Slot { gradients[node.index] }
    func tangent(of node: Graph.NodeID) -> Slot { tangents[node.index] }

    // MARK: - Memory

    private mutating func slot(_ node: Graph.Node, at offset: Int?) -> Slot {
        slot(node.shape, growsWithBatch: node.operation?.reducesBatch != true, at: offset)
    }

    /// Returns the slot of a tensor at `offset`, or in memory of its own.
    private mutating func slot(_ shape: Shape, growsWithBatch: Bool, at offset: Int? = nil) -> Slot {
        let slot = Slot(
            offset: offset ?? count, rows: shape.rows, columns: shape.columns, growsWithBatch: growsWithBatch,
            accumulates: false)
        if offset == nil { count += Arena.padded(shape.count * (growsWithBatch ? capacity : 1)) }
        return slot
    }

    /// Reserves memory for `size` numbers and returns its offset.
    mutating func reserve(_ size: Int) -> Int {
        defer { count += Arena.padded(size) }
        return count
    }

    // MARK: - Instructions

    /// Adds each operation with its slots.
    ///
    /// The last user of a value or parameter runs first in backward, so it writes the gradient, and the others add to
    /// it.
    private mutating func emit(_ graph: Graph, _ flow: GradientFlow, _ store: ParameterStore, scratchAt offsets: [Int]?)
    {
        let readers = EmbeddingReaders(graph, capacity: capacity)
        for (index, node) in graph.nodes.enumerated() {
            guard let operation = readers.operation(index) else { continue }
            let (reader, first) = (readers[index], slots.count)
            let shapes = node.inputs.map { graph.shape(of: $0) }
            slots.append(scratchSlot(operation, shapes, layer: node.layer, at: offsets?[index]))
            slots += [values[index], gradients[index], tangents[index]]
            slots += ownSlots(operation, shapes, node: index, layer: node.layer)
            slots += inputSlots(operation, node.inputs, node: index, flow)
            if let ids = reader?.ids { slots += [values[ids.index], .absent, .absent] }
            for position in node.parameters.indices {
                slots += parameterSlots(
                    store.entries[store.firstEntries[index] + position],
                    accumulates: flow.lastUser(ofParametersOf: index) != index)
            }
            if let embedding = reader?.embedding {
                let entry = store.entries[store.firstEntries[embedding.index]]
                slots += [parameterSlots(entry, accumulates: false)[0], .absent, .absent]
            }
            let further = reader == nil ? 0 : 1
            instructions.append(
                Instruction(
                    operation: operation, node: index, slot: first, inputCount: node.inputs.count + further,
                    parameterCount: node.parameters.count + further, reachesLoss: flow.carriesGradient(index),
                    hasEdges: operation.edges(for: shapes) != nil,
                    isRepeated: checkpointed?.recomputation.isRepeated[index] ?? false))
        }
    }

    /// Returns the slot of an operation's scratch, at `offset` or in memory of its own.
    private mutating func scratchSlot(
        _ operation: any Operation, _ shapes: [Shape], layer: Int?, at offset: Int?
    ) -> Slot {
        var result = Slot.absent
        if let scratch = operation.scratch(for: shapes) {
            result = slot(scratch.shape, growsWithBatch: scratch.growsWithBatch, at: offset)
        }
        if let heads = operation.attentionHeads, let layer { attentions[layer] = (heads, result) }
        return result
    }

    /// Returns the slots of the value, gradient and tangent of each input.
    private func inputSlots(
        _ operation: any Operation, _ inputs: [Graph.NodeID], node: Int, _ flow: GradientFlow
    ) -> [Slot] {
        inputs.enumerated().flatMap { position, input -> [Slot] in
            var gradient = operation.differentiates(input: position) ? gradients[input.index] : Slot.absent
            gradient.accumulates = flow.lastUser(of: input.index) != Use(node: node, position: position)
            return [values[input.index], gradient, tangents[input.index]]
        }
    }

    /// Returns the slots of an operation's state, workspace and edges.
    private mutating func ownSlots(_ operation: any Operation, _ shapes: [Shape], node: Int, layer: Int?) -> [Slot] {
        let state = operation.state(for: shapes).map { slot($0, growsWithBatch: true) }
        let workspace = operation.workspace(for: shapes).map { slot($0, growsWithBatch: false) }
        if let state { states.append((node, state)) }
        if operation.measuresGradientOverTime, let layer { measuresOverTime[layer] = workspace }
        let edges = operation.edges(for: shapes).map { slot($0, growsWithBatch: true) }
        return [state ?? .absent, workspace ?? .absent, edges ?? .absent]
    }

    /// Returns the slots of a parameter's value, gradient and tangent in the flat vectors.
    private func parameterSlots(_ entry: ParameterStore.Entry, accumulates: Bool) -> [Slot] {
        [Plan.Vector.parameters, .gradients, .tangents].map { vector in
            if vector == .tangents && !hasTangents { return .absent }
            return Slot(
                offset: vector.rawValue * vectorCount + entry.offset, rows: entry.declaration.rows,
                columns: entry.declaration.columns, growsWithBatch: false,
                accumulates: vector == .gradients && accumulates)
        }
    }

    /// Returns the slots without the gradients that instructions would pass to some nodes.
    func slots(of graph: Graph, withoutGradientsInto targets: Set<Graph.NodeID>) -> [Slot] {
        var slots = slots
        for instruction in instructions {
            let first = instruction.slot + Frame.slotCount(inputs: 0, parameters: 0)
            for (position, input) in graph.nodes[instruction.node].inputs.enumerated() where targets.contains(input) {
                slots[first + 3 * position + 1] = .absent
            }
        }
        return slots
    }
}

extension Slot {
    /// Returns the tensor for a batch as a matrix in the arena.
    func matrix(in arena: Arena, batch: Int) -> Matrix {
        precondition(offset >= 0, "the plan was compiled without this tensor")
        return arena.matrix(at: offset, rows: growsWithBatch ? rows * batch : rows, columns: columns)
    }
}
