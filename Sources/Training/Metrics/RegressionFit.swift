import Text

/// How well numbers are predicted, in the units of the data.
package struct RegressionFit: Hashable, Sendable {
    /// Mean of |ŷ − y|.
    package var meanAbsoluteError: Double
    /// Square root of the mean of (ŷ − y)².
    package var rootMeanSquareError: Double
    /// R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)², 1 for exact answers and 0 for always answering the mean; nil if all y are the same.
    package var determination: Double?

    /// Creates a result.
    package init(meanAbsoluteError: Double, rootMeanSquareError: Double, determination: Double?) {
        self.meanAbsoluteError = meanAbsoluteError
        self.rootMeanSquareError = rootMeanSquareError
        self.determination = determination
    }
}

extension RegressionFit {
    /// Result in words, for example `R² 0.874, RMSE 52.1, MAE 41.9`.
    package var words: String {
        let errors =
            "RMSE \(NumberFormat.significant(rootMeanSquareError, 3)), "
            + "MAE \(NumberFormat.significant(meanAbsoluteError, 3))"
        return determination.map { "R² \(NumberFormat.fixed($0, 3)), \(errors)" } ?? errors
    }

    /// Running sums of errors over batches.
    struct Accumulator {
        private var count = 0.0
        private var errors = 0.0
        private var squares = 0.0
        private var targets = 0.0
        private var targetSquares = 0.0

        mutating func add(_ answer: Double, target: Double) {
            let error = answer - target
            count += 1
            errors += error.magnitude
            squares += error * error
            targets += target
            targetSquares += target * target
        }

        /// Returns the result in units of which one number of the sums is `spread`; nil without any.
        func fit(spread: Double) -> RegressionFit? {
            guard count > 0 else { return nil }
            let variation = targetSquares - targets * targets / count
            // Below that is what rounding leaves of targets that are all the same.
            let isConstant = variation <= 1e-12 * targetSquares
            return RegressionFit(
                meanAbsoluteError: errors / count * spread,
                rootMeanSquareError: (squares / count).squareRoot() * spread,
                determination: isConstant ? nil : 1 - squares / variation)
        }
    }
}
