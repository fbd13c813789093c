import Backprop
import Datasets
import Files
import Formats
import Text

/// What data other than a table were taken for, and what there is to learn from.
package struct DataReport: Sendable {
    /// Kind of the data.
    package let kind: OwnData
    /// Path of the file or folder.
    package let file: String
    /// Examples to learn from.
    package let training: Dataset
    /// Examples that are kept back.
    package let validation: Dataset
    /// Sentences on what a reader decided by itself.
    package let remarks: [String]

    /// Reads data without a network; `overrides` are those of a preset, of which only `data` counts.
    package static func load(
        _ path: String, _ kind: OwnData, overrides: [PresetOverride] = []
    ) throws(PresetError) -> DataReport {
        for override in overrides where override.fullPath != "data" && !override.fullPath.hasPrefix("data.") {
            throw .data(reason: "--set: inspect reads data alone, without a preset; allowed are the fields data.…")
        }
        let source = try kind.recipe(for: path, overrides)
        let data = try kind.examples(path, source)
        return DataReport(
            kind: kind, file: path, training: data.training, validation: data.validation, remarks: data.remarks)
    }

    /// Weights of the classes that a preset made for these data has; nil if all classes count the same.
    package var classWeights: ClassWeights? {
        let isOfTable = kind != .recordings && training.inputShape.dimensions.count != 3
        return isOfTable ? ClassWeights.customary(for: training) : nil
    }

    /// What each example is, for a sentence: `pictures of 28 × 28 pixels in grey`.
    package var examples: String {
        let sides = training.inputShape.dimensions
        switch sides.count {
        case 3:
            let colours = sides[2] == 1 ? "in grey" : sides[2] == 3 ? "in colour" : "with \(sides[2]) channels"
            return "pictures of \(sides[1]) × \(sides[0]) pixels \(colours)"
        case 2 where kind == .recordings: return "recordings, \(sides[0]) frames of \(sides[1]) bands each"
        case 2: return "sequences, \(sides[0]) time steps of \(sides[1]) features each"
        default: return "rows of \(Wording.grouped(training.featureCount, "feature"))"
        }
    }
}
