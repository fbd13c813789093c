import Testing

@testable import Training

@Suite struct MetricHistoryResolutionTests {
    /// A coarser history covers the same steps with the same extremes, and goes on.
    @Test(arguments: [1, 7, 64, 100]) func aHistoryIsMadeCoarser(_ count: Int) {
        var history = MetricHistory()
        for step in 1...count { history.append(step: step, value: Float(step % 11) - 3) }
        var coarse = history.coarsened(to: 8)
        #expect(coarse.buckets.count == [1: 1, 7: 7, 64: 8, 100: 7][count] && coarse.range == history.range)
        #expect(coarse.firstStep == 1 && coarse.lastStep == count && coarse.latest == history.latest)
        #expect(coarse.buckets.reduce(0) { $0 + $1.valueCount } == count)
        #expect(coarse.buckets.dropLast().allSatisfy { $0.valueCount == coarse.valuesPerBucket })
        #expect(MetricHistory(numbers: coarse.numbers) == coarse && history.coarsened(to: 1_024) == history)
        coarse.append(step: count + 1, value: 5)
        #expect(coarse.lastStep == count + 1)
    }
}
