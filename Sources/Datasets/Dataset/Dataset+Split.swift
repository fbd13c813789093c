import Backprop

extension Dataset {
    /// Training and validation parts of a dataset; no row is in both.
    package struct Split: Sendable, Equatable {
        /// Rows for training.
        package var training: Dataset
        /// Rows kept back for validation.
        package var validation: Dataset

        /// Creates a split from its two parts.
        package init(training: Dataset, validation: Dataset) {
            self.training = training
            self.validation = validation
        }
    }

    /// Fractions of the rows that may be kept back for validation.
    package static let validationFractions = 0.0...0.9

    /// Shuffles the rows and keeps a fraction of them back for validation; both parts stay in shuffled order.
    ///
    /// In a classification, each class contributes the rounded fraction of its rows, and at least one row to each part
    /// if it has two or more, so that a small set keeps every class. A fraction of 0 keeps nothing back.
    package func split(validationFraction: Double, seed: UInt64) -> Split {
        precondition(Self.validationFractions.contains(validationFraction), "validation takes 0 to 0.9 of the rows")
        var quotas = (classNames == nil ? [count] : rowsOfClasses).map {
            Self.validationCount(of: $0, fraction: validationFraction)
        }
        var training: [Int] = []
        var validation: [Int] = []
        for row in Self.shuffledRows(count, seed: seed) {
            let stratum = classNames == nil ? 0 : label(row)
            if quotas[stratum] > 0 {
                quotas[stratum] -= 1
                validation.append(row)
            } else {
                training.append(row)
            }
        }
        return Split(training: selecting(training), validation: selecting(validation))
    }

    /// Keeps the last fraction of the rows back for validation, without shuffling.
    package func splitInOrder(validationFraction: Double) -> Split {
        let kept = Self.validationCount(of: count, fraction: validationFraction)
        return Split(
            training: selecting(Array(0..<count - kept)), validation: selecting(Array(count - kept..<count)))
    }

    /// Returns the rows of both datasets, which must be alike.
    package func joined(_ other: Dataset) -> Dataset {
        var copy = self
        copy.features += other.features
        copy.targets += other.targets
        copy.count += other.count
        copy.places = other.places.flatMap { places?.joined($0) }
        return copy
    }

    /// Copy of the dataset with the features as targets, for an autoencoder.
    package var mirrored: Dataset {
        let names = featureNames.isEmpty ? (0..<featureCount).map { "x\($0 + 1)" } : featureNames
        var copy = self
        (copy.targets, copy.kind) = (features, .regression(targetNames: names))
        (copy.featureOrigins, copy.targetOrigins) = ([], [])
        return copy
    }

    /// Number of rows in each class; empty without class labels.
    package var rowsOfClasses: [Int] {
        guard let classNames else { return [] }
        var counts = Array(repeating: 0, count: classNames.count)
        for row in 0..<count { counts[label(row)] += 1 }
        return counts
    }

    private static func validationCount(of rows: Int, fraction: Double) -> Int {
        guard fraction > 0, rows > 1 else { return 0 }
        return min(max(Int((Double(rows) * fraction).rounded()), 1), rows - 1)
    }

    private static func shuffledRows(_ count: Int, seed: UInt64) -> [Int] {
        var order = Array(repeating: Int32(0), count: count)
        Shuffle.fill(&order, random: CounterRandom(seed: seed, stream: RandomStream.split), epoch: 0)
        return order.map { Int($0) }
    }
}
