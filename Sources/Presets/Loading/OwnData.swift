import Datasets
import Files
import Formats
import Text

/// Kind of data in a file or a folder, for which a preset can be made.
package enum OwnData: String, Sendable {
    /// Table in a text, gzipped or alone in a ZIP archive.
    case table = "file"
    /// NumPy's arrays: an NPZ file, an NPY file, or a folder with `x.npy` and `y.npy`.
    case arrays
    /// Folder with MNIST's files.
    case images
    /// Folder of pictures for each class.
    case pictures
    /// WAV files in a folder for each class, or named `{label}_….wav`.
    case recordings

    /// Endings of the names of files that hold arrays.
    private static let arraySuffixes = [".npz", ".npy"]

    /// Finds the kind of the data at a path by the names and the first bytes of its files; nil for a preset's file.
    package init?(_ path: String) throws(PresetError) {
        if path.lowercased().hasSuffix(".json"), !Path.isFolder(path) { return nil }
        if Path.isFolder(path) {
            self = try Self.folder(path)
        } else if Preset.tableSuffix(of: path) != nil {
            self = .table
        } else {
            self = try Self.file(path)
        }
    }

    private static func file(_ path: String) throws(PresetError) -> OwnData {
        let bytes: [UInt8]
        do { bytes = try FileContents.read(path, limit: PresetLimits.dataFileSize) } catch { throw .file(error) }
        do {
            let expanded = Gzip.isCompressed(bytes) ? try Gzip.expand(bytes, file: path) : bytes
            switch FileSignature(expanded) {
            case .npy, .npz: return .arrays
            case .zip:
                let archive = DataFolder(treeOf: try ZipArchive(expanded, file: path))
                let names = archive.fileNames
                return kind(of: names) ?? kind(of: names.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
                    ?? .table
            case let found?:
                throw PresetError.data(
                    reason: "\(path.pathForDisplay): \(found.refusal(wanted: "data to learn from", file: path))")
            case nil: return .table
            }
        } catch let error as PresetError {
            throw error
        } catch {
            throw .data(reason: "\(error)")
        }
    }

    private static func folder(_ path: String) throws(PresetError) -> OwnData {
        let folder: DataFolder
        do { folder = try DataFolder(treeAt: path) } catch { throw .file(error) }
        let names = folder.fileNames
        if let kind = kind(of: names) { return kind }
        let tables = names.filter { PackedTable.isTable($0) || Preset.tableSuffix(of: $0) != nil }
        var advice = "put a folder of PNG pictures or WAV files for each class into it, or MNIST's files"
        if let table = tables.first {
            advice = "name a table in it: nntui \(Path.joined(path, table).quotedForShell)"
        } else if let name = names.first(where: { PictureFolder.isPicture($0) }) {
            advice = "\(name.clipped(to: 60)) is in no folder of a class; " + advice
        } else if let name = names.first(where: { PictureFolder.isOtherPicture($0) }) {
            let kind = name.split(separator: ".").last ?? ""
            let pattern = "\(path.quotedForShell)/*/*.\(kind)"
            advice =
                "pictures such as \(name.clipped(to: 60)) are not read; convert them: mogrify -format png \(pattern)"
        } else if let name = names.first(where: RecordingSet.isOtherSound) {
            let file = Path.joined(path, name)
            let signature = (try? FileContents.beginning(of: file, count: 512)).flatMap { FileSignature($0.bytes) }
            advice =
                signature.map { "\(name.clipped(to: 60)): \($0.refusal(wanted: "a WAV file", file: file))" }
                ?? "sounds such as \(name.clipped(to: 60)) are not read; convert them to WAV with ffmpeg"
        }
        throw .data(reason: "\(path.pathForDisplay): there are no data in this folder that are read; \(advice)")
    }

    /// Returns the kind of a folder by the names of its files; nil if they are of no kind that is read.
    private static func kind(of names: [String]) -> OwnData? {
        func has(_ isSuch: (String) -> Bool) -> Bool { names.contains(where: isSuch) }
        if has({ ["train-images", "t10k-images"].contains(where: $0.hasPrefix) }) { return .images }
        if has({ PictureFolder.isPicture($0) && $0.contains("/") }) { return .pictures }
        if has({ $0.lowercased().hasSuffix(".wav") }) { return .recordings }
        let arrays = names.filter { $0.hasSuffix(".npy") && !$0.contains("/") }.map { String($0.dropLast(4)) }
        let isPair = arrays.contains(where: NPZData.isFeatures) && arrays.contains(where: NPZData.isTargets)
        return isPair ? .arrays : nil
    }

    /// Returns the ending of a path that is data by its name; nil for other paths.
    static func suffix(of path: String) -> String? {
        if let suffix = Preset.tableSuffix(of: path) { return suffix }
        let path = path.lowercased()
        let suffixes = arraySuffixes.flatMap { [$0, $0 + ".gz"] } + [".zip"]
        return suffixes.first { path.hasSuffix($0) && path.count > $0.count }
    }

    /// JSON of a preset's data at a path.
    func source(_ path: String) -> JSONValue { [rawValue: JSONValue(path)] }
}
