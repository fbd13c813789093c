/// Data parallelism: a batch is split into shards, each of which passes through the plan separately.
///
/// With L_s the mean over the n_s terms of shard s and n = Σ n_s, the batch's loss is L = Σ_s (n_s / n) L_s. Backward
/// begins with ∂L/∂L_s = n_s / n, so that every derivative is that of the whole batch's loss, and ∂L/∂θ is the sum of
/// the shards' gradients.
///
/// Shards pass through the plan without a stop, except at operations that mix examples, where they wait for one another.
extension Plan {
    /// Kind of work that is done in parts.
    enum Job {
        case none
        /// Pass of a shard through some instructions.
        case pass(PassDirection, Stretch)
        /// Addition of the shards' gradients of a part of the parameters.
        case addGradients
        /// Measurement of the gradient of a part of the parameters.
        case measureGradients
        /// Update of a part of the parameters.
        case update(Optimizer)
    }

    /// Instruction that mixes examples.
    struct MixingInstruction {
        let index: Int
        let operation: any MixingOperation
    }

    /// Instructions between two that mix examples, with the end of the one and the beginning of the other.
    struct Stretch {
        /// Instruction that the shards have gathered numbers for, in the order of the pass; nil where it begins.
        let former: MixingInstruction?
        /// Instruction that they gather numbers for; nil where the pass ends.
        let next: MixingInstruction?
    }

    /// Returns the number of shards of a training batch; 1 where it passes through the plan as a whole.
    package func shardCount(ofTrainingBatch batch: Int) -> Int {
        guard !shards.isEmpty, executor != nil, batch >= leastSplitBatch else { return 1 }
        guard hasExactCredit else { return 1 }
        return split.count(batch: batch)
    }

    /// Returns the number of shards of a batch in the current pass.
    func shardCount(batch: Int) -> Int { pass.isTraining ? shardCount(ofTrainingBatch: batch) : 1 }

    /// Returns the minimum size of a batch whose forward pass has enough multiplications to be worth waking threads.
    static func leastSplitBatch(_ network: Network) -> Int {
        let multiplications = network.graph.nodes.reduce(0) { sum, node in
            node.parameters.reduce(sum) { $0 + ($1.isWeight ? $1.count * node.shape.rows : 0) }
        }
        return leastMultiplications / max(1, multiplications)
    }

    private static var leastMultiplications: Int { 2_000_000 }

    /// Creates the shards of the layout.
    func makeShards() -> ContiguousArray<Shard> {
        guard !layout.shards.isEmpty else { return [] }
        let (value, gradient) = (layout.value(of: network.loss), layout.gradient(of: network.loss))
        let first = Shard(
            slots: slots, loss: value.matrix(in: arena, batch: 1), lossGradient: gradient.matrix(in: arena, batch: 1),
            gradients: vector(.gradients), room: capacity)
        let others = layout.shards.map { own in
            Shard(
                slots: SlotTable(own.slots), loss: own.slot(value).matrix(in: arena, batch: 1),
                lossGradient: own.slot(gradient).matrix(in: arena, batch: 1),
                gradients: arena.matrix(at: own.gradients, rows: 1, columns: store.vectorCount), room: own.room)
        }
        return ContiguousArray([first] + others)
    }

    /// Computes the loss of a batch shard by shard.
    func forwardInShards(batch: Int) -> Float {
        precondition(batch > 0 && batch <= capacity, "a batch larger than the plan was compiled for")
        let count = shardCount(batch: batch)
        for index in 0..<count { shards[index].begin(split.examples(of: index, batch: batch)) }
        runStretches(.forward, count)
        var (sum, terms) = (0.0, 0)
        for index in 0..<count {
            sum += Double(shards[index].loss[0]) * Double(shards[index].termCount)
            terms += shards[index].termCount
        }
        shards[0].loss[0] = Float(sum / Double(max(1, terms)))
        return shards[0].loss[0]
    }

