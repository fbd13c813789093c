/// Network compiled for batches of up to `capacity` examples: a flat list of instructions over one arena.
///
/// A pass allocates nothing. The plan is not safe to share between threads; one queue owns it.
package final class Plan {
    /// Network that the plan computes.
    package let network: Network
    /// Maximum number of examples in a pass.
    package let capacity: Int
    /// Location of each parameter in the flat vectors.
    package let store: ParameterStore
    /// Segments in forward order, each with its credit assignment.
    package internal(set) var segments: [Segment]
    /// Random matrices of feedback alignment; nil under other rules.
    var feedback: Feedback?
    /// Gradient by backpropagation, for comparison under another rule; nil under backpropagation.
    var trueGradient: Arena?
    /// Memory of the activations, and the share of a forward pass that is recomputed.
    package let activationMemory: ActivationMemory
    /// Whether layers share memory, so that outputs can only be read in the `afterLayer` of `forward`.
    package let sharesMemory: Bool
    /// Mode, seed and step of the next passes; the batch and the node are set by each pass.
    ///
    /// If it is provisional, no pass updates running averages or carried state.
    package var pass = Pass(batch: 0)

    /// Whether `gradient` holds every δ after a backward pass.
    ///
    /// Otherwise δ of an embedding's output may hold sums for each token.
    package var keepsDeltas = false

    /// Models that predict δ where segments have synthetic credit; nil where there are none.
    package var deltaPredictor: (any DeltaPredictor)?

    /// Executor of the shards of a batch; without one a batch passes through the plan as a whole.
    package var executor: (any PartExecutor)?
    /// Shards that a batch can be split into; empty in a plan that was compiled without any.
    private(set) var shards: ContiguousArray<Shard> = []
    let split: BatchSplit
    /// Minimum size of a batch that is split; steps on smaller ones are too short.
    package var leastSplitBatch: Int
    /// Current work of the executor.
    var job = Job.none
    /// Number of shards in the latest backward pass.
    private(set) var shardsInUse = 1

    let base: Matrix
    let arena: Arena
    let layout: Layout
    let slots: SlotTable
    let instructions: ContiguousArray<Instruction>
    /// Instructions that mix examples, at which shards wait for one another.
    let mixing: ContiguousArray<MixingInstruction>
    /// Location of each parameter in the flat vectors, and what a step needs to know of it.
    let spans: ContiguousArray<ParameterSpan>
    /// Dense layers at the beginning, which are computed together.
    let denseLayers: DenseLayers?
    /// Parts of the learnt parameters that are measured and updated on their own.
    let parameterParts: ParameterParts
    /// Groups of segments between checkpoints; a single one where nothing is recomputed.
    private let groups: ContiguousArray<CheckpointGroup>
    let vectorCount: Int
    /// Number of leading instructions that compute the output, for which no targets are needed.
    let predictionCount: Int
    /// Slots for the time steps that `predict(timeSteps:)` computes; nil where a network reads whole sequences only.
    private(set) lazy var timeStepSlots: SlotTable? = makeTimeStepSlots()

    /// Compiles a network.
    ///
    /// `tangents` adds the memory for Jacobian–vector products, and switches checkpointing off; with `sharesDeltas`, δ of
    /// different nodes may share memory, which only backpropagation allows, and none can be read after the pass; `shards`
    /// is the maximum number of parts that a batch is split into, where the network allows it.
    package init(
        _ network: Network, capacity: Int, tangents: Bool = false, checkpointing: ActivationCheckpointing = .none,
        sharesDeltas: Bool = false, shards: Int = 1
    ) {
        precondition(capacity > 0, "a plan needs room for an example")
        self.network = network
        self.capacity = capacity
        store = ParameterStore(network.graph)
        layout = Layout(
            network, store: store, capacity: capacity, tangents: tangents, checkpointing: checkpointing,
            sharesDeltas: sharesDeltas, shards: shards)
        split = BatchSplit(most: layout.shards.count + 1, unit: layout.examplesOfUnit(network))
        leastSplitBatch = Self.leastSplitBatch(network)
        arena = Arena(count: layout.count)
        base = arena.matrix(at: 0, rows: 1, columns: layout.count)
        slots = SlotTable(layout.slots)
        instructions = ContiguousArray(layout.instructions)
        mixing = ContiguousArray(
            layout.instructions.enumerated().compactMap { index, instruction in
                (instruction.operation as? any MixingOperation).map { MixingInstruction(index: index, operation: $0) }
            })
        segments = layout.segments
        groups = ContiguousArray(layout.groups)
        activationMemory = ActivationMemory(network, layout, capacity: capacity)
        sharesMemory = layout.checkpointed != nil
        vectorCount = store.vectorCount
        spans = ContiguousArray(
            store.entries.map {
                ParameterSpan(
                    offset: $0.offset, paddedCount: Arena.padded($0.declaration.count),
                    isWeight: $0.declaration.isWeight, isLearnt: $0.declaration.isLearnt)
            })
        denseLayers = layout.denseLayers(network, slots, base)
        parameterParts = ParameterParts(spans)
        predictionCount = layout.instructions.prefix { $0.node <= network.output.index }.count
        self.shards = makeShards()
    }

    /// Size of the arena in floats.
    package var memoryCount: Int { arena.count }

    /// Sets the source of δ at the output of a layer.
    package func assignCredit(_ credit: CreditAssignment, toLayer layer: Int) {
        for index in segments.indices where segments[index].layer == layer { segments[index].credit = credit }
    }

    // MARK: - Passes

    /// Computes the loss of the first `batch` examples of the input and the target.
    package func forward(batch: Int) -> Float {
        if shardCount(batch: batch) > 1 { return forwardInShards(batch: batch) }
        run(instructions.count, batch: batch)
        return value(of: network.loss, batch: batch)[0]
    }

    /// Like `forward`, leaving running averages and carried state as they are.
    package func forwardProvisionally(batch: Int) -> Float {
        let wasProvisional = pass.isProvisional
        defer { pass.isProvisional = wasProvisional }
        pass.isProvisional = true
        return forward(batch: batch)
    }

    /// Like `forward`, calling `afterLayer` while each layer's output is still in memory.
    package func forward(batch: Int, afterLayer: (Int) -> Void) -> Float {
        if shardCount(batch: batch) > 1 {
            let loss = forwardInShards(batch: batch)
            for segment in segments { if let layer = segment.layer { afterLayer(layer) } }
            return loss
        }
        precondition(batch > 0 && batch <= capacity, "a batch larger than the plan was compiled for")
        for segment in segments {
            for index in segment.instructions {
                run(instructions[index], batch, isProvisional: instructions[index].isRepeated)
            }
            if let layer = segment.layer { afterLayer(layer) }
        }
        return value(of: network.loss, batch: batch)[0]
    }

    /// Computes the output of the network without reading the target.
    package func predict(batch: Int) -> Matrix {
        run(predictionCount, batch: batch)
        return value(of: network.output, batch: batch)
    }

    private func run(_ count: Int, batch: Int) {
        precondition(batch > 0 && batch <= capacity, "a batch larger than the plan was compiled for")
        let first = denseLayers?.forward(batch: batch) ?? 0
        for index in first..<count { run(instructions[index], batch, isProvisional: instructions[index].isRepeated) }
    }

    @inline(__always)
    private func run(_ instruction: Instruction, _ batch: Int, isProvisional: Bool) {
        instruction.operation.forward(frame(instruction, batch, slots, isProvisional: isProvisional))
    }

    /// Computes ∂L/∂θ of the latest forward pass, back to the node with index `last`.
    ///
    /// Where a segment's credit is not `exact`, its δ comes from that source instead of the segment above.
    package func backward(batch: Int, downTo last: Int = 0) {
        shardsInUse = last == 0 ? shardCount(batch: batch) : 1
        if shardsInUse > 1 { return backwardInShards(shardsInUse) }
        if last == 0, let denseLayers, hasExactCredit { return backward(batch: batch, denseLayers) }
        let slots = feedback?.slots ?? slots
        guard let deltaPredictor, deltaPredictor.takesExactPass else {
            return backward(batch: batch, slots: slots, .both, downTo: last)
        }
        backward(batch: batch, slots: slots, .compare)
        backward(batch: batch, slots: slots, .predict)
    }

    /// Whether every segment's δ comes from the segment above it.
    var hasExactCredit: Bool {
        feedback == nil && deltaPredictor == nil && segments.allSatisfy { $0.credit == .exact }
    }

    /// Runs backward through the instructions after the dense layers, and through those together.
    private func backward(batch: Int, _ denseLayers: DenseLayers) {
        gradient(of: network.loss, batch: batch).fill(1)
        for index in (denseLayers.instructionCount..<instructions.count).reversed()
        where instructions[index].reachesLoss {
            instructions[index].operation.backward(frame(instructions[index], batch))
        }
        denseLayers.backward(batch: batch)
    }

    /// Computes ∂L/∂θ by backpropagation, whatever the credit assignment of the segments.
    package func exactBackward(batch: Int) { backward(batch: batch, slots: slots, nil) }

    /// Runs backward through all groups; `exchange` says what models do at boundaries, and nil makes all credit exact.
    private func backward(batch: Int, slots: SlotTable, _ exchange: DeltaExchange?, downTo last: Int = 0) {
        gradient(of: network.loss, batch: batch).fill(1)
        for group in groups.reversed() {
            if group.isRepeated { restore(group, batch) }
            for index in group.segments.reversed() { backward(segments[index], batch, slots, exchange, downTo: last) }
        }
    }

    private func backward(
        _ segment: Segment, _ batch: Int, _ slots: SlotTable, _ exchange: DeltaExchange?, downTo last: Int
    ) {
        if let exchange, segment.credit != .exact { receiveDelta(segment, exchange, batch) }
        for index in segment.instructions.reversed()
        where instructions[index].reachesLoss && instructions[index].node >= last {
            let instruction = instructions[index]
            let frame = frame(instruction, batch, slots)
            if instruction.hasEdges { predictEdges(instruction, frame) }
            instruction.operation.backward(frame)
            if instruction.hasEdges, exchange != nil { compareEdges(instruction, frame) }
        }
    }

    /// Recomputes the activations of a group from the checkpoint below it.
    private func restore(_ group: CheckpointGroup, _ batch: Int) {
        for index in group.instructions where instructions[index].isRepeated {
            run(instructions[index], batch, isProvisional: false)
        }
    }

    private func predictEdges(_ instruction: Instruction, _ frame: Frame) {
        deltaPredictor?.predictEdges(ofNode: instruction.node, frame.edges, dividedBy: frame.output.rows)
    }

    private func compareEdges(_ instruction: Instruction, _ frame: Frame) {
        deltaPredictor?.compareEdges(ofNode: instruction.node, frame.edges, batch: frame.batch)
    }

    private func receiveDelta(_ segment: Segment, _ exchange: DeltaExchange, _ batch: Int) {
        guard let last = segment.instructions.last, instructions[last].reachesLoss else { return }
        let frame = frame(instructions[last], batch)
        switch segment.credit {
        case .exact: break
        case .stopped: frame.outputGradient.fill(0)
        case .projected(let path): feedback?.project(path, batch: batch, in: arena)
        case .synthetic:
            deltaPredictor?.exchange(
                exchange, ofNode: instructions[last].node, output: frame.output,
                targets: value(of: network.target, batch: batch), delta: frame.outputGradient)
        }
    }

    /// Computes the tangent of the loss along the direction in the vector of tangents, after `forward`.
    package func tangent(batch: Int) -> Float {
        for instruction in instructions { instruction.operation.tangent(frame(instruction, batch)) }
        return layout.tangent(of: network.loss).matrix(in: arena, batch: batch)[0]
    }

    /// Whether δ of an embedding may be summed by token: only where no other credit rule and no caller reads it.
    var sumsByToken: Bool { feedback == nil && deltaPredictor == nil && trueGradient == nil && !keepsDeltas }

    @inline(__always)
    func frame(_ instruction: Instruction, _ batch: Int) -> Frame { frame(instruction, batch, slots) }

    /// Returns the tensors of an instruction for `batch` examples from `firstExample` on.
    @inline(__always)
    func frame(
        _ instruction: Instruction, _ batch: Int, _ slots: SlotTable, firstExample: Int = 0, isProvisional: Bool = false
    ) -> Frame {
        var pass = self.pass
        pass.batch = batch
        pass.firstExample = firstExample
        pass.node = instruction.node
        pass.isProvisional = self.pass.isProvisional || isProvisional
        pass.sumsByToken = sumsByToken
        return slots.frame(
            at: instruction.slot, inputs: instruction.inputCount, parameters: instruction.parameterCount, pass: pass,
            in: base)
    }
}
