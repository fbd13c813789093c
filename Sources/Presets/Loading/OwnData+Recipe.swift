import Backprop
import Datasets
import Files
import Formats
import Text

extension OwnData {
    /// Makes a preset for data that are no text; what the command line says about the data is heeded.
    func recipe(for path: String, _ overrides: [PresetOverride]) throws(PresetError) -> JSONValue {
        if self == .table { return try table(path, overrides) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let source = try heeded(["data": source(name)], overrides)
        do {
            guard self != .recordings else {
                return try RecordingRecipe(file: name, folder: path, source: source).complete()
            }
            let data = try examples(path, source)
            let isPicture = data.training.inputShape.dimensions.count == 3
            if isPicture { return try PictureRecipe(file: name, data: data).complete(source) }
            let fraction = source["validation_fraction"]?.double ?? 0.2
            return try TableRecipe(
                file: name, data: data.training.joined(data.validation), validationFraction: fraction
            ).complete(source)
        } catch let error as PresetError {
            throw error
        } catch let error as ConfigurationError {
            throw .configuration(error)
        } catch {
            throw .data(reason: "\(error)")
        }
    }

    /// Makes a preset for a table; what is no table by its name may be a text to learn to write.
    private func table(_ path: String, _ overrides: [PresetOverride]) throws(PresetError) -> JSONValue {
        do {
            return try Preset.source(forTable: path, overrides)
        } catch {
            guard case .data(let reason) = error, Preset.tableSuffix(of: path) == nil else { throw error }
            let command = "nntui char-lstm --data \(path.quotedForShell)"
            throw .data(reason: "\(reason); if this is no table but a text to learn to write: \(command)")
        }
    }

    /// Applies what the command line says about the data.
    private func heeded(_ source: JSONValue, _ overrides: [PresetOverride]) throws(PresetError) -> JSONValue {
        var source = source
        for override in overrides
        where ["data", "validation_fraction"].contains(override.fullPath.prefix { $0 != "." }) {
            source = try override.apply(to: source)
        }
        return source
    }

    /// Reads the examples of a preset whose network is not known yet.
    func examples(_ path: String, _ source: JSONValue) throws(PresetError) -> LoadedData {
        do {
            // Of what is said already only the data count.
            var reading: JSONValue = [
                "network": [["layer": "dense", "units": 1]], "loss": "mean-squared-error",
                "optimizer": ["name": "sgd", "learning_rate": 0.1], "batch_size": 1,
            ]
            for key in ["data", "validation_fraction"] {
                if let value = source[key] { reading = try reading.setting(key, to: value) }
            }
            let preset = try Preset(reading, name: path, file: path, directory: Path.folder(of: path))
            return try preset.loadData()
        } catch let error as PresetError {
            throw error
        } catch {
            throw .data(reason: "\(error)")
        }
    }
}

/// Network and settings for labelled pictures: a small convolutional network, or a dense one for tiny pictures.
struct PictureRecipe {
    let file: String
    let data: LoadedData

    /// Length of a side from which on windows and pooling pay.
    private static let least = 8
    private static let epochs = 30
    private static let stepCounts = 500...6_000
    /// Least number of steps for a dense network, whose steps are quick.
    private static let leastQuickSteps = 2_000

    private var isTiny: Bool { min(shape.height, shape.width) < Self.least }

    private var shape: (height: Int, width: Int, channels: Int) {
        let sides = data.training.inputShape.dimensions
        return (sides[0], sides[1], sides[2])
    }

    private var batchSize: Int { min(max(1, data.training.count), 64) }

    private var steps: Int {
        let perEpoch = (data.training.count + batchSize - 1) / batchSize
        let least = isTiny ? Self.leastQuickSteps : Self.stepCounts.lowerBound
        return min(max(perEpoch * Self.epochs, least), Self.stepCounts.upperBound)
    }

    private var about: String {
        let count = data.training.count + data.validation.count
        return "A network made for \(file.clipped(to: 60)): \(Wording.grouped(count, "picture")) of \(shape.width) × "
            + "\(shape.height) pixels \(shape.channels == 1 ? "in grey" : "in colour"), "
            + "\(NumberFormat.grouped(data.training.outputNames.count)) classes. nntui presets show prints it as a preset to "
            + "be edited."
    }

    private var layers: [JSONValue] {
        let output: JSONValue = ["layer": "dense", "units": "classes"]
        if isTiny {
            return [["layer": "flatten"], ["layer": "dense", "units": 64], output]
        }
        func block(_ filters: Int) -> [JSONValue] {
            [
                ["layer": "convolution", "filters": JSONValue(filters), "kernel": 3, "padding": 1],
                ["layer": "max-pooling", "size": 2],
            ]
        }
        // Each block halves the sides; large pictures need one more for their flattened features to be few.
        let isLarge = min(shape.height, shape.width) >= 4 * Self.least
        return block(16) + block(32) + (isLarge ? block(32) : [])
            + [["layer": "flatten"], ["layer": "dropout", "rate": 0.25], output]
    }

