import Datasets

extension Preset {
    /// Draws or reads the data, splits them, and scales both parts by a map fitted on the training part.
    package func loadData() throws -> (training: Dataset, validation: Dataset, scaling: FeatureScaling) {
        var split = try dataset().split(validationFraction: validationFraction, seed: seed)
        let map = split.scaleFeatures(scaling)
        return (split.training, split.validation, map)
    }

    private func dataset() throws -> Dataset {
        switch data {
        case .generator(let name, let parameters, let dataSeed):
            try Generator.dataset(name, parameters: parameters, seed: dataSeed ?? seed)
        }
    }
}
