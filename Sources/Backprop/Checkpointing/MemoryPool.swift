/// Hands out pieces of a growing region, and takes them back: the smallest gap that fits is taken first.
package struct MemoryPool {
    /// The region's length.
    package private(set) var count = 0
    /// Gaps in the order of their places, no two of which touch.
    private var gaps: [Range<Int>] = []

    package init() {}

    /// Where a piece of `size` begins.
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

    package mutating func giveBack(_ piece: Range<Int>) {
        guard !piece.isEmpty else { return }
        let place = gaps.firstIndex { $0.lowerBound > piece.lowerBound } ?? gaps.count
        var merged = piece
        if place < gaps.count && gaps[place].lowerBound == piece.upperBound {
            merged = merged.lowerBound..<gaps.remove(at: place).upperBound
        }
        if place > 0 && gaps[place - 1].upperBound == piece.lowerBound {
            gaps[place - 1] = gaps[place - 1].lowerBound..<merged.upperBound
        } else {
            gaps.insert(merged, at: place)
        }
    }
}
