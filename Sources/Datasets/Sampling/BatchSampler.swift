import Backprop

/// Mini-batches of shuffled rows: every row once an epoch, the last batch of an epoch with what is left.
///
/// The order of an epoch is a pure function of seed and epoch, so a sampler that is put back to a saved position
/// gives exactly the batches that it would have given without the interruption.
package struct BatchSampler: Sendable {
    /// Where the next batch begins.
    package struct Position: Sendable, Hashable {
        /// Epochs that are complete.
        package var epoch: Int
        /// Rows of the current epoch that were given, below the number of rows.
        package var offset: Int

        package init(epoch: Int = 0, offset: Int = 0) {
            self.epoch = epoch
            self.offset = offset
        }
    }

    /// The rows of the epoch that the last batch came from, in shuffled order.
    package private(set) var order: [Int32]
    package private(set) var position = Position()
    private let random: CounterRandom
    private var shuffledEpoch = -1

    package init(rowCount: Int, seed: UInt64) {
        precondition(rowCount > 0 && rowCount <= Int(Int32.max), "a sampler needs rows, and counts them in 31 bits")
        order = Array(repeating: 0, count: rowCount)
        random = CounterRandom(seed: seed, stream: RandomStream.epochs)
    }
}

extension BatchSampler {
    package var rowCount: Int { order.count }

    /// How many batches of this size make an epoch.
    package func batchCount(_ batchSize: Int) -> Int { (rowCount - 1) / batchSize + 1 }

    /// Moves on by one batch and returns its place in `order`, which holds until the next call.
    ///
    /// The size may change from call to call; a batch never crosses the end of an epoch.
    package mutating func next(_ batchSize: Int) -> Range<Int> {
        precondition(batchSize > 0, "a batch needs rows")
        if shuffledEpoch != position.epoch { shuffle() }
        let start = position.offset
        let end = start + min(batchSize, order.count - start)
        if end == order.count {
            position = Position(epoch: position.epoch + 1)
        } else {
            position.offset = end
        }
        return start..<end
    }

    /// Whether a position, read from a file for instance, is one that this sampler can have.
    package func canContinue(at position: Position) -> Bool {
        position.epoch >= 0 && position.epoch < Int(UInt32.max) && (0..<rowCount).contains(position.offset)
    }

    /// Goes on from a saved position.
    package mutating func restore(_ position: Position) {
        precondition(canContinue(at: position), "no sampler of \(rowCount) rows was ever there")
        self.position = position
    }

    private mutating func shuffle() {
        Shuffle.fill(&order, random: random, epoch: position.epoch)
        shuffledEpoch = position.epoch
    }
}
