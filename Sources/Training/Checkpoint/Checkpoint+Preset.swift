import Formats
import Presets

extension Checkpoint {
    /// Keys of a preset that say how data are made, split, scaled and judged.
    private static let keysOfData = ["seed", "validation_fraction", "scaling", "target_scaling", "loss"]

    /// Returns the fields that the run's own preset has for its data, where the given preset has others.
    ///
    /// With another seed or split, examples that the run has learnt would be taken for new ones.
    package func fieldsOfData(differingFrom preset: Preset) -> [PresetOverride] {
        guard let text = file.metadata[Key.preset], let own = try? JSONParser.parse(Array(text.utf8), file: path) else {
            return []
        }
        return Self.keysOfData.compactMap { key in
            guard let value = own[key], value.text() != preset.source[key]?.text() else { return nil }
            return PresetOverride(key: key, value: value.text())
        }
    }
}
