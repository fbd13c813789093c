import Datasets
import Files
import Formats
import Text

extension Preset {
    /// Loads a preset by its name, such as `moons`, or from a file if the text ends in `.json` or contains a `/`.
    ///
    /// For other files and for folders one is made, from what is in them.
    /// `data` is a file or folder that replaces the preset's own data.
    package static func load(
        _ name: String, overrides: [PresetOverride] = [], data: String? = nil
    ) throws(PresetError) -> Preset {
        let name = name.withoutLastSlashes
        let isFile = isFile(name)
        let file = isFile ? name : "\(name).json"
        let kind = isFile ? try OwnData(name) : nil
        var source =
            if let kind { try kind.recipe(for: name, overrides) } else { try parsed(name, file: file) }
        if isFile, kind == nil, data == nil { try source.refuseForeignData(named: overrides, file: file) }
        if let data {
            let kind = source.keepsKindOfData ? nil : try OwnData(data) ?? .table
            do {
                source = try source.replacingData(with: data, kind)
                // What a built-in preset says of its own data is not true of others.
                let about = "The network of \(name), on \(data.pathForDisplay)."
                if !isFile { source = try source.setting("about", to: JSONValue(about)) }
            } catch {
                throw .configuration(error)
            }
        }
        for override in overrides { source = try override.apply(to: source) }
        do {
            return try Preset(
                source, name: isFile ? self.name(ofFile: name) : name, file: file,
                directory: isFile ? Path.folder(of: name) : nil)
        } catch {
            throw .configuration(PresetOverride.suggesting(for: error))
        }
    }

    /// Returns whether a text is the path of a file or a folder, and not the name of a built-in preset.
    ///
    /// It is if it has a slash or an ending, or if there is something of that name.
    package static func isFile(_ name: String) -> Bool {
        isFileByItsName(name) || !PresetCatalog.names.contains(name) && Path.isTaken(name)
    }

    /// Returns whether a text is a path wherever it stands, by a slash or an ending.
    package static func isFileByItsName(_ name: String) -> Bool {
        name.contains("/") || name.dropFirst().dropLast().contains(".")
    }

    private static func parsed(_ name: String, file: String) throws(PresetError) -> JSONValue {
        let bytes = try isFile(name) ? contents(ofFile: name) : contents(ofPreset: name)
        do { return try JSONParser.parse(bytes, file: file) } catch { throw .json(error) }
    }

    private static func contents(ofPreset name: String) throws(PresetError) -> [UInt8] {
        if let bytes = PresetCatalog.bytes(ofFile: "\(name).json") { return bytes }
        let known = PresetCatalog.names
        throw .unknownPreset(name: name, suggestion: Suggestion.closest(to: name, among: known), known: known)
    }

    private static func contents(ofFile path: String) throws(PresetError) -> [UInt8] {
        let bytes: [UInt8]
        do { bytes = try FileContents.read(path, limit: PresetLimits.fileSize) } catch { throw .file(error) }
        if let signature = FileSignature(bytes), signature != .json {
            throw .data(reason: "\(path.pathForDisplay): \(signature.refusal(wanted: "a preset, which is JSON"))")
        }
        return bytes
    }

    /// Returns a file's name without its folder and the suffix of a preset or a checkpoint, harmless for a terminal.
    package static func name(ofFile path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let suffix = [".json", ".safetensors"].first { name.hasSuffix($0) } ?? OwnData.suffix(of: name) ?? ""
        return String(name.dropLast(suffix.count)).clipped(to: 60)
    }
}

extension Preset {
    /// Returns the preset with its data read from another place, with what it says of them.
    package func reading(_ path: String) throws(PresetError) -> Preset {
        let kind = source.keepsKindOfData ? nil : try OwnData(path) ?? .table
        do {
            // Data of the same kind are read with the same options, such as the size of pictures.
            let same = kind.flatMap { self.source["data"]?[$0.rawValue] == nil ? nil : "data.\($0.rawValue)" }
            let source =
                if let same { try self.source.setting(same, to: JSONValue(Path.fromRoot(path))) } else {
                    try self.source.replacingData(with: path, kind)
                }
            return try Preset(source, name: information.name, file: file, directory: directory)
        } catch {
            throw .configuration(error)
        }
    }

    /// Name of the data for people: that of a file or folder without its path, or of a generator.
    package var dataName: String {
        switch data {
        case .generator(let name, _), .simulator(let name, _): name
        case .csv(let path, _), .names(let path), .arrays(let path, _), .images(let path), .recordings(let path, _),
            .text(let path, _), .pictures(let path, _):
            path.split(separator: "/").last.map { String($0).clipped(to: 60) } ?? path.clipped(to: 60)
        }
    }
}

extension PresetCatalog {
    /// All embedded presets, in teaching order.
    package static var all: [Preset] {
        names.map { name in
            do { return try Preset.load(name) } catch { preconditionFailure("the preset \(name) is broken: \(error)") }
        }
    }

    /// Descriptions of all embedded presets, in teaching order.
    package static let descriptions = all.map(\.information)
}

/// Replacement of a preset's data.
extension JSONValue {
    /// Returns the preset with its data read from `path`.
    ///
    /// The path is a file or folder of the kind that the preset reads already, or of a kind that is found out: pictures,
    /// MNIST's files, NumPy's arrays, or a CSV file.
    func replacingData(with path: String, _ kind: OwnData?) throws(ConfigurationError) -> JSONValue {
        let path = Path.fromRoot(path)
        guard let kind else {
            let key = Self.inPlace.first { self["data"]?[$0] != nil }
            return try key.map { key throws(ConfigurationError) in
                try setting("data.\(key)", to: JSONValue(path))
            } ?? self
        }
        let preset = try setting("data", to: kind.source(path))
        // Pixels are read as numbers from 0 to 1.
        return [.images, .pictures].contains(kind) ? try preset.setting("scaling", to: "none") : preset
    }

    /// Whether the preset reads other data in the way of its own.
    fileprivate var keepsKindOfData: Bool { Self.inPlace.contains { self["data"]?[$0] != nil } }

    /// Keys of the kinds of data that a preset keeps reading, from another path.
    private static let inPlace = ["text", "names", "recordings"]
}

/// Place of a preset's data.
extension JSONValue {
    /// Throws if a preset's file names data outside its own folder, which only the command line may.
    ///
    /// Otherwise a preset from somebody else could make the program read any file.
    fileprivate func refuseForeignData(named overrides: [PresetOverride], file: String) throws(PresetError) {
        for key in DataSource.pathKeys {
            let path = "data.\(key)"
            guard let name = self["data"]?[key]?.string,
                name.hasPrefix("/") || name.split(separator: "/").contains(".."),
                !overrides.contains(where: { ["data", path].contains($0.fullPath) })
            else { continue }
            throw .configuration(
                ConfigurationError(
                    file: file, line: nearest(to: path).value.position.line, keyPath: path,
                    message:
                        "\(name.quotedForDisplay) leads out of the preset's folder; put the data into it, or name them "
                        + "on the command line with --data PATH, or with "
                        + "--set \("\(path)=\(name)".quotedForShell) to keep what the preset says of them"))
        }
    }
}

extension String {
    /// Path without slashes at its end, of which one alone stays.
    fileprivate var withoutLastSlashes: String {
        var path = self
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
