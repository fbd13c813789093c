import Backprop
import Testing

@Suite struct LabelReadingTests {
    private func read(_ classes: [Int]) -> [Int] {
        let matrices = TestMatrices()
        let scores = matrices.matrix(classes.count + 2, 4)
        for (frame, label) in classes.enumerated() { scores[frame + 1, label] = 1 }
        return LabelReading.bestPath(scores, frames: 1..<classes.count + 1)
    }

    @Test func repetitionsAreMergedAndBlanksTakenOut() {
        #expect(read([]) == [])
        #expect(read([0, 0, 0]) == [])
        #expect(read([0, 1, 1, 0, 1, 2, 2, 3, 0, 0]) == [1, 1, 2, 3])
        #expect(read([3, 3, 3]) == [3])
        #expect(read([1, 2, 1]) == [1, 2, 1])
    }

    @Test func labelsHaveTheFramesInWhichTheyBegin() {
        let matrices = TestMatrices()
        let scores = matrices.matrix(7, 3)
        for (frame, label) in [0, 2, 2, 0, 2, 1].enumerated() { scores[frame + 1, label] = 1 }
        let read = LabelReading.alignedBestPath(scores, frames: 1..<7)
        #expect(read.map(\.label) == [2, 2, 1])
        #expect(read.map(\.frame) == [2, 5, 6])
    }

    /// The textbook examples "kitten" and "sitting", "saturday" and "sunday" have distance 3 each.
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("kitten", "sitting", 3),
        ("saturday", "sunday", 3), ("ab", "ba", 2), ("aaa", "a", 2), ("xay", "a", 2),
    ])
    func editDistance(_ one: String, _ other: String, _ distance: Int) {
        let (a, b) = (one.unicodeScalars.map { Int($0.value) }, other.unicodeScalars.map { Int($0.value) })
        #expect(LabelReading.editDistance(a, b) == distance)
        #expect(LabelReading.editDistance(b, a) == distance)
    }
}
