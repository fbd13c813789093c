import Backprop

/// Random permutations as a pure function of a random stream and an epoch.
package enum Shuffle {
    /// Fills `order` with a uniformly random permutation of 0 ..< order.count, without allocating.
    ///
    /// For i = 0, 1, …: draw j from 0 ... i; order[i] ← order[j]; order[j] ← i. One block of 128 random bits serves
    /// four rows, because a tiny set is shuffled at every step. A draw's bias is below order.count / 2^32. The
    /// permutations repeat after 2³² epochs.
    ///
    /// Source: Knuth, "The Art of Computer Programming" 2, 3.4.2, algorithm P, in its inside-out form.
    package static func fill(_ order: inout [Int32], random: CounterRandom, epoch: Int) {
        precondition(order.count <= Int(Int32.max) && epoch >= 0, "rows are counted in 31 bits, and epochs from 0")
        guard !order.isEmpty else { return }
        var span = order.mutableSpan
        span[0] = 0
        var position = UInt64(epoch) << 32
        var next = 1
        while next + 16 <= span.count {
            let (a, b, c, d) = random.fourBits(at: position)
            insert(next, drawing: a, in: &span)
            insert(next + 4, drawing: b, in: &span)
            insert(next + 8, drawing: c, in: &span)
            insert(next + 12, drawing: d, in: &span)
            next += 16
            position += 4
        }
        while next < span.count {
            let block = random.bits(at: position)
            insert(next, drawing: block.x, in: &span)
            if next + 1 < span.count { insert(next + 1, drawing: block.y, in: &span) }
            if next + 2 < span.count { insert(next + 2, drawing: block.z, in: &span) }
            if next + 3 < span.count { insert(next + 3, drawing: block.w, in: &span) }
            next += 4
            position += 1
        }
    }

    /// Returns the same random permutation for every call with the same number.
    package static func permutation(of count: Int, number: Int) -> [Int] {
        var order = Array(repeating: Int32(0), count: count)
        fill(&order, random: CounterRandom(seed: 0, stream: RandomStream.importance), epoch: number)
        return order.map { Int($0) }
    }

    @inline(__always)
    private static func insert(_ row: Int, drawing bits: SIMD4<UInt32>, in order: inout MutableSpan<Int32>) {
        for index in 0..<4 { insert(row + index, drawing: bits[index], in: &order) }
    }

    @inline(__always)
    private static func insert(_ row: Int, drawing bits: UInt32, in order: inout MutableSpan<Int32>) {
        let other = Int((UInt64(bits) &* UInt64(row + 1)) >> 32)
        order[row] = order[other]
        order[other] = Int32(truncatingIfNeeded: row)
    }
}
