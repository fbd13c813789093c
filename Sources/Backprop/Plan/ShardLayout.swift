/// Memory layout of a further shard of a batch.
///
/// All shards share the tensors with rows for each example, and each works on its own rows. Each shard has its own copy
/// of what a batch needs only once: the parameters' gradients, and the operations' memory that is independent of the
/// batch; and of the memory that the δ of different nodes share, where another shard may be at another node.
struct ShardLayout {
    fileprivate(set) var slots: [Slot] = []
    /// Offset of the shard's gradient vector.
    fileprivate(set) var gradients = 0
    /// Offsets of the shard's own tensors, by their offsets in the layout of the plan.
    fileprivate var moved: [Int: Int] = [:]
    /// Maximum number of examples, and where the memory of their δ begins in the plan and in the shard.
    fileprivate(set) var room = 0
    fileprivate var deltas = (plan: (start: 0, capacity: 1), own: 0)

    /// Returns the shard's slot for a slot of the plan.
    func slot(_ slot: Slot) -> Slot {
        var own = slot
        if slot.isPooled {
            own.offset = deltas.own + (slot.offset - deltas.plan.start) / deltas.plan.capacity * room
        } else if let offset = moved[slot.offset] {
            own.offset = offset
        }
        return own
    }
}

extension Layout {
    /// Whether a batch can be split: the loss, and nothing else, is a mean over examples.
    static func canSplit(_ network: Network) -> Bool {
        network.graph.nodes.enumerated().allSatisfy { index, node in
            guard let operation = node.operation else { return index != network.loss.index }
            return operation.reducesBatch == (index == network.loss.index)
        }
    }

    /// Adds a shard of up to `room` examples, with memory of its own at the end of the arena.
    mutating func addShard(room: Int) {
        var shard = ShardLayout()
        shard.gradients = reserve(vectorCount)
        shard.room = room
        shard.deltas = ((deltaStart, capacity), reserve((deltas?.count ?? 0) * room))
        let first = Plan.Vector.gradients.rawValue * vectorCount
        let gradients = first..<first + vectorCount
        for slot in slots where slot.offset >= 0 && !slot.growsWithBatch && shard.moved[slot.offset] == nil {
            if gradients.contains(slot.offset) {
                shard.moved[slot.offset] = shard.gradients + slot.offset - gradients.lowerBound
            } else if slot.offset >= vectorEnd {
                shard.moved[slot.offset] = reserve(slot.rows * slot.columns)
            }
        }
        shard.slots = slots.map { shard.slot($0) }
        shards.append(shard)
    }

    /// Returns the number that must divide the index of every shard's first example.
    ///
    /// It makes each shard's rows begin at a multiple of sixteen numbers: whole vectors written at the end of the rows
    /// of another shard then stay within those rows, and no two shards write to the same cache line.
    func examplesOfUnit(_ network: Network) -> Int {
        let inputs = Set(
            network.graph.nodes.indices.filter { network.graph.nodes[$0].operation == nil }.map {
                value(of: Graph.NodeID(index: $0)).offset
            })
        return slots.reduce(1) { unit, slot in
            guard slot.growsWithBatch, slot.offset >= 0, !inputs.contains(slot.offset) else { return unit }
            let line = Arena.padded(1)
            return max(unit, line / min(line, 1 << (slot.rows * slot.columns).trailingZeroBitCount))
        }
    }
}
