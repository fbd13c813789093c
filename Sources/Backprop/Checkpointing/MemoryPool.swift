/// Best-fit allocator of pieces of a growing region.
package struct MemoryPool {
    /// Length of the region.
    package private(set) var count = 0
    /// Free gaps in ascending order; no two of them are adjacent.
    private var gaps: [Range<Int>] = []

    /// Creates an empty region.
    package init() {}

    /// Tensor in a region that others use before and after it.
    struct Piece {
        let size: Int
        /// First and last time at which it is needed.
        let use: ClosedRange<Int>
    }

    /// Allocates each piece when it is first needed and frees it after the last time.
    ///
    /// Returns the pieces' starts and the length of the region.
    static func place(_ pieces: [Piece]) -> (starts: [Int], count: Int) {
        let end = pieces.reduce(0) { max($0, $1.use.upperBound) }
        var births = Array(repeating: [Int](), count: end + 1)
        var deaths = births
        for (index, piece) in pieces.enumerated() {
            births[piece.use.lowerBound].append(index)
            deaths[piece.use.upperBound].append(index)
        }
        var pool = MemoryPool()
        var starts = Array(repeating: 0, count: pieces.count)
        for time in 0...end {
            for index in births[time].sorted(by: { pieces[$0].size > pieces[$1].size }) {
                starts[index] = pool.take(pieces[index].size)
            }
            for index in deaths[time] { pool.release(starts[index]..<starts[index] + pieces[index].size) }
        }
        return (starts, pool.count)
    }

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
