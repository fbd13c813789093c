import Backprop

/// What the settings ask for.
extension Compatibility {
    /// A rule of credit assignment that cannot reach every layer.
    var credit: [Finding] {
        do throws(GraphError) {
            _ = try preset.settings.credit.paths(in: outline.graph, to: outline.outputNode)
            return []
        } catch {
            return [Finding(severity: .refusal, keyPath: "credit", message: "\(error)")]
        }
    }

    /// A rate that moves nothing, or so much that decay flips the weights' signs.
    var rate: [Finding] {
        let (rate, decay) = (preset.settings.learningRate, preset.settings.regularization.weightDecay)
        if rate == 0 {
            return [
                Finding(
                    severity: .warning, keyPath: "optimizer.learning_rate",
                    message: "the learning rate is 0, so no weight will ever change; try "
                        + "\(preset.settings.optimizer.rule.customaryLearningRate)")
            ]
        }
        guard rate * decay >= 1 else { return [] }
        return [
            Finding(
                severity: .warning, keyPath: "regularization.weight_decay",
                message: "each step multiplies the weights by 1 − η · decay = \(short(1 - rate * decay)), which leaves "
                    + "nothing of them; take a decay well below \(short(1 / rate))")
        ]
    }

    /// Things that wait for a validation loss when there is none.
    var waiting: [Finding] {
        guard validation.isEmpty else { return [] }
        var findings: [Finding] = []
        if preset.settings.earlyStopping != nil {
            findings.append(
                Finding(
                    severity: .warning, keyPath: "early_stopping",
                    message: "early stopping watches the validation loss, but no row is kept back for validation; "
                        + "set validation_fraction to 0.2, or take early_stopping out"))
        }
        if preset.settings.schedule.kind == .reduceOnPlateau {
            findings.append(
                Finding(
                    severity: .warning, keyPath: "schedule",
                    message: "reduce-on-plateau watches the validation loss, but no row is kept back for validation; "
                        + "set validation_fraction to 0.2, or take another schedule"))
        }
        return findings
    }

    /// A batch cannot have more rows than there are; the default size is not worth a word.
    var batch: [Finding] {
        // A text is judged by one of its windows, and has many.
        if case .text = preset.data { return [] }
        let (size, rows) = (preset.settings.batchSize, training.count)
        guard size > rows, rows > 0, preset.source["batch_size"] != nil else { return [] }
        return [
            Finding(
                severity: .note, keyPath: "batch_size",
                message:
                    "a batch of \(size) is more than the \(counted(rows, "row")) to learn from; every step takes all "
                    + "of them")
        ]
    }
}
