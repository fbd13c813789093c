/// Context of one pass through a plan, as an operation sees it.
package struct Pass: Hashable, Sendable {
    /// Number of examples in the batch.
    package var batch: Int
    /// Index of the first example in the whole batch, where the pass covers only a part of it.
    package var firstExample = 0
    /// Whether the pass trains: dropout drops, normalization uses the batch's own statistics, and state is carried on.
    package var isTraining: Bool
    /// Seed of the run: random numbers are a function of seed, step and node.
    package var seed: UInt64
    /// Step of the run.
    package var step: Int
    /// Index of the operation's node in the graph.
    package var node: Int
    /// Whether another forward pass of the step counts, so that this one leaves running averages and carried state.
    package var isProvisional = false
    /// Whether δ of an embedding's output may be summed by token, because nothing but the embedding reads it.
    package var sumsByToken = false

    /// Creates a pass over `batch` examples, for a single operation unless `node` is given.
    package init(batch: Int, isTraining: Bool = false, seed: UInt64 = 0, step: Int = 0, node: Int = 0) {
        self.batch = batch
        self.isTraining = isTraining
        self.seed = seed
        self.step = step
        self.node = node
    }

    /// Returns random numbers of this node and step; a repeated pass draws the same ones.
    ///
    /// The stream is the node's; the step is the upper half of the position, which leaves 2³² blocks a step.
    package func random(at position: Int) -> SIMD4<UInt32> {
        CounterRandom(seed: seed, stream: Self.stream + UInt64(node)).bits(
            at: UInt64(truncatingIfNeeded: step) << 32 &+ UInt64(position))
    }

    /// Streams of nodes: "NODE" in the upper half.
    private static let stream: UInt64 = 0x4E4F_4445_0000_0000
}
