import Backprop
import Datasets
import Text

/// Rules about the output, the loss and the targets.
extension PresetValidator {
    private var classCount: Int? { training.classNames?.count }
    private var unitsPath: String { "\(outline.output.path).units" }

    /// Refusal of a wrong number of outputs: one per class or target, or just one for two classes under an elementwise
    /// loss.
    var outputCount: [Finding] {
        let width = outline.output.width
        if let vocabulary = training.vocabulary { return timeStepCount(vocabulary.count) }
        guard let classCount else { return targetCount(width) }
        if width == classCount { return [] }
        if !preset.loss.expectsClasses, width == 1, classCount == 2 { return [] }
        let remedy =
            classCount == 2 && !preset.loss.expectsClasses ? "set units to 2, or to 1" : "set units to \(classCount)"
        return [
            Finding(
                severity: .refusal, keyPath: unitsPath,
                message: "the last layer gives \(Wording.counted(width, "output")), but the data have "
                    + "\(Wording.counted(classCount, "class", "classes")), and each wants an output of its own; \(remedy)"
            )
        ]
    }

    /// Returns findings about the outputs per time step: one per class, and one more for the blank between labels.
    private func timeStepCount(_ classes: Int) -> [Finding] {
        let shape = outline.output.shape
        if case .labels = training.kind { return outputs(shape.columns, against: classes + 1, "labels and a blank") }
        guard shape.rows == training.targetShape.rows else {
            return [
                Finding(
                    severity: .refusal, keyPath: outline.output.path,
                    message:
                        "the network gives \(Wording.counted(shape.rows, "time step")) for an example, but the data ask for an "
                        + "answer at each of \(training.targetShape.rows); leave out the layer that changes the length")
            ]
        }
        return outputs(shape.columns, against: classes, "characters")
    }

    private func outputs(_ width: Int, against wanted: Int, _ what: String) -> [Finding] {
        guard width != wanted else { return [] }
        return [
            Finding(
                severity: .refusal, keyPath: unitsPath,
                message:
                    "the last layer gives \(Wording.counted(width, "output")) a time step, but the data have \(wanted) \(what); "
                    + "set units to \"classes\"")
        ]
    }

    private func targetCount(_ width: Int) -> [Finding] {
        guard width != training.targetWidth, !preset.loss.expectsClasses else { return [] }
        return [
            Finding(
                severity: .refusal, keyPath: unitsPath,
                message: "the last layer gives \(Wording.counted(width, "output")), but a row of the data has "
                    + "\(Wording.counted(training.targetWidth, "target")); set units to \(training.targetWidth)")
        ]
    }

    /// Refusal of a loss that does not suit the targets, such as a class loss without classes.
    var taskOfLoss: [Finding] {
        if let misfit = kindOfTargets {
            return [Finding(severity: .refusal, keyPath: "loss", message: misfit)]
        }
        guard classCount == nil else { return [] }
        if training.vocabulary != nil { return lossOfSequence }
        if preset.loss.expectsClasses {
            return [
                Finding(
                    severity: .refusal, keyPath: "loss",
                    message:
                        "\(preset.loss.rawValue) chooses among classes, but the targets of these data are numbers; "
                        + remedyForNumbers)
            ]
        }
        let range = targetBounds
        guard preset.loss.appliesSigmoid, range.lowerBound < 0 || range.upperBound > 1 else { return [] }
        return [
            Finding(
                severity: .refusal, keyPath: "loss",
                message:
                    "\(preset.loss.rawValue) wants targets from 0 to 1, but these run from \(short(range.lowerBound)) "
                    + "to \(short(range.upperBound)); take mean-squared-error")
        ]
    }

    /// Remedy for a class loss without classes, with the units that the other loss needs.
    private var remedyForNumbers: String {
        let isOption = preset.fieldStyle == .option
        let units = "\(unitsPath)=\(training.targetWidth)"
        let needsUnits = outline.output.width != training.targetWidth
        let loss =
            isOption
            ? "take --set loss=mean-squared-error" + (needsUnits ? " --set \(units.quotedForShell)" : "")
            : "take mean-squared-error" + (needsUnits ? " and set \(unitsPath) to \(training.targetWidth)" : "")
        guard case .csv = preset.data else { return loss }
        let target = training.outputNames.first ?? ""
        let key = isOption ? "--set data.target=NAME" : "data.target"
        return "name the column of classes instead of \(target.quotedForDisplay) with \(key), or \(loss)"
    }

