import Backprop
import Datasets

/// Permutation importance.
extension TrainedModel {
    /// Number of times that each column is shuffled, and limits of the examples and of the numbers that pass the network.
    private static let (shuffles, exampleLimit, numberLimit) = (5, 2_000, 40_000_000)

    /// Returns what the answers lose when the values of each column are shuffled, the most important column first.
    func importance(on examples: JudgedExamples) -> [ColumnImportance] {
        let width = signature.inputShape.count
        let groups = columnGroups
        let affordable = Self.numberLimit / max(1, width * groups.count * Self.shuffles)
        let count = min(examples.features.count / width, Self.exampleLimit, affordable)
        guard count > 1, groups.count > 1 else { return [] }
        let features = Array(examples.features[..<(count * width)])
        let targets = Array(examples.targets[..<(count * targetWidth)])
        guard let whole = score(features, targets) else { return [] }
        var first = 0
        let all = groups.enumerated().map { index, group in
            let falls = (0..<Self.shuffles).compactMap { shuffle in
                score(shuffled(features, first..<first + group.count, count, index * Self.shuffles + shuffle), targets)
                    .map { whole - $0 }
            }
            first += group.count
            let mean = falls.reduce(0, +) / Double(max(1, falls.count))
            let squares = falls.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return ColumnImportance(
                name: group.name, fall: mean, deviation: (squares / Double(max(1, falls.count))).squareRoot())
        }
        return all.sorted { $0.fall > $1.fall }
    }

    /// Returns the accuracy, or the mean R² of the numbers; nil if it has none.
    private func score(_ features: [Float], _ targets: [Double]) -> Double? {
        switch figures(answers(toScaled: features), targets) {
        case .classes(let figures): return figures.accuracy
        case .numbers(let numbers):
            let fits = numbers.compactMap(\.fit.determination)
            return fits.isEmpty ? nil : fits.reduce(0, +) / Double(fits.count)
        }
    }

    /// Returns the features with some columns of each example exchanged for those of another one.
    private func shuffled(_ features: [Float], _ columns: Range<Int>, _ count: Int, _ epoch: Int) -> [Float] {
        let order = Shuffle.permutation(of: count, number: epoch)
        let width = signature.inputShape.count
        var changed = features
        for row in 0..<count {
            let other = order[row]
            for column in columns { changed[row * width + column] = features[other * width + column] }
        }
        return changed
    }
}
