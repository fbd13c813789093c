import Backprop
import Datasets
import Text

/// Rules about the data.
extension PresetValidator {
    /// Magnitude above which an unscaled feature floods the first layer.
    private static let largestFeature = 100.0

    /// Findings about data without training rows, without two classes, or without validation rows.
    var parts: [Finding] {
        if training.isEmpty {
            return [Finding(severity: .refusal, keyPath: "data", message: "there is no row to learn from")]
        }
        if let names = training.classNames, names.count < 2 {
            return [
                Finding(
                    severity: .refusal, keyPath: "data",
                    message:
                        "the data have \(Wording.counted(names.count, "class", "classes")), so there is nothing to tell apart; "
                        + "a classification needs two")
            ]
        }
        if case .regression(let names) = training.kind, training.count > 1, training.hasConstantTargets {
            return [
                Finding(
                    severity: .refusal, keyPath: "data",
                    message:
                        "\(names.count == 1 ? names[0].quotedForDisplay : "each target") is the same number in every row, so that "
                        + "there is nothing to learn; name other targets")
            ]
        }
        guard validation.isEmpty, preset.validationFraction > 0 else { return [] }
        return [
            Finding(
                severity: .note, keyPath: "validation_fraction",
                message:
                    "\(short(preset.validationFraction)) of \(Wording.counted(training.count, "row")) is less than one row, so "
                    + "there is no validation part")
        ]
    }

    /// Warning about examples among which there is nothing to tell apart.
    var sameness: [Finding] {
        guard training.count > 1, training.hasConstantFeatures else { return [] }
        return [
            Finding(
                severity: .warning, keyPath: "data",
                message:
                    "all \(Wording.counted(training.count, "example")) to learn from have the same inputs, so there is nothing "
                    + "to tell them apart by; look at the data")
        ]
    }

    /// Warning about a target so large that an output, which starts near 0, hardly reaches it.
    var targetScale: [Finding] {
        guard preset.loss.isRegression, let target = training.targetScale, target.isLarge else { return [] }
        return [
            Finding(
                severity: .warning, keyPath: "data",
                message:
                    "the target \(target.name.quotedForDisplay) is \(target.words), and outputs start near 0 and move by "
                    + "small steps; set target_scaling to standard"
                    + (preset.fieldStyle == .option ? " with --set target_scaling=standard" : ""))
        ]
    }

    /// Note on features with large values, which saturate or blow up the first layer.
    var scale: [Finding] {
        let ranges = training.featureRanges
        let largest = ranges.map { Double(max(-$0.lowerBound, $0.upperBound)) }
        guard let index = largest.indices.max(by: { largest[$0] < largest[$1] }), largest[index] > Self.largestFeature
        else { return [] }
        let names = training.featureNames
        let name = names.isEmpty ? "number \(index + 1)" : names[index].quotedForDisplay
        let ends = [ranges[index].lowerBound, ranges[index].upperBound]
        let inData = ends.map { scaling?.invert($0, feature: index) ?? $0 }.max { abs($0) < abs($1) } ?? 0
        if preset.scaling == .standard {
            return [
                Finding(
                    severity: .note, keyPath: "data",
                    message:
                        "the feature \(name) reaches \(short(Double(abs(inData)))), \(short(largest[index])) standard deviations "
                        + "from its mean: one value is far from all others; look at its row, and mend it or leave it out"
                )
            ]
        }
        let scaled = preset.scaling == .none ? "" : ", and \(short(largest[index])) after its scaling"
        return [
            Finding(
                severity: .note, keyPath: "scaling",
                message:
                    "the feature \(name) reaches \(short(Double(abs(inData))))\(scaled); networks learn best from numbers around 1: "
                    + "set scaling to standard" + (preset.fieldStyle == .option ? " with --set scaling=standard" : ""))
        ]
    }
}
