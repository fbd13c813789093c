import Backprop
import Datasets

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Best constant answer for some training targets, and its result on others.
enum ConstantAnswer {
    /// Maximum number of targets that a constant number is fitted to or judged by.
    private static let limit = 1_000_000

    /// Returns the result of answering with the shares of the classes; −1 stands for no target.
    static func classes(
        training: some Sequence<Float>, judged: some Sequence<Float>, names: [String], loss: Loss,
        weights: [Float]? = nil
    ) -> Baseline? {
        classes(
            counts: counts(training, names.count), judged: counts(judged, names.count), names: names, loss: loss,
            weights: weights)
    }

    /// Returns the result of answering with the shares of the classes, which occur so many times in either part.
    ///
    /// The accuracy is that of always giving the commonest class. `weights` are those of the classes in the loss; with
    /// them the best shares are those of the weighted counts.
    static func classes(
        counts: [Int], judged others: [Int], names: [String], loss: Loss, weights: [Float]? = nil
    ) -> Baseline? {
        let rows = Double(others.reduce(0, +))
        let weights = weights.map { $0.map(Double.init) } ?? Array(repeating: 1, count: counts.count)
        let weighted = zip(counts, weights).map { Double($0) * $1 }
        let total = weighted.reduce(0, +)
        guard total > 0, rows > 0, let commonest = counts.indices.max(by: { counts[$0] < counts[$1] })
        else { return nil }
        // Cross-entropy −Σ w q ln p; infinite where a class never appeared in training.
        let entropy = counts.indices.reduce(0.0) { sum, index in
            guard others[index] > 0, weights[index] > 0 else { return sum }
            return sum - weights[index] * Double(others[index]) / rows * log(weighted[index] / total)
        }
        let hasLoss = loss == .softmaxCrossEntropy && entropy.isFinite
        return Baseline(
            answer: "always answering \(word(for: names[commonest]))",
            loss: hasLoss ? entropy : nil, accuracy: Double(others[commonest]) / rows)
    }

    /// Returns a name as a word of a sentence, in quotation marks if it has no letter and no digit.
    private static func word(for name: String) -> String {
        if name.isEmpty { return "the commonest class" }
        return name.hasPrefix("\"") || name.contains { $0.isLetter || $0.isNumber } ? name : "\u{201C}\(name)\u{201D}"
    }

    private static func counts(_ targets: some Sequence<Float>, _ classes: Int) -> [Int] {
        var counts = Array(repeating: 0, count: classes)
        for target in targets where target >= 0 && target < Float(classes) { counts[Int(target)] += 1 }
        return counts
    }

    /// Returns the loss of answering with one number for each target: the mean, or the median for absolute errors.
    static func numbers(training: Matrix, judged: Matrix, loss: Loss) -> Baseline? {
        guard let type = (loss.operation as? any ElementwiseLoss).map({ type(of: $0) }), training.columns > 0 else {
            return nil
        }
        let rows = (limit / training.columns).clamped(to: 1...max(1, training.rows))
        let judgedRows = (limit / judged.columns).clamped(to: 1...max(1, judged.rows))
        var sum = 0.0
        for column in 0..<training.columns {
            let answer = constant(for: loss, (0..<rows).map { Double(training[$0, column]) })
            for row in 0..<judgedRows { sum += type.reference(answer, Double(judged[row, column])) }
        }
        let name = loss == .meanAbsoluteError || loss == .huber ? "the median" : "the mean"
        return Baseline(
            answer: "always answering \(name)", loss: sum / Double(judgedRows * judged.columns))
    }

    /// Returns the network's output for the best constant answer; that of Huber's loss is approximate.
    private static func constant(for loss: Loss, _ targets: [Double]) -> Double {
        if loss == .meanAbsoluteError || loss == .huber { return targets.sorted()[targets.count / 2] }
        let mean = targets.reduce(0, +) / Double(targets.count)
        guard loss.appliesSigmoid else { return mean }
        let share = min(max(mean, 1e-6), 1 - 1e-6)
        return log(share / (1 - share))
    }
}

extension Int {
    fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
