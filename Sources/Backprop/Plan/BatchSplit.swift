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
