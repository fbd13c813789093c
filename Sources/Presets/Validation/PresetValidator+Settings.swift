import Backprop
import Datasets
import Formats
import Text

/// Rules about the settings.
extension PresetValidator {
    /// Refusal of a rule of credit assignment that cannot reach every layer.
    var credit: [Finding] {
        do throws(GraphError) {
            _ = try preset.settings.credit.paths(in: outline.graph, to: outline.outputNode)
            return []
        } catch {
            return [Finding(severity: .refusal, keyPath: "credit", message: "\(error)")]
        }
    }

    /// Warning about a learning rate of 0, or one so large that weight decay flips the signs of the weights.
    var rate: [Finding] {
        if preset.settings.optimizer.rule.isSecondOrder { return withoutRate }
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

    /// Notes on settings that a rule with its own line search ignores.
    private var withoutRate: [Finding] {
        let settings = preset.settings
        var unused: [String] = []
        if preset.source["optimizer"]?["learning_rate"] != nil { unused.append("optimizer.learning_rate") }
        if settings.schedule.kind != .constant { unused.append("schedule") }
        if settings.clipping.mode != .none { unused.append("clipping") }
        if settings.regularization.weightDecay != 0 { unused.append("regularization.weight_decay") }
        if settings.regularization.l1 != 0 { unused.append("regularization.l1") }
        return unused.map { key in
            Finding(
                severity: .note, keyPath: key,
                message:
                    "\(settings.optimizer.rule.rawValue) finds the length of its steps by a line search on the loss with "
                    + "the L2 penalty, and leaves this aside")
        }
    }

    /// Warnings about settings that depend on a validation loss when there is none.
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

    /// Note on a batch size above the number of rows, unless it is the default.
    var batch: [Finding] {
        // The training part passed for a text is one of its many windows.
        if case .text = preset.data { return [] }
        let (size, rows) = (preset.settings.batchSize, training.count)
        guard size > rows, rows > 0, preset.source["batch_size"] != nil else { return [] }
        return [
            Finding(
                severity: .note, keyPath: "batch_size",
                message:
                    "a batch of \(size) is more than the \(Wording.counted(rows, "row")) to learn from; every step takes all "
                    + "of them")
        ]
    }
}

extension PresetValidator {
    /// Warning about batch normalization over a single row, whose mean is the row itself.
    var batchOfOne: [Finding] {
        guard min(preset.settings.batchSize, training.count) == 1, let index = layerNormalizingOneRow
        else { return [] }
        let entry = outline.entries[min(index, outline.entries.count - 1)]
        return [
            Finding(
                severity: .warning, keyPath: training.count == 1 ? "data" : "batch_size",
                message:
                    "\(entry.name) normalizes over the batch, and the mean of a batch of one is its only example, so "
                    + "in training its output is always the same and no gradient passes it; take a batch_size of 16 or "
                    + "more, or layer-normalization")
        ]
    }

    /// Index of the first layer whose batch normalization has one row for each example; nil if there is none.
    private var layerNormalizingOneRow: Int? {
        let node = outline.graph.nodes.first {
            $0.operation is BatchNormalization && outline.graph.shape(of: $0.inputs[0]).rows == 1
        }
        guard let node else { return nil }
        return outline.entries.firstIndex { node.name == $0.name || node.name.hasPrefix($0.name + ".") } ?? 0
    }
}

/// Rules about synthetic gradients.
extension PresetValidator {
    /// Warnings about options of the models that do not suit the task.
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
