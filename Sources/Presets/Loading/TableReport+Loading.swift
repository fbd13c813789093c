import Datasets
import Files
import Formats
import Text

extension TableReport {
    /// Reads a table without a preset, and says what its columns are taken for.
    ///
    /// `overrides` are those of a preset that reads the file; only `data` counts. `target` is a column's name or its
    /// number, and the default is found as for any preset.
    package static func load(
        _ path: String, target: String? = nil, overrides: [PresetOverride] = []
    ) throws(PresetError) -> TableReport {
        var preset: JSONValue = ["data": ["file": JSONValue(path)]]
        for override in overrides {
            guard override.key == "data" || override.key.hasPrefix("data.") else {
                throw .data(
                    reason: "--set: inspect reads a table alone, without a preset; allowed are the fields data.…")
            }
            preset = try override.apply(to: preset)
        }
        guard case .csv(let file, var options) = try source(preset) else {
            throw .data(reason: "--set: inspect reads a table, which data.file names")
        }
        if let target { options.target = Int(target).map(CSVOptions.Column.number) ?? .named(target) }
        let bytes: [UInt8]
        do throws(FileError) { bytes = try FileContents.read(file, limit: PresetLimits.dataFileSize) } catch {
            throw .file(error)
        }
        do {
            return try CSVReader.inspect(bytes, file: file, options: options, fields: .option)
        } catch {
            throw .data(reason: "\(error)")
        }
    }

    private static func source(_ preset: JSONValue) throws(PresetError) -> DataSource {
        do {
            return try DataSource(JSONCursor(preset["data"] ?? [:], file: "--set", keyPath: "data"))
        } catch {
            throw .configuration(error)
        }
    }
}
