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
        guard validation.isEmpty, preset.validationFraction > 0 else { return [] }
        return [
            Finding(
                severity: .note, keyPath: "validation_fraction",
                message:
                    "\(short(preset.validationFraction)) of \(Wording.counted(training.count, "row")) is less than one row, so "
                    + "there is no validation part")
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
