import Datasets
import Testing

struct GatherTests {
    private let data = Dataset(
        features: (0..<30).map { Float($0) }, featureNames: ["a", "b", "c"], targets: (0..<10).map { Float(100 + $0) },
        kind: .regression(targetNames: ["y"]))

    @Test func rowsComeInTheGivenOrder() {
        let rows: [Int32] = [7, 0, 7]
        var features: [Float] = Array(repeating: -1, count: 10)
        var targets: [Float] = Array(repeating: -1, count: 4)
        var featureSpan = features.mutableSpan
        data.gatherFeatures(of: rows.span, into: &featureSpan)
        var targetSpan = targets.mutableSpan
        data.gatherTargets(of: rows.span, into: &targetSpan)
        #expect(features == [21, 22, 23, 0, 1, 2, 21, 22, 23, -1])
        #expect(targets == [107, 100, 107, -1])
    }

    @Test func aBatchOfASampler() {
        var sampler = BatchSampler(rowCount: 10, seed: 2)
        let batch = sampler.next(4)
        var features: [Float] = Array(repeating: -1, count: 12)
        var span = features.mutableSpan
        data.gatherFeatures(of: sampler.order.span.extracting(batch), into: &span)
        #expect(features == data.selecting(sampler.order[batch].map { Int($0) }).features)
    }
}
