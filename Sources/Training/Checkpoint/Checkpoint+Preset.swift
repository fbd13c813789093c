import Backprop
import Datasets
import Formats
import Presets
import Text

extension Checkpoint {
    /// Keys of a preset that say how data are made, split, scaled and judged.
    private static let keysOfData = [
        "seed", "validation_fraction", "scaling", "target_scaling", "loss", "class_weights",
    ]

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

extension Trainer {
    /// Hash of the data that it learns from; nil if there are none.
    package var dataFingerprint: DataFingerprint? { task.fingerprint }
}

extension Checkpoint {
    /// Returns the fields by which a preset reads the column that the run learnt, as classes or numbers as the run did.
    ///
    /// There are none where the preset names the column, or reads no table.
    package func fieldsOfTarget(for preset: Preset) -> [PresetOverride] {
        guard case .csv(_, let options) = preset.data, options.target == .auto,
            let signature = try? signature(), let name = signature.schema?.target.name
        else { return [] }
        let task = signature.kind.classNames == nil ? "regression" : "classification"
        let target = PresetOverride(key: "data.target", value: JSONValue(name).text())
        return [target] + (options.task == .auto ? [PresetOverride(key: "data.task", value: task)] : [])
    }

    /// Whether the run learnt from these data, split and scaled like this; nil if the file does not tell, or there are none.
    func learntFrom(_ data: DataFingerprint?) -> Bool? {
        guard let saved = file.metadata[Key.data], let data else { return nil }
        return saved == data.text
    }

    /// Whether a trainer's validation losses cannot be compared with those of the run: for other data, or another loss.
    func judgesByOtherData(than trainer: Trainer) -> Bool {
        if learntFrom(trainer.dataFingerprint) == false { return true }
        guard let own = try? preset() else { return false }
        let other = trainer.preset
        return own.loss != other.loss || own.classWeights != other.classWeights
            || own.validationFraction != other.validationFraction || own.scaling != other.scaling
            || own.targetScaling != other.targetScaling
    }

    /// Returns a sentence on data that are not those that the run learnt from; nil if they are, or if the file tells nothing.
    package func remark(on data: DataFingerprint?, of name: String) -> String? {
        guard learntFrom(data) == false else { return nil }
        return
            "\(name.pathForDisplay) has changed since the run learnt from it, so that what is kept back now may have been "
            + "learnt then"
    }

    /// Returns what the network takes and gives; nil if the file does not say it.
    package func signature() throws -> ModelSignature? {
        guard let text = file.metadata[Key.signature] else { return nil }
        return try readingMetadata {
            let names = try DataNames(JSONCursor(parsing: self.text(Key.names), file: Key.names))
            return try ModelSignature(JSONCursor(parsing: Array(text.utf8), file: Key.signature), names)
        }
    }

    /// Returns the signature for a run that goes on under a preset: without maps that the preset's scaling replaces.
    package func signature(under preset: Preset) throws -> ModelSignature? {
        guard var signature = try signature(), let own = try? self.preset() else { return nil }
        if own.scaling != preset.scaling { signature.scaling = FeatureScaling(offsets: [], spreads: []) }
        if own.targetScaling != preset.targetScaling { signature.targetScaling = nil }
        return signature
    }

    /// Returns the step of the run, and the layers of its preset with the activation that the run has.
    func stepAndLayers(of preset: Preset) throws -> (step: Int, layers: [any Layer]) {
        let original = preset.initialSettings
        var settings = original
        let step = try readingMetadata {
            var reader = try JSONCursor(parsing: text(Key.state), file: Key.state).object()
            settings.activation = try reader.optionalValue("activation")?.choice() ?? settings.activation
            return try reader.int("step", in: 0...1 << 60)
        }
        return (step, preset.changing(preset.layers, from: original, to: settings))
    }
}
