/// Bounds of the branches in a checkpoint.
enum BranchLimits {
    /// Bytes at most of the text that describes the branches and of their curves, together.
    static let bytes = 4 << 20
    /// Number of branches at most.
    static let branches = 256
    /// Characters of a name at most.
    static let name = 100
    /// Number of buckets below which curves are not made coarser to save room.
    static let leastBuckets = 16
    /// Number of a run's marks at most, and of the changes that it begins with.
    static let marks = 1_000
    /// Values of counters, so many that none is reached in a lifetime and none of their sums overflows.
    static let counters = 0...1 << 60
    /// Numbers of branches.
    static let numbers = 1...1 << 40
}
