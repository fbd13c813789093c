import Datasets

/// How a network answers some examples whose truth is known.
package struct ModelReport: Sendable {
    /// Description of the examples, such as `38 rows kept back of iris.csv`.
    package let source: String
    /// Number of steps of training.
    package let step: Int
    /// Names of the columns; empty where the features are pixels or time steps.
    package let columnNames: [String]
    /// Whether the answers are probabilities.
    package let givesProbabilities: Bool
    /// What an example's place is called, such as "line"; nil if the places are not known.
    package let placeName: String?
    /// Figures of its kind.
    package let figures: Figures
    /// Columns by what the answers lose without them, the most important first; empty where the features are no columns.
    package let importance: [ColumnImportance]
    /// Examples that are answered worst, the worst first.
    package let worst: [WorstExample]

    /// Figures of classes or of numbers.
    package enum Figures: Sendable {
        /// Classes that are told apart.
        case classes(ClassificationFigures)
        /// Numbers that are predicted, with what always answering their mean would reach.
        case numbers([NumberFigures])
    }

    /// Figures of one number to predict.
    package struct NumberFigures: Sendable {
        /// Name of the number.
        package var name: String
        /// Errors of the answers.
        package var fit: RegressionFit
        /// Errors of always answering the mean of these examples.
        package var baseline: RegressionFit
    }
}

extension ModelReport {
    /// Number of the rows answered worst that a screen shows, and most that a file of a run on the screen lists.
    package static let (shownCount, listedCount) = (12, 10_000)

    /// Whether an answer is a class.
    package var isClassification: Bool {
        if case .classes = figures { true } else { false }
    }
}

/// Loss of the answers when a column's values are shuffled among the examples.
///
/// Source: Breiman, "Random forests" (2001); Fisher, Rudin and Dominici, "All models are wrong, but many are useful"
/// (2019).
package struct ColumnImportance: Sendable {
    /// Name of the column.
    package var name: String
    /// Mean fall of the accuracy, or of R².
    package var fall: Double
    /// Standard deviation of the fall among the shuffles.
    package var deviation: Double
}

/// Example with the answer that it got.
package struct WorstExample: Sendable {
    /// Index of the example among those that were evaluated.
    package var index: Int
    /// Where it comes from; nil if that is not known.
    package var place: ExamplePlace?
    /// Values of its columns, in the order of their names.
    package var values: [String]
    /// Class, or number to predict.
    package var truth: String
    /// Answer of the network.
    package var answer: String
    /// Probability or score of the right class, or the absolute error.
    package var figure: Float
}

/// Examples with scaled features and known truth.
package struct JudgedExamples: Sendable {
    /// [count, featureCount], scaled.
    package var features: [Float]
    /// [count, width]: the index of the class, −1 for one that the model does not know, or numbers in the units of the
    /// data.
    package var targets: [Double]
    /// Where the examples come from; nil if that is not known.
    package var places: ExamplePlaces?

    /// Creates a list of examples.
    package init(features: [Float] = [], targets: [Double] = [], places: ExamplePlaces? = nil) {
        self.features = features
        self.targets = targets
        self.places = places
    }
}
