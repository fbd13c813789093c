/// A graph compiled for batches of up to `capacity` examples: a flat list of instructions over one arena.
///
/// A pass allocates nothing. The plan is not safe to share between threads; one queue owns it.
package final class Plan {
    package let network: Network
    /// The most examples that one pass may have.
    package let capacity: Int
    package let store: ParameterStore
    package internal(set) var segments: [Segment]
    /// The random matrices of feedback alignment; nil for rules without.
    var feedback: Feedback?
    /// What backpropagation gives, to hold the gradients against; nil where they are that.
    var trueGradient: Arena?
    /// What the activations take, and what of a step is computed twice.
    package let activationMemory: ActivationMemory
    /// Whether layers share memory: then what a layer gives can only be read while `forward` tells of it.
    package let sharesMemory: Bool
    /// Whether passes train, and what their random numbers are drawn from; the batch and the node are set by each pass.
    package var pass = Pass(batch: 0)

    /// Whether `gradient` is to hold every δ after a backward pass, also the one between an embedding and the operations
    /// above it, which else may hold sums for each word.
    package var keepsDeltas = false

    /// The models that predict δ, where layers are given synthetic credit.
    package var deltaPredictor: (any DeltaPredictor)?

    /// Who works on the shards of a batch; without them a batch passes through the plan as a whole.
    package var executor: (any PartExecutor)?
    /// The shards that a batch can be cut into; none in a plan that was compiled without.
    private(set) var shards: ContiguousArray<Shard> = []
    let split: BatchSplit
    /// A smaller batch is not cut, for a step with it is too short.
    package var leastSplitBatch: Int
    /// What the workers do at present.
    var job = Job.none
    /// Into how many shards the batch of the latest backward pass was cut.
    private(set) var shardsInUse = 1
    /// In how many stretches their gradients are added.
    var addedStretches = 1

    private let base: Matrix
    let arena: Arena
    let layout: Layout
    let slots: SlotTable
    let instructions: ContiguousArray<Instruction>
    private let places: ContiguousArray<Place>
    /// The segments between checkpoints: one group of all where nothing is computed again.
    private let groups: ContiguousArray<CheckpointGroup>
    private let vectorCount: Int
    /// How many of the instructions compute the output, and do not need the targets.
    private let predictionCount: Int

    /// Compiles a network. `tangents` adds the memory for Jacobian–vector products, for which nothing is dropped; `shards`
    /// is the number of parts that a batch may be cut into for the plan's workers, where the network allows it.
    package init(
        _ network: Network, capacity: Int, tangents: Bool = false, checkpointing: ActivationCheckpointing = .none,
        shards: Int = 1
    ) {
        precondition(capacity > 0, "a plan needs room for an example")
        precondition(MatrixProduct.problem == nil, "a plan needs matrix products")
        self.network = network
        self.capacity = capacity
        store = ParameterStore(network.graph)
        layout = Layout(
            network, store: store, capacity: capacity, tangents: tangents, checkpointing: checkpointing, shards: shards)
        split = BatchSplit(most: layout.shards.count + 1, unit: layout.examplesOfUnit(network))
        leastSplitBatch = Self.leastSplitBatch(network)
        arena = Arena(count: layout.count)
        base = arena.matrix(at: 0, rows: 1, columns: layout.count)
        slots = SlotTable(layout.slots)
        instructions = ContiguousArray(layout.instructions)
        segments = layout.segments
        groups = ContiguousArray(layout.groups)
        activationMemory = ActivationMemory(network, layout, capacity: capacity)
        sharesMemory = layout.checkpointed != nil
        vectorCount = store.vectorCount
        places = ContiguousArray(
            store.entries.map {
                Place(
                    offset: $0.offset, paddedCount: Arena.padded($0.declaration.count),
                    isWeight: $0.declaration.isWeight, isLearnt: $0.declaration.isLearnt)
            })
        predictionCount = layout.instructions.prefix { $0.node <= network.output.index }.count
        self.shards = makeShards()
    }

    /// Floats in the arena.
    package var memoryCount: Int { arena.count }

    /// Sets who supplies δ at the output of a layer.
    package func assignCredit(_ credit: CreditAssignment, toLayer layer: Int) {
        for index in segments.indices where segments[index].layer == layer { segments[index].credit = credit }
    }

    // MARK: - Passes

    /// Computes the loss of the first `batch` examples that stand in the input and the target.
    package func forward(batch: Int) -> Float {
        if shardCount(batch: batch) > 1 { return forwardInShards(batch: batch) }
        run(instructions.count, batch: batch)
        return value(of: network.loss, batch: batch)[0]
    }

    /// The same, and tells of each layer when it has been computed: a checkpointed plan then still holds what it gives.
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

    /// Computes the network's output alone; the target is not read.
    package func predict(batch: Int) -> Matrix {
        run(predictionCount, batch: batch)
        return value(of: network.output, batch: batch)
    }

    private func run(_ count: Int, batch: Int) {
        precondition(batch > 0 && batch <= capacity, "a batch larger than the plan was compiled for")
        for index in 0..<count { run(instructions[index], batch, isProvisional: instructions[index].isRepeated) }
    }

    @inline(__always)
    private func run(_ instruction: Instruction, _ batch: Int, isProvisional: Bool) {
        instruction.operation.forward(frame(instruction, batch, slots, isProvisional: isProvisional))
    }

    /// Computes ∂L/∂θ of the pass that `forward` has just made, or what the segments' credit assignment gives in its place;
    /// as far back as the node at place `last`.
    package func backward(batch: Int, downTo last: Int = 0) {
        shardsInUse = last == 0 ? shardCount(batch: batch) : 1
        if shardsInUse > 1 { return backwardInShards(shardsInUse) }
        let slots = feedback?.slots ?? slots
        guard let deltaPredictor, deltaPredictor.takesExactPass else {
            return backward(batch: batch, slots: slots, .both, downTo: last)
        }
        backward(batch: batch, slots: slots, .compare)
        backward(batch: batch, slots: slots, .predict)
    }

    /// Computes ∂L/∂θ by backpropagation, whatever the segments' credit assignment.
    package func exactBackward(batch: Int) { backward(batch: batch, slots: slots, nil) }

    /// `exchange` is what synthetic gradients do at a boundary; without it all credit is exact.
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

    /// Computes a group's activations again from the checkpoint below it.
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

    /// Computes the tangent of the loss along the direction in `parameterTangents`, after `forward`.
    package func tangent(batch: Int) -> Float {
        for instruction in instructions { instruction.operation.tangent(frame(instruction, batch)) }
        return layout.tangent(of: network.loss).matrix(in: arena, batch: batch)[0]
    }

    /// Only backpropagation has no use for the δ of an embedding's places.
    var sumsByToken: Bool { feedback == nil && deltaPredictor == nil && trueGradient == nil && !keepsDeltas }

    @inline(__always)
    func frame(_ instruction: Instruction, _ batch: Int) -> Frame { frame(instruction, batch, slots) }

    /// The frame of an instruction for so many examples of the batch, from `firstExample` on, with their tensors in `slots`.
    @inline(__always)
    func frame(
        _ instruction: Instruction, _ batch: Int, _ slots: SlotTable, firstExample: Int = 0, isProvisional: Bool = false
    ) -> Frame {
        var pass = self.pass
        pass.batch = batch
        pass.firstExample = firstExample
        pass.node = instruction.node
        pass.isProvisional = isProvisional
        pass.sumsByToken = sumsByToken
        return slots.frame(
            at: instruction.slot, inputs: instruction.inputCount, parameters: instruction.parameterCount, pass: pass,
            in: base)
    }

    // MARK: - Tensors

    /// A node's value for a batch.
    package func value(of node: Graph.NodeID, batch: Int) -> Matrix {
        layout.value(of: node).matrix(in: arena, batch: batch)
    }

    /// A node's value for a batch with one row an example, whatever its shape.
    package func examples(of node: Graph.NodeID, batch: Int) -> Matrix {
        let value = value(of: node, batch: batch)
        return value.region(at: 0, rows: batch, columns: value.count / batch)
    }

    /// ∂L/∂(a node's value) for a batch; the node must be one that something learnt hangs below, and see `keepsDeltas`.
    package func gradient(of node: Graph.NodeID, batch: Int) -> Matrix {
        layout.gradient(of: node).matrix(in: arena, batch: batch)
    }

    /// Whether ∂L/∂(a node's value) is computed.
    package func carriesGradient(_ node: Graph.NodeID) -> Bool { layout.gradient(of: node).offset >= 0 }

    /// The vectors that share the store's layout.
    package enum Vector: Int, CaseIterable, Sendable { case parameters, gradients, firstState, secondState, tangents }

    /// One of the flat vectors, whole.
    package func vector(_ vector: Vector) -> Matrix {
        precondition(vector != .tangents || layout.hasTangents, "the plan was compiled without tangents")
        return arena.matrix(at: vector.rawValue * store.vectorCount, rows: 1, columns: store.vectorCount)
    }

    /// One parameter's part of a vector, in its own shape.
    package func matrix(_ vector: Vector, _ entry: Int) -> Matrix {
        let place = store.entries[entry]
        return arena.matrix(
            at: vector.rawValue * store.vectorCount + place.offset, rows: place.declaration.rows,
            columns: place.declaration.columns)
    }

    /// One parameter's part of a vector with its padding, as one row of whole lines.
    package func line(_ vector: Vector, _ entry: Int) -> Matrix {
        let place = places[entry]
        return arena.matrix(at: vector.rawValue * vectorCount + place.offset, rows: 1, columns: place.paddedCount)
    }

    /// Whether a parameter is a weight, not a bias.
    package func isWeight(_ entry: Int) -> Bool { places[entry].isWeight }

    /// Whether a parameter is learnt, not a statistic that forward writes.
    package func isLearnt(_ entry: Int) -> Bool { places[entry].isLearnt }

    /// What a step needs of a parameter's entry, without the names, whose copies would be counted references.
    private struct Place {
        let offset: Int
        let paddedCount: Int
        let isWeight: Bool
        let isLearnt: Bool
    }
}
