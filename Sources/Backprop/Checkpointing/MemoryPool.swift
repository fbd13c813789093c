/// Best-fit allocator of pieces of a growing region.
package struct MemoryPool {
    /// Length of the region.
    package private(set) var count = 0
    /// Free gaps in ascending order; no two of them are adjacent.
    private var gaps: [Range<Int>] = []

    /// Creates an empty region.
    package init() {}

    /// Allocates a piece and returns its start.
    package mutating func take(_ size: Int) -> Int {
        let fitting = gaps.indices.filter { gaps[$0].count >= size }
        if let best = fitting.min(by: { gaps[$0].count < gaps[$1].count }) {
            let gap = gaps[best]
            gaps[best] = gap.lowerBound + size..<gap.upperBound
            if gaps[best].isEmpty { gaps.remove(at: best) }
            return gap.lowerBound
        }
        // A gap at the end only needs to be made longer.
        let start = gaps.last.map { $0.upperBound == count ? $0.lowerBound : count } ?? count
        if start < count { gaps.removeLast() }
        count = start + size
        return start
    }

    /// Returns a piece to the pool.
    package mutating func release(_ piece: Range<Int>) {
        guard !piece.isEmpty else { return }
        let index = gaps.firstIndex { $0.lowerBound > piece.lowerBound } ?? gaps.count
        var merged = piece
        if index < gaps.count && gaps[index].lowerBound == piece.upperBound {
            merged = merged.lowerBound..<gaps.remove(at: index).upperBound
        }
        if index > 0 && gaps[index - 1].upperBound == piece.lowerBound {
            gaps[index - 1] = gaps[index - 1].lowerBound..<merged.upperBound
        } else {
            gaps.insert(merged, at: index)
        }
    }
}
