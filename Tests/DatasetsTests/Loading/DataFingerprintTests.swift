import Testing

@testable import Datasets

struct DataFingerprintTests {
    private func data(_ features: [Float], _ targets: [Float]) -> Dataset {
        Dataset(
            features: features, featureNames: ["x"], targets: targets, kind: .classification(classNames: ["a", "b"]))
    }

    @Test func everyNumberCounts() {
        let whole = DataFingerprint(data([1, 2], [0, 1]), data([3], [0]))
        #expect(whole == DataFingerprint(data([1, 2], [0, 1]), data([3], [0])))
        let others = [
            DataFingerprint(data([1, 2.000_000_2], [0, 1]), data([3], [0])),
            DataFingerprint(data([2, 1], [0, 1]), data([3], [0])),
            DataFingerprint(data([1, 2], [1, 1]), data([3], [0])),
            DataFingerprint(data([1, 2], [0, 1]), data([3], [1])), DataFingerprint(data([1, 2], [0, 1]), nil),
            DataFingerprint(data([1], [0]), data([2, 3], [1, 0])),
        ]
        #expect(Set(others + [whole]).count == 7)
        #expect(whole.text.count == 16)
    }

    @Test func textsCountByTheirCharacters() {
        let one = DataFingerprint(Corpus(vocabulary: ["a", "b"], tokens: [0, 1]))
        #expect(one == DataFingerprint(Corpus(vocabulary: [" ", "a", "b"], tokens: [1, 2])))
        #expect(one != DataFingerprint(Corpus(vocabulary: ["a", "c"], tokens: [0, 1])))
    }
}
