import Backprop
import Datasets
import Files
import Formats
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Network and settings for a table, which follow from its kind and its size.
///
/// The less the targets tell, the more the weights decay. What they tell is counted in bits: log₂ K for each example of K
/// classes, and 1 for a number.
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
    /// Learning rate, unless the range test finds that it is too long.
    private static let rate = 0.003
    private static let rates = 3e-4...rate
    /// Weight decay times the bits of the targets, and its range.
    private static let decayTimesBits = 100.0
    private static let decays = 0.1...1.0
    /// Bits below which the hidden units saturate, so that the answer stays smooth.
    private static let fewBits = 200.0
    /// Number of validation examples below which the lowest loss of many evaluations would be luck.
    private static let fewValidationExamples = 100
    private static let fewEvaluations = 5
    /// Rows of the range test at most, as many as its steps use.
    private static let testRows = 4_000

    /// Number of examples to learn from, about.
    private var trainingCount: Int { max(1, data.count - validationCount) }
    private var validationCount: Int { Int((Double(data.count) * validationFraction).rounded()) }
    private var batchSize: Int { min(trainingCount, data.count < Self.many ? 32 : 128) }

    /// Number of steps of the run, at whose end the schedule has brought η to 0.
    private var steps: Int {
        let perEpoch = (trainingCount + batchSize - 1) / batchSize
        let (steps, isTooMany) = perEpoch.multipliedReportingOverflow(by: Self.epochs)
        return isTooMany
            ? Self.stepCounts.upperBound : min(max(steps, Self.stepCounts.lowerBound), Self.stepCounts.upperBound)
    }

    /// What the targets tell, in bits.
    private var bits: Double { Double(data.count) * log2(Double(max(2, data.classNames?.count ?? 2))) }

    /// Weight decay to two decimals.
    private var decay: Double {
        let decay = (100 * Self.decayTimesBits / bits).rounded() / 100
        return min(max(decay, Self.decays.lowerBound), Self.decays.upperBound)
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
        let completed = try source.completed(with: members)
        let rate = try safeRate(of: completed)
        return rate == Self.rate
            ? completed : try completed.setting("optimizer.learning_rate", to: JSONValue(rate))
    }

    private var members: [(String, JSONValue)] {
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
            ("activation", bits < Self.fewBits ? "tanh" : "relu"),
            ("loss", isClassification ? "softmax-cross-entropy" : "mean-squared-error"),
        ]
        if let word = ClassWeights.customary(for: data)?.word { members.append(("class_weights", JSONValue(word))) }
        members += [
            ("optimizer", ["name": "adamw", "learning_rate": JSONValue(Self.rate)]),
            ("regularization", ["weight_decay": JSONValue(decay)]),
            ("schedule", ["name": "cosine", "period": JSONValue(steps)]), ("batch_size", JSONValue(batchSize)),
            ("steps", JSONValue(steps)),
        ]
        if validationCount < Self.fewValidationExamples {
            members.append(("evaluate_every", JSONValue(steps / Self.fewEvaluations)))
        }
        return members
    }

    /// Returns the usual rate, or a smaller one to one significant digit if the range test finds that it is too long.
    private func safeRate(of source: JSONValue) throws(ConfigurationError) -> Double {
        let preset = try Preset(source, name: file, file: file).fitted(
            to: DataWidths(vocabulary: 1, outputs: data.classNames?.count ?? data.targetWidth))
        let outline = try NetworkOutline(preset, input: data.inputShape)
        let rows = min(data.count, Self.testRows)
        // Rows may be sorted, so that the first ones would not stand for all.
        let stride = Double(data.count) / Double(max(1, rows))
        var split = Dataset.Split(
            training: data.selecting((0..<rows).map { Int(Double($0) * stride) }), validation: data.selecting([]))
        _ = split.scaleFeatures(preset.scaling)
        _ = split.scaleTargets(preset.targetScaling)
        let test = RateRangeTest(preset, training: split.training, parameterCount: outline.parameterCount)
        guard let rate = test?.safeRate(), rate < Self.rates.upperBound else { return Self.rates.upperBound }
        let exponent = Int(floor(log10(max(rate, Self.rates.lowerBound))))
        let digit = Int(max(rate, Self.rates.lowerBound) / pow(10, Double(exponent)))
        return max(Double("\(digit)e\(exponent)") ?? 0, Self.rates.lowerBound)
    }
}

extension JSONValue {
    /// Returns an object with those of the members that it has not.
    fileprivate func completed(with members: [(String, JSONValue)]) throws(ConfigurationError) -> JSONValue {
        var completed = self
        for (key, value) in members where self[key] == nil { completed = try completed.setting(key, to: value) }
        return completed
    }
}

extension Preset {
    /// Fraction of a table's rows that is kept back for validation unless a preset names another.
    package static let tableValidationFraction = 0.1

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
            return try TableRecipe(file: name, data: table, validationFraction: tableValidationFraction).complete(
                source)
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
