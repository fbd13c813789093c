import Datasets
import Testing

struct BatchSamplerTests {
    private func rows(_ sampler: inout BatchSampler, _ batchSize: Int) -> [Int32] {
        let range = sampler.next(batchSize)
        return Array(sampler.order[range])
    }

    /// From an independent implementation of Philox4x32-10 and the shuffle in Python, seed 42.
    @Test(arguments: [
        (0, [6, 2, 5, 1, 4, 7, 9, 3, 8, 0]), (1, [3, 8, 1, 9, 4, 0, 6, 7, 5, 2]),
        (70_000, [7, 0, 3, 2, 6, 4, 5, 9, 1, 8]),
    ])
    func ordersAsComputedElsewhere(epoch: Int, expected: [Int32]) {
        var sampler = BatchSampler(rowCount: 10, seed: 42)
        sampler.restore(.init(epoch: epoch))
        #expect(rows(&sampler, 10) == expected)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 100, 1_001], [1, 3, 32, 2_000])
    func everyRowOnceAnEpoch(rowCount: Int, batchSize: Int) {
        var sampler = BatchSampler(rowCount: rowCount, seed: 11)
        for epoch in 0..<3 {
            #expect(sampler.position == .init(epoch: epoch, offset: 0))
            var seen: [Int32] = []
            for _ in 0..<sampler.batchCount(batchSize) { seen += rows(&sampler, batchSize) }
            #expect(seen.sorted() == (0..<Int32(rowCount)).map { $0 })
        }
    }

    @Test func theLastBatchIsWhatIsLeft() {
        var sampler = BatchSampler(rowCount: 10, seed: 1)
        #expect((0..<4).map { _ in rows(&sampler, 4).count } == [4, 4, 2, 4])
        #expect(sampler.position == .init(epoch: 1, offset: 4))
    }

    @Test func restoredGoesOnAsIfNeverStopped() {
        var unbroken = BatchSampler(rowCount: 57, seed: 3)
        for step in 0..<200 {
            var restored = BatchSampler(rowCount: 57, seed: 3)
            restored.restore(unbroken.position)
            let expected = rows(&unbroken, 1 + step % 9)
            #expect(rows(&restored, 1 + step % 9) == expected)
            #expect(restored.position == unbroken.position)
        }
    }

    @Test func restoringWithinAnEpochUndoesABatch() {
        var sampler = BatchSampler(rowCount: 20, seed: 3)
        _ = sampler.next(5)
        let position = sampler.position
        let batch = rows(&sampler, 5)
        _ = sampler.next(20)
        _ = sampler.next(20)
        sampler.restore(position)
        #expect(rows(&sampler, 5) == batch)
    }

    @Test func aNewBatchSizeKeepsTheEpochWhole() {
        var sampler = BatchSampler(rowCount: 30, seed: 8)
        let seen = rows(&sampler, 7) + rows(&sampler, 1) + rows(&sampler, 20) + rows(&sampler, 20)
        #expect(seen.sorted() == (0..<30).map { $0 })
        #expect(sampler.position == .init(epoch: 1, offset: 0))
    }

    @Test func epochsAndSeedsDiffer() {
        var a = BatchSampler(rowCount: 50, seed: 1)
        var b = BatchSampler(rowCount: 50, seed: 2)
        let first = rows(&a, 50)
        #expect(first != rows(&b, 50))
        #expect(first != rows(&a, 50))
    }

    /// Each row occurs equally often at each position: 24,000 epochs of 4 rows give 6,000 ± 67 occurrences.
    @Test func placesAreEven() {
        var sampler = BatchSampler(rowCount: 4, seed: 5)
        var counts = Array(repeating: 0, count: 16)
        for _ in 0..<24_000 {
            for (place, row) in rows(&sampler, 4).enumerated() { counts[place * 4 + Int(row)] += 1 }
        }
        #expect(counts.allSatisfy { abs($0 - 6_000) < 400 })
    }

    @Test(arguments: [(-1, 0), (0, -1), (0, 10), (Int.max, 0), (0, Int.max)])
    func impossiblePositionsAreKnown(epoch: Int, offset: Int) {
        #expect(!BatchSampler(rowCount: 10, seed: 0).canContinue(at: .init(epoch: epoch, offset: offset)))
    }
}
