/// What an operation may know of the pass that it takes part in.
package struct Pass: Hashable, Sendable {
    /// Examples in the batch.
    package var batch: Int
    /// The place of its first example in the whole batch, of which the pass may have but a part.
    package var firstExample = 0
    /// Whether the pass trains: dropout drops, normalisation takes the batch's own statistics, and state is carried on.
    package var isTraining: Bool
    /// What this pass's random numbers are a function of, with the node: the run's seed and the step.
    package var seed: UInt64
    package var step: Int
    /// The operation's place in the graph.
    package var node: Int
    /// Whether this operation's forward runs again before backward: what it keeps from step to step, running averages and
    /// carried state, it then moves on in the repetition alone.
    package var isProvisional = false
    /// Whether nobody but an embedding reads what is passed back to it: then it may be given for each word instead of each
    /// place.
    package var sumsByToken = false

    /// A pass over `batch` examples, of an operation that stands alone unless `node` is given.
    package init(batch: Int, isTraining: Bool = false, seed: UInt64 = 0, step: Int = 0, node: Int = 0) {
        self.batch = batch
        self.isTraining = isTraining
        self.seed = seed
        self.step = step
        self.node = node
    }

    /// Random numbers of this node and this step alone, so that a pass that is made again draws the same ones.
    ///
    /// The stream is the node's; the step is the upper half of the position, which leaves 2³² blocks a step.
    package func random(at position: Int) -> SIMD4<UInt32> {
        CounterRandom(seed: seed, stream: Self.stream + UInt64(node)).bits(at: UInt64(step) << 32 + UInt64(position))
    }

    /// "NODE" in the upper half.
    private static let stream: UInt64 = 0x4E4F_4445_0000_0000
}