    /// Reason why the loss does not suit labels without time steps or an agent's decisions; nil if it does.
    private var kindOfTargets: String? {
        let (loss, other) = (preset.loss.rawValue, classCount == nil ? "mean-squared-error" : "softmax-cross-entropy")
        if case .labels = training.kind {
            return preset.loss.targets == .labels
                ? nil
                : "the data say which labels a sequence has, but not where, and \(loss) needs to know where; "
                    + "take connectionist-temporal-classification"
        }
        switch preset.loss.targets {
        case .values, .classes: return nil
        case .labels: return "\(loss) reads labels out of a sequence, which these data do not have; take \(other)"
        case .decisions: return "\(loss) learns from an agent's decisions, which these data do not have; take \(other)"
        }
    }

    /// Refusal of a loss that does not choose among classes, for sequences with a class at each time step.
    private var lossOfSequence: [Finding] {
        guard case .sequence = training.kind, !preset.loss.expectsClasses else { return [] }
        return [
            Finding(
                severity: .refusal, keyPath: "loss",
                message:
                    "the data ask for a character at each time step, and \(preset.loss.rawValue) does not choose among "
                    + "classes; take softmax-cross-entropy")
        ]
    }

    /// Findings about an output activation below cross-entropy, which applies softmax or the sigmoid itself.
    var outputUnderCrossEntropy: [Finding] {
        guard let activation = outline.output.activation, activation != .identity else { return [] }
        switch preset.loss {
        case .binaryCrossEntropy: return [logistic(activation)]
        case .softmaxCrossEntropy: return softmax(activation)
        case .meanSquaredError, .meanAbsoluteError, .huber, .hinge, .connectionistTemporalClassification,
            .policyGradient:
            return []
        }
    }

    private func logistic(_ activation: Activation) -> Finding {
        let name = activation.rawValue
        let isNeverNegative = activation.outputRange.lowerBound >= 0
        let why =
            switch activation {
            case .sigmoid:
                "the sigmoid is applied twice and every probability lies between 0.50 and 0.73"
            case _ where isNeverNegative: "the logit is never below 0 and no probability falls below 0.50"
            default: "\(name) bends the logit, and confident answers may be out of reach"
            }
        return Finding(
            severity: isNeverNegative ? .refusal : .warning, keyPath: activationPath(outline.output),
            message: "binary-cross-entropy applies the sigmoid itself; with \(name) on the last layer \(why); "
                + "take identity, or leave the activation out")
    }

    private func softmax(_ activation: Activation) -> [Finding] {
        let range = activation.outputRange
        let name = activation.rawValue
        let why: String
        if range.upperBound.isFinite {
            why =
                "its scores lie between \(short(range.lowerBound)) and \(short(range.upperBound)), so that no "
                + "probability can come near 1"
        } else if range.lowerBound == 0 {
            why = "a class whose score is 0 gets no gradient, or hardly any"
        } else {
            return []
        }
        return [
            Finding(
                severity: .warning, keyPath: activationPath(outline.output),
                message: "softmax-cross-entropy applies softmax itself; with \(name) on the last layer \(why); "
                    + "take identity, or leave the activation out")
        ]
    }

    /// Finding about targets that the output activation cannot reach.
    var targetRange: [Finding] {
        guard preset.loss.isRegression, classCount == nil,
            let activation = outline.output.activation, !training.isEmpty
        else { return [] }
        let (range, targets) = (activation.outputRange, targetBounds)
        guard targets.lowerBound < range.lowerBound || targets.upperBound > range.upperBound else { return [] }
        let isHopeless = targets.lowerBound > range.upperBound || targets.upperBound < range.lowerBound
        return [
            Finding(
                severity: isHopeless ? .refusal : .warning, keyPath: activationPath(outline.output),
                message: "the targets run from \(short(targets.lowerBound)) to \(short(targets.upperBound)), but "
                    + "\(activation.rawValue) on the last layer gives only \(words(range)); take identity, or leave the "
                    + "activation out")
        ]
    }

    private var targetBounds: ClosedRange<Double> {
        let ranges = training.targetRanges
        let lower = ranges.map { Double($0.lowerBound) }.min() ?? 0
        return lower...(ranges.map { Double($0.upperBound) }.max() ?? lower)
    }

    private func words(_ range: ClosedRange<Double>) -> String {
        range.upperBound.isFinite
            ? "\(short(range.lowerBound)) to \(short(range.upperBound))" : "\(short(range.lowerBound)) and more"
    }
}

extension Activation {
    /// Range of the activation's values; the minima of GELU and SiLU are rounded outwards.
    var outputRange: ClosedRange<Double> {
        switch self {
        case .identity, .leakyReLU: -.infinity ... .infinity
        case .relu, .softplus: 0 ... .infinity
        case .elu: -1 ... .infinity
        case .gelu, .geluTanh: -0.1701 ... .infinity
        case .silu: -0.279 ... .infinity
        case .tanh: -1...1
        case .sigmoid, .step: 0...1
        }
    }
}
