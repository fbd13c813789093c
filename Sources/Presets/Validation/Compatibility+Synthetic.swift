import Backprop

/// What the models of synthetic gradients are asked for.
extension Compatibility {
    /// Options that this task has no use for.
    var synthetic: [Finding] {
        let settings = preset.settings
        guard settings.credit == .syntheticGradients else { return [] }
        var findings: [Finding] = []
        if settings.truncation?.canBeBridged == true, settings.synthetic.target == .exact {
            findings.append(
                Finding(
                    severity: .warning, keyPath: "credit.target",
                    message: "between windows of time the models learn from bootstrapped errors, for nobody knows what "
                        + "the future will pass back exactly; take \"bootstrapped\", or take truncation out"))
        }
        if settings.synthetic.learningRate == 0 {
            findings.append(
                Finding(
                    severity: .warning, keyPath: "credit.learning_rate",
                    message: "models with a learning rate of 0 go on predicting 0, and the layers below never learn; "
                        + "try \(SyntheticConfiguration().learningRate)"))
        }
        return findings
    }
}
