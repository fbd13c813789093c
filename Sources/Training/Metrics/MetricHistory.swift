/// A measured quantity over all steps, in bounded memory.
package struct MetricHistory: Sendable {
    /// Neighbouring steps taken together.
    package struct Bucket: Sendable {
        package var firstStep: Int
        package var lastStep: Int
        package var minimum: Float
        package var maximum: Float
        package var mean: Float
        /// How many finite values the bucket holds, and how many that were not.
        package var count: Int
        package var nonFiniteCount: Int
    }

    /// Oldest first.
    package private(set) var buckets: [Bucket] = []

    package init(capacity: Int = 1_024) {}

    package mutating func append(step: Int, value: Float) {}
}
