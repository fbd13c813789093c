/// A part of the batch with all that one worker needs to pass it through a plan.
///
/// One worker at a time uses a shard, so that what it writes here needs no lock.
final class Shard {
    let slots: SlotTable
    /// The loss of the shard's examples, and ∂L/∂loss.
    let loss: Matrix
    let lossGradient: Matrix
    /// ∂L/∂θ by the shard's examples, in the layout of the plan's vectors.
    let gradients: Matrix
    /// The examples of the pass that was made last.
    private(set) var examples = 0..<0
    /// Of how many terms its loss is the mean.
    var termCount = 0

    init(slots: SlotTable, loss: Matrix, lossGradient: Matrix, gradients: Matrix) {
        self.slots = slots
        self.loss = loss
        self.lossGradient = lossGradient
        self.gradients = gradients
    }

    /// Takes over some examples of a batch.
    func begin(_ examples: Range<Int>) {
        self.examples = examples
        slots.begin(atExample: examples.lowerBound)
    }
}

/// How a batch is cut into shards: contiguous parts of nearly equal size.
struct BatchSplit {
    /// The most shards.
    let most: Int
    /// A shard begins at a multiple of so many examples.
    let unit: Int

    /// Into how many shards a batch is cut.
    func count(batch: Int) -> Int { max(1, min(most, (batch + unit / 2) / unit)) }

    /// The examples of one shard.
    func examples(of shard: Int, batch: Int) -> Range<Int> {
        let count = count(batch: batch)
        return first(shard, count, batch)..<first(shard + 1, count, batch)
    }

    private func first(_ shard: Int, _ count: Int, _ batch: Int) -> Int {
        shard < count ? (batch * shard / count + unit / 2) / unit * unit : batch
    }
}
