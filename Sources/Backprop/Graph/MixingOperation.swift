/// Direction of a pass.
package enum PassDirection: Sendable {
    case forward, backward
}

/// Operation whose output for one example depends on the others of the batch, through a few numbers in its scratch.
///
/// A batch can be split all the same: each shard gathers numbers from its own examples, those of all shards are merged
/// and settled into numbers of the whole batch, of which each shard gets a copy, and each finishes its own examples.
/// The scratch must not grow with the batch.
package protocol MixingOperation: Operation {
    /// Computes the numbers of the frame's examples.
    func gather(_ direction: PassDirection, _ frame: Frame)

    /// Adds the numbers of further examples to those of the first `rowCount` rows.
    func merge(_ direction: PassDirection, _ other: Frame, into frame: Frame, rowCount: Int)

    /// Makes of them what `finish` reads; `rowCount` is the number of rows of all examples.
    func settle(_ direction: PassDirection, _ frame: Frame, rowCount: Int)

    /// Computes what the pass computes for the frame's examples.
    func finish(_ direction: PassDirection, _ frame: Frame)
}

extension MixingOperation {
    package func forward(_ frame: Frame) { pass(.forward, frame) }
    package func backward(_ frame: Frame) { pass(.backward, frame) }

    private func pass(_ direction: PassDirection, _ frame: Frame) {
        gather(direction, frame)
        settle(direction, frame, rowCount: frame.output.rows)
        finish(direction, frame)
    }
}
