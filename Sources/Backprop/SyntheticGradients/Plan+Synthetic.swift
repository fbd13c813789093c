extension Plan {
    /// Models that predict δ; nil where δ is computed.
    package var synthetic: SyntheticGradients? { deltaPredictor as? SyntheticGradients }

    /// Sets new models that predict δ from now on; nil removes them, so that δ is exact again.
    ///
    /// `classes` is the number of classes where targets are class indices, otherwise nil.
    package func setSyntheticGradients(_ configuration: SyntheticConfiguration?, classes: Int?, seed: UInt64) {
        let models = configuration.map { SyntheticGradients($0, for: self, classes: classes) }
        models?.initialize(seed: seed)
        deltaPredictor = models
        for index in segments.indices {
            guard let node = segments[index].instructions.last.map({ instructions[$0].node }) else { continue }
            let predicts = models.map { !$0.bridgesWindows && $0.predicts(atNode: node) } ?? false
            if predicts || segments[index].credit == .synthetic {
                segments[index].credit = predicts ? .synthetic : .exact
            }
        }
    }
}
