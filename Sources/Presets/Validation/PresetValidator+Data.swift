import Backprop
import Datasets
import Text

/// Rules about the data.
extension PresetValidator {
    /// Magnitude above which an unscaled feature floods the first layer.
    private static let largestFeature = 100.0
    /// Magnitude above which a target is hardly reached.
    private static let largestTarget = 100.0

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
        guard preset.loss.isRegression, case .regression(let names) = training.kind else { return [] }
        let largest = training.targetRanges.map { Double(max(-$0.lowerBound, $0.upperBound)) }
        guard let index = largest.indices.max(by: { largest[$0] < largest[$1] }), largest[index] > Self.largestTarget
        else { return [] }
        let range = training.targetRanges[index]
        let (middle, half) = (
            (Double(range.lowerBound) + Double(range.upperBound)) / 2,
            (Double(range.upperBound) - Double(range.lowerBound)) / 2
        )
        let name = names.indices.contains(index) ? names[index] : "target \(index + 1)"
        let scaled = half > 0 ? "(\(name) − \(short(middle))) / \(short(half))" : "\(name) / \(short(largest[index]))"
        return [
            Finding(
                severity: .warning, keyPath: "data",
                message:
                    "the target \(name.quotedForDisplay) reaches \(short(largest[index])), and outputs start near 0 and move "
                    + "by small steps; put \(scaled) into the data instead, numbers around 1")
        ]
    }

    /// Note on features with large values, which saturate or blow up the first layer.
    var scale: [Finding] {
        let largest = training.featureRanges.map { Double(max(-$0.lowerBound, $0.upperBound)) }
        guard let index = largest.indices.max(by: { largest[$0] < largest[$1] }), largest[index] > Self.largestFeature
        else { return [] }
        let names = training.featureNames
        let name = names.isEmpty ? "number \(index + 1)" : names[index].quotedForDisplay
        return [
            Finding(
                severity: .note, keyPath: "scaling",
                message:
                    "the feature \(name) reaches \(short(largest[index])); networks learn best from numbers around 1: "
                    + "set scaling to standard")
        ]
    }
}
