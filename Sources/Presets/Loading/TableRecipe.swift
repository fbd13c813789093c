import Datasets
import Files
import Formats
import Text

/// Network and settings for a table, which follow from its kind and its size.
struct TableRecipe {
    let file: String
    let data: Dataset
    let validationFraction: Double

    /// Units of the hidden layer.
    private static let units = 100
    /// Passes over the training part, unless these are too few or too many steps.
    private static let epochs = 60
    private static let stepCounts = 1_000...20_000
    /// Number of examples from which on larger batches leave enough steps for each pass.
    private static let many = 20_000

    /// Number of examples to learn from, about.
    private var trainingCount: Int { max(1, Int((Double(data.count) * (1 - validationFraction)).rounded())) }
    private var batchSize: Int { min(trainingCount, data.count < Self.many ? 32 : 128) }

    /// Number of steps of the run, at whose end the schedule has brought η to 0.
    private var steps: Int {
        let perEpoch = (trainingCount + batchSize - 1) / batchSize
        let (steps, isTooMany) = perEpoch.multipliedReportingOverflow(by: Self.epochs)
        return isTooMany
            ? Self.stepCounts.upperBound : min(max(steps, Self.stepCounts.lowerBound), Self.stepCounts.upperBound)
    }

    /// Sentence on the data and on what may be done with the preset.
    private var about: String {
        let outputs =
            switch data.kind {
            case .classification(let names): "\(NumberFormat.grouped(names.count)) classes"
            default: "a number to predict"
            }
        return
            "A network made for \(file.clipped(to: 60)): \(Wording.grouped(data.featureCount, "feature")) and \(outputs) in "
            + "\(Wording.grouped(data.count, "row")). nntui presets show prints it as a preset to be edited."
    }

    /// JSON of the preset; `source` holds the data and what else is set about them.
    func complete(_ source: JSONValue) throws(ConfigurationError) -> JSONValue {
        let isClassification = data.classNames != nil
        var members: [(String, JSONValue)] = [
            ("title", JSONValue(file.clipped(to: 100))), ("about", JSONValue(about)), ("scaling", "standard"),
        ]
        if !isClassification { members.append(("target_scaling", "standard")) }
        let output: JSONValue = isClassification ? "classes" : JSONValue(data.targetWidth)
        members += [
            ("validation_fraction", JSONValue(validationFraction)),
            (
                "network",
                JSONValue([
                    ["layer": "dense", "units": JSONValue(Self.units)] as JSONValue,
                    ["layer": "dense", "units": output] as JSONValue,
                ])
            ),
            ("activation", "relu"),
            ("loss", isClassification ? "softmax-cross-entropy" : "mean-squared-error"),
            ("optimizer", ["name": "adamw", "learning_rate": 0.003]), ("regularization", ["weight_decay": 0.1]),
            ("schedule", ["name": "cosine", "period": JSONValue(steps)]), ("batch_size", JSONValue(batchSize)),
            ("steps", JSONValue(steps)),
        ]
        var completed = source
        for (key, value) in members where source[key] == nil { completed = try completed.setting(key, to: value) }
        return completed
    }
}

extension Preset {
    /// Endings of files that hold a table.
    private static let tableSuffixes = [".csv", ".tsv", ".tab"].flatMap { [$0, $0 + ".gz", $0 + ".zip"] }

    /// Returns the ending of a path that is a table; nil for other files.
    static func tableSuffix(of path: String) -> String? {
        let path = path.lowercased()
        return tableSuffixes.first { path.hasSuffix($0) && path.count > $0.count }
    }

    /// Makes a preset for a table.
    ///
    /// What the command line says about the data is heeded when the table is read.
    static func source(forTable path: String, _ overrides: [PresetOverride]) throws(PresetError) -> JSONValue {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var source: JSONValue = ["data": ["file": JSONValue(name)]]
        for override in overrides where override.fullPath == "data" || override.fullPath.hasPrefix("data.") {
            source = try override.apply(to: source)
        }
        let options = try csvOptions(source, path)
        let bytes: [UInt8]
        do { bytes = try FileContents.read(path, limit: PresetLimits.dataFileSize) } catch { throw .file(error) }
        do {
            let table = try CSVReader.read(bytes, file: path, options: options, fields: .option)
            return try TableRecipe(file: name, data: table, validationFraction: 0.2).complete(source)
        } catch {
            throw .data(reason: "\(error)")
        }
    }

    private static func csvOptions(_ source: JSONValue, _ path: String) throws(PresetError) -> CSVOptions {
        do {
            var reader = try JSONObjectReader(source, file: path)
            guard case .csv(_, let options) = try DataSource(try reader.value("data")) else { return CSVOptions() }
            return options
        } catch {
            throw .configuration(error)
        }
    }
}
