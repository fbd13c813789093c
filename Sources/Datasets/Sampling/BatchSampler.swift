import Backprop

/// Mini-batches of shuffled rows: every row once per epoch, with the remaining rows in the epoch's last batch.
///
/// The order of an epoch is a pure function of seed and epoch, so a sampler restored to a saved position yields exactly
/// the batches that it would have yielded without the interruption.
package struct BatchSampler: Sendable {
    /// Position of the next batch.
    package struct Position: Sendable, Hashable {
        /// Number of completed epochs.
        package var epoch: Int
        /// Number of rows of the current epoch already used, less than the number of rows.
        package var offset: Int

        /// Epochs that can be counted, so many that none is the last in a lifetime.
        package static let epochs = 0...1 << 60

        /// Creates a position, by default the beginning of the first epoch.
        package init(epoch: Int = 0, offset: Int = 0) {
            self.epoch = epoch
            self.offset = offset
        }
    }

    /// Rows in the shuffled order of the epoch that the last batch came from.
    package private(set) var order: [Int32]
    /// Position of the next batch.
    package private(set) var position = Position()
    private let random: CounterRandom
    private var shuffledEpoch = -1

    /// Creates a sampler of the rows 0 ..< rowCount, at the beginning of the first epoch.
    package init(rowCount: Int, seed: UInt64) {
        precondition(rowCount > 0 && rowCount <= Int(Int32.max), "a sampler needs rows, and counts them in 31 bits")
        order = Array(repeating: 0, count: rowCount)
        random = CounterRandom(seed: seed, stream: RandomStream.epochs)
    }
}

extension BatchSampler {
    /// Number of rows in an epoch.
    package var rowCount: Int { order.count }

    /// Returns the number of batches of this size in an epoch.
    package func batchCount(_ batchSize: Int) -> Int { (rowCount - 1) / batchSize + 1 }

    /// Moves on by one batch and returns its range in `order`, which is valid until the next call.
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

    /// Whether a position, for instance one read from a file, is valid for this sampler.
    package func canContinue(at position: Position) -> Bool {
        Position.epochs.contains(position.epoch) && (0..<rowCount).contains(position.offset)
    }

    /// Continues from a saved position.
    package mutating func restore(_ position: Position) {
        precondition(canContinue(at: position), "no sampler of \(rowCount) rows was ever there")
        self.position = position
    }

    private mutating func shuffle() {
        Shuffle.fill(&order, random: random, epoch: position.epoch)
        shuffledEpoch = position.epoch
    }
}
