import Datasets
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How well classes are told apart.
package struct ClassificationFigures: Sendable {
    /// Names of the classes.
    package let classes: [String]
    /// Number of examples of each class (row) that got each answer (column).
    package private(set) var confusion: [[Int]]
    /// Number of examples whose class the model does not know; they count as wrong.
    package private(set) var unknownCount = 0
    private var lossSum = 0.0
    /// Probability of the second of two classes with the truth, for the area under the curve.
    private var scores: [(score: Double, isSecond: Bool)] = []
    private let givesProbabilities: Bool

    /// Creates figures without examples.
    package init(classes: [String], givesProbabilities: Bool) {
        self.classes = classes
        self.givesProbabilities = givesProbabilities
        confusion = classes.map { _ in classes.map { _ in 0 } }
    }

    /// Adds an example with the probability or score of each class; a negative class is none that the model knows.
    package mutating func add(_ answer: ArraySlice<Double>, class truth: Int) {
        guard confusion.indices.contains(truth) else {
            unknownCount += 1
            return
        }
        confusion[truth][answer.indexOfLargest - answer.startIndex] += 1
        if givesProbabilities { lossSum -= log(max(answer[answer.startIndex + truth], Double(Float.ulpOfOne))) }
        if classes.count == 2, let last = answer.last { scores.append((last, truth == 1)) }
    }
}

extension ClassificationFigures {
    /// Figures of one class.
    package struct OfClass: Sendable, Equatable {
        /// Number of its examples.
        package var count: Int
        /// Share of the answers with this class that are right; nil without such answers.
        package var precision: Double?
        /// Share of its examples that are found; nil without examples.
        package var recall: Double?
        /// Harmonic mean of precision and recall, 0 where both are 0 or one is unknown; nil where both are unknown.
        package var f1: Double?
    }

    /// Number of examples, those of unknown classes included.
    package var count: Int { confusion.reduce(unknownCount) { $0 + $1.reduce(0, +) } }

    /// Share of right answers.
    package var accuracy: Double {
        count == 0 ? 0 : Double(classes.indices.reduce(0) { $0 + confusion[$1][$1] }) / Double(count)
    }

    /// Mean of the recalls of the classes that occur.
    package var balancedAccuracy: Double? {
        let recalls = ofClasses.compactMap(\.recall)
        return recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
    }

    /// Mean of −ln p of the right class, where no p is below 2⁻²³; nil without probabilities.
    package var logLoss: Double? {
        let known = count - unknownCount
        return givesProbabilities && known > 0 ? lossSum / Double(known) : nil
    }

    /// Figures of each class.
    package var ofClasses: [OfClass] {
        classes.indices.map { index in
            let right = Double(confusion[index][index])
            let count = confusion[index].reduce(0, +)
            let answered = confusion.reduce(0) { $0 + $1[index] }
            let precision = answered > 0 ? right / Double(answered) : nil
            let recall = count > 0 ? right / Double(count) : nil
            let sum = Double(count + answered)
            return OfClass(count: count, precision: precision, recall: recall, f1: sum > 0 ? 2 * right / sum : nil)
        }
    }

    /// Class that is commonest among the examples, and its share; nil without examples.
    package var commonest: (name: String, share: Double)? {
        let counts = confusion.map { $0.reduce(0, +) }
        guard count > 0, let index = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
        return (classes[index], Double(counts[index]) / Double(count))
    }

    /// Log loss of answering each example with the shares of the classes, −Σ q ln q.
    package var entropy: Double {
        let counts = confusion.map { Double($0.reduce(0, +)) }
        let total = counts.reduce(0, +)
        return counts.reduce(0) { $1 > 0 ? $0 - $1 / total * log($1 / total) : $0 }
    }

    /// Probability that an example of the second class has a higher score than one of the first, ties counting half.
    ///
    /// It is nil unless there are two classes and both occur.
    /// Source: Hanley and McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC)
    /// curve" (1982), by the ranks of Mann and Whitney.
    package var areaUnderCurve: Double? {
        let second = scores.count { $0.isSecond }
        let first = scores.count - second
        guard classes.count == 2, first > 0, second > 0 else { return nil }
        let sorted = scores.sorted { $0.score < $1.score }
        var (rankSum, start) = (0.0, 0)
        while start < sorted.count {
            var end = start
            while end < sorted.count, sorted[end].score == sorted[start].score { end += 1 }
            // Ranks from start + 1 to end have this mean.
            let rank = Double(start + 1 + end) / 2
            rankSum += rank * Double(sorted[start..<end].count { $0.isSecond })
            start = end
        }
        let (m, n) = (Double(second), Double(first))
        return (rankSum - m * (m + 1) / 2) / (m * n)
    }
}
