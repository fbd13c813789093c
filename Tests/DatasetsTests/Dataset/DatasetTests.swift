import Datasets
import Testing

struct DatasetTests {
    private let data = Dataset(
        features: [1, 5, 3, 5, 2, 5], featureNames: ["a", "b"], targets: [10, 30, 20],
        kind: .regression(targetNames: ["y"]))

    @Test func countsFollowFromTheRows() {
        #expect(data.count == 3)
        #expect(data.featureCount == 2)
        #expect(data.targetWidth == 1)
        #expect(data.classNames == nil)
    }

    @Test func rangesCoverTheRows() {
        #expect(data.featureRanges == [1...3, 5...5])
        #expect(data.targetRanges == [10...30])
        #expect(data.paddedFeatureRanges(margin: 0.5) == [0...4, 4...6])
    }

    @Test func rangesOfNothingAreZero() {
        #expect(data.selecting([]).featureRanges == [0...0, 0...0])
    }

    @Test func paddedRangesStayFinite() {
        let huge = data.replacingFeatures([-3e38, 0, 3e38, 0, 0, 0])
        #expect(huge.paddedFeatureRanges()[0] == -Float.greatestFiniteMagnitude...Float.greatestFiniteMagnitude)
    }

    @Test func selectingKeepsTheGivenOrder() {
        let selected = data.selecting([2, 0])
        #expect(selected.features == [2, 5, 1, 5])
        #expect(selected.targets == [20, 10])
    }
}
