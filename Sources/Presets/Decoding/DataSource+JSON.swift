import Datasets
import Formats

/// `{"generator": "moons", "noise": 0.2, …}`, or `{"file": "iris.csv", "target": "species", …}`.
extension DataSource {
    /// Reads a data source of the kind whose key the object contains; throws if it contains none.
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        if let generator = reader.optionalValue("generator") {
            self = try Self.generated(generator, &reader)
        } else if let file = reader.optionalValue("file") {
            self = try Self.file(file, &reader)
        } else if let file = reader.optionalValue("text") {
            self = .text(
                file: try Self.path(file), context: try reader.int("context", default: 64, in: SettingLimits.timeSteps))
        } else if let file = reader.optionalValue("names") {
            self = .names(file: try Self.path(file))
        } else if let file = reader.optionalValue("arrays") {
            self = .arrays(file: try Self.path(file), options: try ArrayOptions(&reader))
        } else if let folder = reader.optionalValue("images") {
            self = .images(folder: try Self.path(folder))
        } else if let folder = reader.optionalValue("pictures") {
            self = .pictures(path: try Self.path(folder), options: try PictureOptions(&reader))
        } else if let folder = reader.optionalValue("recordings") {
            self = .recordings(path: try Self.path(folder), options: try RecordingOptions(&reader))
        } else if let name = reader.optionalValue("simulator") {
            self = .simulator(
                name: try name.string(oneOf: EpisodeOptions.simulators), options: try EpisodeOptions(&reader))
        } else {
            throw cursor.error(
                "found none of \(Self.kinds); name a generator: \(Self.generatorNames); a CSV file; a text; a list of "
                    + "names; NumPy's arrays; a folder with MNIST's files; folders of pictures; a folder of recordings; or the simulator cart-pole"
            )
        }
        try reader.finish()
    }

    /// Key of the kind in a preset.
    package var key: String {
        switch self {
        case .generator: "generator"
        case .csv: "file"
        case .arrays: "arrays"
        case .images: "images"
        case .pictures: "pictures"
        case .text: "text"
        case .names: "names"
        case .recordings: "recordings"
        case .simulator: "simulator"
        }
    }

    /// Keys whose value is the path of a file or a folder.
    static let pathKeys = ["file", "text", "names", "arrays", "images", "pictures", "recordings"]

    private static let kinds =
        "\"generator\", \"file\", \"text\", \"names\", \"arrays\", \"images\", \"pictures\", \"recordings\" and \"simulator\""

    private static var generatorNames: String { Generator.all.map(\.name).joined(separator: ", ") }

    private static func generated(
        _ name: JSONCursor, _ reader: inout JSONObjectReader
    ) throws(ConfigurationError) -> DataSource {
        let word = try name.string(oneOf: Generator.all.map(\.name))
        var values: [String: Double] = [:]
        for parameter in Generator.all.first(where: { $0.name == word })?.parameters ?? [] {
            guard let value = reader.optionalValue(parameter.key) else { continue }
            let range = parameter.allowed
            values[parameter.key] =
                parameter.isWhole
                ? Double(try value.int(in: Int(range.lowerBound)...Int(range.upperBound))) : try value.double(in: range)
        }
        return .generator(name: word, parameters: values)
    }

    private static func file(
        _ name: JSONCursor, _ reader: inout JSONObjectReader
    ) throws(ConfigurationError) -> DataSource {
        .csv(file: try path(name), options: try CSVOptions(&reader))
    }

    private static func path(_ name: JSONCursor) throws(ConfigurationError) -> String {
        let path = try name.string()
        guard !path.isEmpty, !path.utf8.contains(0) else { throw name.wrongKind("a file's name") }
        return path
    }
}

extension CSVOptions {
    /// Reads the options and leaves the reader open for other keys.
    fileprivate init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        delimiter = try reader.choice("delimiter", default: delimiter)
        header = try reader.choice("header", default: header)
        if let value = reader.optionalValue("target") { target = try Column(value) }
        task = try reader.choice("task", default: task)
        missing = try reader.choice("missing", default: missing)
        ignore = try Self.columns("ignore", &reader)
        text = try Self.columns("text", &reader)
        keep = try Self.columns("keep", &reader)
        decimal = try reader.choice("decimal", default: decimal)
        dates = try reader.choice("dates", default: dates)
        if let value = reader.optionalValue("image") { image = try ImageShape(value) }
    }

    /// Reads a list of columns; one column needs no list, as in `--set data.keep=width`.
    private static func columns(
        _ key: String, _ reader: inout JSONObjectReader
    ) throws(ConfigurationError) -> [Column] {
        guard let value = reader.optionalValue(key) else { return [] }
        if value.value.string != nil || value.value.double != nil { return [try Column(value)] }
        return try value.array().map { column throws(ConfigurationError) in try Column(column) }
    }
}

extension CSVOptions.Column {
    /// Reads a name from the header, or a number counted from 1.
    fileprivate init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if let name = cursor.value.string {
            self = .named(name)
        } else if let number = cursor.value.int, number >= 1 {
            self = .number(number)
        } else {
            throw cursor.wrongKind("a column's name, or its number counted from 1")
        }
    }
}

extension ImageShape {
    private static let sides = 1...10_000

    /// Reads a size in pixels.
    init(_ cursor: JSONCursor) throws(ConfigurationError) {
        var reader = try cursor.object()
        self.init(width: try reader.int("width", in: Self.sides), height: try reader.int("height", in: Self.sides))
        try reader.finish()
    }
}
