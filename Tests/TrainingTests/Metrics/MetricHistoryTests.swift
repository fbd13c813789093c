import Foundation
import TestSupport
import Testing
import Training

@Suite struct MetricHistoryTests {
    @Test(arguments: [0, 1, 7, 8, 9, 16, 17, 1000, 4096, 10_001])
    func agreesWithABruteForceReference(count: Int) {
        var random = SplitMix(seed: UInt64(count))
        var history = MetricHistory(capacity: 8)
        var values: [(step: Int, value: Float)] = []
        for index in 0..<count {
            let value = Int.random(in: 0..<50, using: &random) == 0 ? Float.nan : .random(in: -1...1, using: &random)
            let step = index * 3 + Int.random(in: 0..<3, using: &random)
            values.append((step, value))
            history.append(step: step, value: value)
        }
        #expect(history.buckets.count <= 8)
        #expect(history.buckets.count >= min(count, 4))
        #expect(history.buckets.map(\.valueCount).reduce(0, +) == count)
        expect(history, agreesWith: values)
    }

    /// Expects every bucket to summarize its values, and the buckets to cover all values in order.
    private func expect(_ history: MetricHistory, agreesWith values: [(step: Int, value: Float)]) {
        var rest = values[...]
        for bucket in history.buckets {
            let part = rest.prefix(bucket.valueCount)
            let finite = part.map(\.value).filter(\.isFinite)
            rest = rest.dropFirst(bucket.valueCount)
            #expect(bucket.valueCount == history.valuesPerBucket || rest.isEmpty)
            #expect(bucket.firstStep == part.first?.step)
            #expect(bucket.lastStep == part.last?.step)
            #expect(bucket.count == finite.count)
            #expect(bucket.nonFiniteCount == part.count - finite.count)
            #expect(bucket.minimum == finite.min() ?? .infinity)
            #expect(bucket.maximum == finite.max() ?? -.infinity)
            let mean = finite.reduce(0) { $0 + Double($1) } / Double(finite.count)
            #expect(finite.isEmpty ? bucket.mean.isNaN : abs(bucket.mean - mean) < 1e-12)
        }
        #expect(rest.isEmpty)
        #expect(history.lastStep == values.last?.step)
        #expect(history.latest?.bitPattern == values.last?.value.bitPattern)
    }

    @Test func aSpikeIsNeverLost() {
        var history = MetricHistory()
        for step in 0..<3_000_000 { history.append(step: step, value: step == 1_234_567 ? 1e9 : 0.5) }
        #expect(history.range == 0.5...1e9)
        let spikes = history.buckets.filter { $0.maximum == 1e9 }
        #expect(spikes.count == 1)
        #expect(spikes.first.map { ($0.firstStep...$0.lastStep).contains(1_234_567) } == true)
        #expect(history.valuesPerBucket == 4096)
        #expect((512...1024).contains(history.buckets.count))
    }

    @Test func nonFiniteValuesAreMarkedAndDoNotPoisonTheMean() throws {
        var history = MetricHistory(capacity: 2)
        for (step, value) in [Float(1), .nan, 3, .infinity, .nan, .nan, .nan, .nan].enumerated() {
            history.append(step: step, value: value)
        }
        let buckets = Array(history.buckets)
        #expect(buckets.map(\.nonFiniteCount) == [2, 4])
        #expect(buckets[0].mean == 2)
        #expect(buckets[1].mean.isNaN)
        #expect(history.range == 1...3)
        #expect(history.nonFiniteCount == 6)
        #expect(history.smoothed(halfLifeBuckets: 1) == [2, 2])
    }

    @Test func truncationLeavesNothingOfLaterSteps() {
        var history = MetricHistory(capacity: 4)
        for step in 0..<10 { history.append(step: step, value: Float(step)) }
        #expect(history.buckets.map(\.lastStep) == [3, 7, 9])
        history.truncate(after: 9)
        #expect(history.latest == 9)
        history.truncate(after: 8)
        #expect(history.buckets.map(\.lastStep) == [3, 7])
        history.append(step: 8, value: 80)
        #expect(history.buckets.map(\.maximum) == [3, 7, 80])
        history.truncate(after: 2)
        #expect(history.isEmpty)
        #expect(history.latest == nil)
        #expect(history.range == nil)
        history.append(step: 0, value: 1)
        history.append(step: 1, value: 2)
        #expect(history.buckets.count == 2)
    }

