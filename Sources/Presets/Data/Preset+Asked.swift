import Backprop
import Datasets

extension Preset {
    /// Reads the examples of a file or a folder that a model of this preset is asked about; nil for a table.
    ///
    /// Throws for data that are not like those that the model learnt, and without the right answers if those are wanted.
    package func examples(
        askedAt path: String, of signature: ModelSignature, wantsTruth: Bool
    ) throws(PresetError) -> AskedExamples? {
        try reading {
            guard let data = try AskedData(path) else { return nil }
            return try AskedExamples(data, DataQuestion(signature, learnt(signature), wantsTruth: wantsTruth))
        }
    }

    /// Kind of data that the model learnt from.
    ///
    /// Arrays of pictures whose values were not scaled are pixels from 0 to 1.
    private func learnt(_ signature: ModelSignature) -> DataQuestion.Learnt {
        switch data {
        case .pictures: return .pictures
        case .images: return .images
        case .recordings(_, let options) where options.words == nil: return .recordings(options)
        case .arrays(_, let options):
            let arePictures = signature.inputShape.dimensions.count == 3 && scaling == .none
            return .arrays(options, arePictures: arePictures)
        default: return .rows
        }
    }
}
