import Backprop
import Datasets
import Formats
import Text

extension Preset {
    /// Reads a preset from JSON.
    ///
    /// `file` is the name that errors show; `directory` is the folder of its data files, nil for an embedded preset.
    package init(
        _ source: JSONValue, name: String, file: String, directory: String? = nil
    ) throws(ConfigurationError) {
        var reader = try JSONObjectReader(source, file: file)
        self.source = source
        self.file = file
        self.directory = directory
        information = try PresetInformation(&reader, name: name)
        repair = try Self.repair(&reader)
        data = try DataSource(try reader.value("data", wanted: "an object that names a generator or a file"))
        scaling = try reader.optionalValue("scaling").map(FeatureScaling.Method.init(_:)) ?? .none
        targetScaling = try reader.optionalValue("target_scaling").map(FeatureScaling.Method.init(_:)) ?? .none
        validationFraction = try reader.double("validation_fraction", default: 0.2, in: Dataset.validationFractions)
        keepsOrder = try reader.bool("keep_order", default: false)
        reconstructs = try reader.bool("reconstruct", default: false)
        let network = try NetworkDecoder(&reader)
        (layers, layerPaths, topology) = (network.layers, network.paths, network.topology)
        loss = try reader.choice("loss", of: Loss.self)
        classWeights = try reader.optionalValue("class_weights").map(ClassWeights.init(_:))
        settings = try Settings(&reader)
        seed = try reader.uint64("seed", default: 0)
        stepLimit = try reader.optionalInt("steps", in: SettingLimits.count)
        epochLimit = try reader.optionalInt("epochs", in: SettingLimits.count)
        evaluationInterval = try reader.optionalInt("evaluate_every", in: SettingLimits.count)
        pace = try reader.optionalDouble("pace", in: Pace.allowed).map(Pace.limited) ?? .course
        try PresetOverride.refuseShorthands(in: reader)
        try reader.finish()
        try checkLeastSize()
    }

    private static func repair(_ reader: inout JSONObjectReader) throws(ConfigurationError) -> [Change] {
        guard var repair = try reader.optionalObject("repair") else { return [] }
        _ = try repair.string("text")
        let changes = try Change.list(try repair.value("set", wanted: "an object with the settings to change"))
        try repair.finish()
        return changes
    }
}

extension PresetInformation {
    /// Reads the texts and makes them harmless for a terminal.
    fileprivate init(_ reader: inout JSONObjectReader, name: String) throws(ConfigurationError) {
        self.init(
            name: name, title: try reader.string("title", default: name).clipped(to: 100),
            about: try reader.string("about", default: "").clipped(to: 1_000),
            repair: try reader.optionalObject("repair")?.cursor.value["text"]?.string?.clipped(to: 500))
        let chapter = try reader.string("chapter", default: "").clipped(to: 40)
        self.chapter = chapter.isEmpty ? nil : chapter
    }
}