    @Test func smoothingWeighsNeighboursByTheirDistance() {
        var history = MetricHistory(capacity: 8)
        for (step, value) in [0, 0, 7, 0, 0].enumerated() { history.append(step: step, value: Float(value)) }
        // Weights ¼, ½, 1, ½, ¼ around the middle; the first one sees 1, ½, ¼, ⅛, 1/16.
        let smoothed = history.smoothed(halfLifeBuckets: 1)
        let expected = [7 * 0.25 / 1.9375, 7 * 0.5 / 2.375, 2.8, 7 * 0.5 / 2.375, 7 * 0.25 / 1.9375]
        #expect(zip(smoothed, expected).allSatisfy { abs($0 - $1) < 1e-12 } && smoothed.count == 5)
    }

    /// One loss of 1e12 lifts its neighbours by orders of magnitude less than it does in an arithmetic mean.
    @Test func geometricSmoothingAveragesLogarithms() {
        var history = MetricHistory(capacity: 8)
        for (step, value) in [1, 1, 1e12, 0, 1].enumerated() { history.append(step: step, value: Float(value)) }
        let smoothed = history.smoothed(halfLifeBuckets: 1, isGeometric: true).map { log10($0) }
        // Weights ¼, ½, 1, –, ¼ around the middle: a loss of 0 has no logarithm.
        let expected = [12 * 0.25 / 1.8125, 12 * 0.5 / 2.125, 12 / 2.0, 12 * 0.5 / 1.375, 12 * 0.25 / 1.4375]
        for (value, wanted) in zip(smoothed, expected) { #expect(abs(value - wanted) < 1e-6) }
        #expect(smoothed.count == 5)
    }

    /// What came after a change says nothing about what was before it.
    @Test func smoothingStartsOverAtABreak() {
        var history = MetricHistory(capacity: 8)
        for (step, value) in [4, 4, 1, 1].enumerated() { history.append(step: step + 1, value: Float(value)) }
        #expect(history.smoothed(halfLifeBuckets: 3, breaks: [2]) == [4, 4, 1, 1])
        #expect(history.smoothed(halfLifeBuckets: 3, breaks: [0, 2, 2, 9]) == [4, 4, 1, 1])
        #expect(history.smoothed(halfLifeBuckets: 3)[1] < 4)
    }

    @Test func aBucketStillFillingCountsForItsShare() {
        var history = MetricHistory(capacity: 2)
        for (step, value) in [0, 0, 1].enumerated() { history.append(step: step, value: Float(value)) }
        #expect(history.valuesPerBucket == 2)
        // Weights 2 and 1, halved towards the neighbour.
        let smoothed = history.smoothed(halfLifeBuckets: 1)
        #expect(abs(smoothed[0] - 0.5 / 2.5) < 1e-12 && abs(smoothed[1] - 1 / 2.0) < 1e-12)
    }

    @Test(arguments: [0, 1, 5, 1000]) func survivesACheckpoint(count: Int) throws {
        var history = MetricHistory(capacity: 16)
        for step in 0..<count { history.append(step: 2 * step, value: step == 3 ? .nan : 1 / Float(step + 1)) }
        var again = try #require(MetricHistory(numbers: history.numbers, capacity: 16))
        #expect(again == history)
        for step in 2 * count..<2 * count + 99 {
            history.append(step: step, value: 0.1)
            again.append(step: step, value: 0.1)
        }
        #expect(again == history)
    }

    @Test func refusesNumbersThatAreNoHistory() {
        var history = MetricHistory(capacity: 4)
        for step in 0..<7 { history.append(step: step, value: Float(step)) }
        let good = history.numbers
        #expect(MetricHistory(numbers: [], capacity: 4) == nil)
        #expect(MetricHistory(numbers: Array(good.dropLast()), capacity: 4) == nil)
        #expect(MetricHistory(numbers: good, capacity: 2) == nil)
        for (index, value) in [
            (0, 3.0), (0, .nan), (0, 1e300), (2, .nan), (2, -1), (3, 100), (4, .nan), (4, 99), (6, .infinity), (7, -1),
            (7, 1e18), (8, 0.5),
        ] {
            var bad = good
            bad[index] = value
            #expect(MetricHistory(numbers: bad, capacity: 4) == nil, "number \(index) is \(value)")
        }
    }

    @Test func theRecentMeanIsThatOfTheLatestTenth() {
        var history = MetricHistory()
        #expect(history.recentMean == nil)
        for step in 1...100 { history.append(step: step, value: Float(step)) }
        #expect(history.recentMean == 95.5)
        history.append(step: 101, value: .nan)
        #expect(history.recentMean == 95.5)
    }

    @Test func aCopyKeepsWhatItHad() {
        var history = MetricHistory(capacity: 4)
        history.append(step: 0, value: 1)
        let snapshot = history
        history.append(step: 1, value: 2)
        #expect(snapshot.buckets.count == 1)
        #expect(history.buckets.count == 2)
    }
}
