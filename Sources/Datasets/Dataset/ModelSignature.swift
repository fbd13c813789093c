import Backprop

/// What a network takes and gives, so that it can answer without the data that it was trained on.
package struct ModelSignature: Sendable, Hashable {
    /// Shape of one example.
    package var inputShape: Shape
    /// Meaning of the answers.
    package var kind: Dataset.Kind
    /// Names of the features; empty where they are pixels, audio samples or time steps.
    package var featureNames: [String]
    /// Map of the features.
    package var scaling: FeatureScaling
    /// Map of the numbers to predict; nil for classes.
    package var targetScaling: FeatureScaling?
    /// Columns of the table that was learnt; nil if the examples come from elsewhere.
    package var schema: TableSchema?

    /// Creates the signature of a network for some data.
    package init(
        inputShape: Shape, kind: Dataset.Kind, featureNames: [String], scaling: FeatureScaling,
        targetScaling: FeatureScaling?, schema: TableSchema?
    ) {
        self.inputShape = inputShape
        self.kind = kind
        self.featureNames = featureNames
        self.scaling = scaling
        self.targetScaling = targetScaling
        self.schema = schema
    }
}

extension ModelSignature {
    /// Full names of the classes, or names of the numbers.
    package var outputNames: [String] {
        if case .classification(let names) = kind {
            guard case .texts(let texts) = schema?.target.values, texts.count == names.count else { return names }
            return texts
        }
        return kind.outputNames
    }
}
