/// Part of a batch with the memory that one worker needs to pass it through a plan.
///
/// Only one worker at a time uses a shard, so its writes here need no lock.
final class Shard {
    let slots: SlotTable
    /// Loss of the shard's examples.
    let loss: Matrix
    /// ∂L/∂loss.
    let lossGradient: Matrix
    /// ∂L/∂θ from the shard's examples, in the layout of the plan's vectors.
    let gradients: Matrix
    /// Maximum number of examples.
    private let room: Int
    /// Examples of the latest pass.
    private(set) var examples = 0..<0
    /// Number of terms that its loss averages over.
    var termCount = 0

    init(slots: SlotTable, loss: Matrix, lossGradient: Matrix, gradients: Matrix, room: Int) {
        self.room = room
        self.slots = slots
        self.loss = loss
        self.lossGradient = lossGradient
        self.gradients = gradients
    }

    /// Assigns a range of the batch's examples to the shard.
    func begin(_ examples: Range<Int>) {
        precondition(examples.count <= room, "more examples than the shard has memory for")
        self.examples = examples
        slots.begin(atExample: examples.lowerBound)
    }
}

/// Division of a batch into shards: contiguous parts of nearly equal size.
struct BatchSplit {
    /// Maximum number of shards.
    let most: Int
    /// Number that divides the index of every shard's first example.
    let unit: Int

    /// Returns a number of examples that no shard exceeds where batches of up to `capacity` have several shards.
    ///
    /// A shard is a batch's share, and up to a unit more.
    func largestShard(ofBatches capacity: Int) -> Int {
        min(capacity, max((capacity + most - 1) / most + unit, 3 * unit))
    }

    /// Returns the number of shards of a batch.
    func count(batch: Int) -> Int { max(1, min(most, (batch + unit / 2) / unit)) }

    /// Returns the examples of one shard.
    func examples(of shard: Int, batch: Int) -> Range<Int> {
        let count = count(batch: batch)
        return first(shard, count, batch)..<first(shard + 1, count, batch)
    }

    private func first(_ shard: Int, _ count: Int, _ batch: Int) -> Int {
        shard < count ? (batch * shard / count + unit / 2) / unit * unit : batch
    }
}