    /// Computes ∂L/∂θ of the batch of the latest forward pass shard by shard.
    func backwardInShards(_ count: Int) {
        var terms = 0
        for index in 0..<count { terms += shards[index].termCount }
        for index in 0..<count {
            shards[index].lossGradient[0] = Float(Double(shards[index].termCount) / Double(max(1, terms)))
        }
        runStretches(.backward, count)
        if sharesParameters {
            run(.addGradients, parts: parameterParts.count)
        } else {
            addGradients(0..<parameterParts.count)
        }
    }

    /// Minimum length of vectors that threads share.
    private static var worthSharing: Int { 1 << 17 }

    /// Whether threads share the work on the parameters of the latest batch.
    var sharesParameters: Bool { shardsInUse > 1 && vectorCount >= Self.worthSharing }

    /// Runs work in parts, on several threads where there are several parts.
    func run(_ job: Job, parts: Int) {
        self.job = job
        if parts == 1 { runPart(0) } else { executor?.execute(parts, partsOf: self) }
        self.job = .none
    }

    /// Runs one part of the current work.
    package func runPart(_ part: Int) {
        switch job {
        case .none: break
        case .pass(.forward, let stretch): forward(shards[part], stretch)
        case .pass(.backward, let stretch): backward(shards[part], stretch)
        case .addGradients: addGradients(part..<part + 1)
        case .measureGradients: measureGradients(part..<part + 1)
        case .update(let optimizer): update(part..<part + 1, by: optimizer)
        }
    }

    /// Passes all shards through the instructions, and joins them at those that mix examples.
    private func runStretches(_ direction: PassDirection, _ count: Int) {
        var former: MixingInstruction?
        for index in mixing.indices {
            let next = mixing[direction == .forward ? index : mixing.count - 1 - index]
            guard direction == .forward || instructions[next.index].reachesLoss else { continue }
            run(.pass(direction, Stretch(former: former, next: next)), parts: count)
            settle(next, direction, count)
            former = next
        }
        run(.pass(direction, Stretch(former: former, next: nil)), parts: count)
    }

    private func forward(_ shard: Shard, _ stretch: Stretch) {
        if let former = stretch.former { former.operation.finish(.forward, frame(instructions[former.index], shard)) }
        for index in (stretch.former.map { $0.index + 1 } ?? 0)..<(stretch.next?.index ?? instructions.count) {
            let instruction = instructions[index]
            let frame = frame(instruction, shard)
            instruction.operation.forward(frame)
            if instruction.node == network.loss.index { shard.termCount = instruction.operation.termCount(frame) }
        }
        if let next = stretch.next { next.operation.gather(.forward, frame(instructions[next.index], shard)) }
    }

    private func backward(_ shard: Shard, _ stretch: Stretch) {
        if let former = stretch.former { former.operation.finish(.backward, frame(instructions[former.index], shard)) }
        for index in ((stretch.next.map { $0.index + 1 } ?? 0)..<(stretch.former?.index ?? instructions.count))
            .reversed()
        where instructions[index].reachesLoss {
            let instruction = instructions[index]
            instruction.operation.backward(frame(instruction, shard))
        }
        if let next = stretch.next { next.operation.gather(.backward, frame(instructions[next.index], shard)) }
    }

    /// Makes what the shards have gathered that of the whole batch.
    private func settle(_ mixing: MixingInstruction, _ direction: PassDirection, _ count: Int) {
        let instruction = instructions[mixing.index]
        let whole = frame(instruction, shards[0])
        var rowCount = whole.output.rows
        for index in 1..<count {
            let other = frame(instruction, shards[index])
            mixing.operation.merge(direction, other, into: whole, rowCount: rowCount)
            rowCount += other.output.rows
        }
        mixing.operation.settle(direction, whole, rowCount: rowCount)
        for index in 1..<count { frame(instruction, shards[index]).scratch.assign(whole.scratch) }
    }

    /// Adds the other shards' gradients of some parts to the first's.
    private func addGradients(_ parts: Range<Int>) {
        for part in parts {
            let range = parameterParts.range(part)
            for index in 1..<shardsInUse {
                shards[0].gradients.part(range).add(shards[index].gradients.part(range), times: 1)
            }
        }
    }

    @inline(__always)
    private func frame(_ instruction: Instruction, _ shard: Shard) -> Frame {
        frame(instruction, shard.examples.count, shard.slots, firstExample: shard.examples.lowerBound)
    }
}