    /// JSON of the preset; `source` holds the data and what else is set about them.
    func complete(_ source: JSONValue) throws(ConfigurationError) -> JSONValue {
        let isClassification = data.training.classNames != nil
        let members: [(String, JSONValue)] = [
            ("title", JSONValue(file.clipped(to: 100))), ("about", JSONValue(about)), ("scaling", scaling),
            ("validation_fraction", 0.2),
            ("network", JSONValue(isClassification ? layers : layers.dropLast() + [numbers])), ("activation", "relu"),
            ("loss", isClassification ? "softmax-cross-entropy" : "mean-squared-error"),
            ("optimizer", ["name": "adam", "learning_rate": 0.001]),
            ("schedule", ["name": "cosine", "period": JSONValue(steps), "floor": 0.05]),
            ("batch_size", JSONValue(batchSize)), ("steps", JSONValue(steps)),
        ]
        var completed = source
        // Other pictures that the model is asked about become of the same kind.
        if source["data"]?["pictures"] != nil, completed["data"]?["image"] == nil {
            let size: JSONValue = ["width": JSONValue(shape.width), "height": JSONValue(shape.height)]
            completed = try completed.setting("data.image", to: size)
        }
        if source["data"]?["pictures"] != nil, completed["data"]?["channels"] == nil {
            completed = try completed.setting("data.channels", to: JSONValue(shape.channels))
        }
        for (key, value) in members where source[key] == nil { completed = try completed.setting(key, to: value) }
        return completed
    }

    /// Pixels from 0 to 1 stay as they are, so that the screen can show them.
    private var scaling: JSONValue {
        let range = data.training.features.reduce(into: (least: Float.infinity, greatest: -Float.infinity)) {
            $0 = (min($0.least, $1), max($0.greatest, $1))
        }
        return range.least >= 0 && range.greatest <= 1 ? "none" : "standard-overall"
    }

    private var numbers: JSONValue { ["layer": "dense", "units": JSONValue(data.training.targetWidth)] }
}

/// Network and settings for recordings: convolutions along time, a recurrent unit, and the mean over time.
struct RecordingRecipe {
    let file: String
    let folder: String
    let source: JSONValue

    private static let epochs = 30
    private static let stepCounts = 500...6_000
    private static let batchSize = 32
    /// Allowed numbers of frames where none is set, up to two and a half seconds.
    private static let frameCounts = 16...200

    /// JSON of the preset.
    func complete() throws -> JSONValue {
        let all = try recordings()
        let features = LogMel(rate: RecordingOptions.rate)
        let counts = all.map { features.frameCount(samples: $0.samples.count) }.sorted()
        // Few recordings that are longer than the others shall not make all of them long.
        let usual = counts[min(counts.count - 1, counts.count * 95 / 100)]
        let frames = min(max(usual, Self.frameCounts.lowerBound), Self.frameCounts.upperBound)
        let classes = Set(all.map(\.label)).count
        let perEpoch = (all.count * 4 / 5 + Self.batchSize - 1) / Self.batchSize
        let steps = min(max(perEpoch * Self.epochs, Self.stepCounts.lowerBound), Self.stepCounts.upperBound)
        let about =
            "A network made for \(file.clipped(to: 60)): \(Wording.grouped(all.count, "recording")), "
            + "\(NumberFormat.grouped(classes)) classes. nntui presets show prints it as a preset to be edited."
        let network: [JSONValue] = [
            ["layer": "convolution-1d", "filters": 32, "kernel": 5, "padding": 2, "activation": "relu"],
            ["layer": "convolution-1d", "filters": 64, "kernel": 5, "padding": 2, "activation": "relu"],
            ["layer": "max-pooling", "size": 2], ["layer": "gru", "units": 64], ["layer": "global-average-pooling"],
            ["layer": "dense", "units": "classes"],
        ]
        let members: [(String, JSONValue)] = [
            ("title", JSONValue(file.clipped(to: 100))), ("about", JSONValue(about)), ("scaling", "standard-overall"),
            ("validation_fraction", 0.2), ("network", JSONValue(network)), ("loss", "softmax-cross-entropy"),
            ("optimizer", ["name": "adam", "learning_rate": 0.002]),
            ("schedule", ["name": "cosine", "period": JSONValue(steps), "floor": 0.05]),
            ("batch_size", JSONValue(Self.batchSize)), ("steps", JSONValue(steps)),
        ]
        var completed = source
        if source["data"]?["frames"] == nil {
            completed = try completed.setting("data.frames", to: JSONValue(frames))
        }
        for (key, value) in members where source[key] == nil { completed = try completed.setting(key, to: value) }
        return completed
    }

    private func recordings() throws -> [Recording] {
        let data =
            Path.isFolder(folder)
            ? try DataFolder(treeAt: folder)
            : DataFolder(
                treeOf: try ZipArchive(FileContents.read(folder, limit: PresetLimits.dataFileSize), file: folder))
        let (training, heldBack) = try RecordingSet.parts(data, rate: RecordingOptions.rate)
        return training.recordings + (heldBack?.recordings ?? [])
    }
}
