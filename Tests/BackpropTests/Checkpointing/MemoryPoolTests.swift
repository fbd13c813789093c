import Backprop
import Testing

@Suite struct MemoryPoolTests {
    @Test func theSmallestGapThatFitsIsTakenFirst() {
        var pool = MemoryPool()
        let pieces = [30, 10, 20, 10].map { pool.take($0) }
        #expect(pieces == [0, 30, 40, 60])
        pool.release(0..<30)
        pool.release(40..<60)
        #expect(pool.take(15) == 40)
        #expect(pool.take(16) == 0)
        #expect(pool.count == 70)
    }

    @Test func gapsThatTouchBecomeOne() {
        var pool = MemoryPool()
        for _ in 0..<4 { _ = pool.take(10) }
        for start in [0, 20, 10] { pool.release(start..<start + 10) }
        #expect(pool.take(30) == 0)
        pool.release(30..<40)
        #expect(pool.take(25) == 30)
        #expect(pool.count == 55)
    }

    /// Pieces in use never overlap, whatever is taken and given back, and the region is no longer than they need.
    @Test func piecesNeverOverlap() {
        let numbers = Numbers(4)
        var (pool, used) = (MemoryPool(), [Range<Int>]())
        for round in 0..<2_000 {
            let random = numbers.random.index(below: 1_000, at: UInt64(round))
            if random % 3 == 0, let piece = used.indices.randomElement(round) {
                pool.release(used.remove(at: piece))
            } else if used.count < 40 {
                let start = pool.take(1 + random % 50)
                let piece = start..<start + 1 + random % 50
                #expect(used.allSatisfy { !$0.overlaps(piece) })
                used.append(piece)
            }
            #expect((used.map(\.upperBound).max() ?? 0) <= pool.count)
        }
        for piece in used { pool.release(piece) }
        #expect(pool.take(pool.count) == 0)
    }
}

extension Range<Int> {
    /// Returns an element that depends on the round.
    fileprivate func randomElement(_ round: Int) -> Int? { isEmpty ? nil : lowerBound + (round * 7_919) % count }
}
