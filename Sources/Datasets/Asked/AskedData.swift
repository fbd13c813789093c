import Files
import Text

/// Data that a model is asked about and that are no table, found out by the names and the first bytes of the files.
package enum AskedData: Sendable {
    /// Pictures, in folders of their classes or not.
    case pictures(DataFolder)
    /// Recordings, in folders of their classes or not.
    case recordings(DataFolder)
    /// MNIST's files.
    case images(DataFolder)
    /// A single IDX file, with the folder that it is in.
    case image(name: String, DataFolder)
    /// Named arrays, or a folder of NPY files.
    case arrays(@Sendable (ArrayOptions) throws -> NPZArchive)
    /// A single array, expanded if it was compressed.
    case array([UInt8], file: String)
}

extension AskedData {
    /// Number of bytes at a file's beginning that give its kind away.
    private static let beginning = 4_096

    /// Looks at a file or a folder; nil for a table, and for anything that is read like one.
    ///
    /// Throws for a folder in which nothing is read.
    package init?(_ path: String) throws {
        if path == "-" { return nil }
        if Path.isFolder(path) {
            guard let found = try Self.folder(path) else {
                let names = try DataFolder(treeAt: path).fileNames
                throw DataFormatError(path, .wholeFile, AskedProblem.nothing(found: names))
            }
            self = found
            return
        }
        guard !Self.isTable(path), Path.isRegularFile(path),
            let start = try? FileContents.beginning(of: path, count: Self.beginning).bytes,
            let found = try Self.file(path, start)
        else { return nil }
        self = found
    }

    /// Whether a file's name is that of a table, compressed or not.
    private static func isTable(_ path: String) -> Bool {
        var name = path.lowercased()
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return PackedTable.isTable(name)
    }

    private static func folder(_ path: String) throws -> AskedData? {
        let tree = try DataFolder(treeAt: path)
        switch Kind(tree.fileNames) {
        case .pictures: return .pictures(tree)
        case .recordings: return .recordings(tree)
        case .images: return .images(try DataFolder(path: path))
        case .arrays: return .arrays { try NPZArchive(DataFolder(path: path), $0) }
        case nil: return nil
        }
    }

    private static func file(_ path: String, _ start: [UInt8]) throws -> AskedData? {
        switch FileSignature(start) {
        case .png, .netpbm, .wav, .npy, .npz, .zip, .gzip, .idx: return try contents(path, try read(path))
        default: return IDXReader.isArray(start) ? .image(name: name(path), try parent(path)) : nil
        }
    }

    private static func contents(_ path: String, _ bytes: [UInt8]) throws -> AskedData? {
        switch FileSignature(bytes) {
        case .gzip: return try contents(path, Gzip.expand(bytes, file: path))
        case .png, .netpbm: return .pictures(alone(path, bytes))
        case .wav: return .recordings(alone(path, bytes))
        case .npy: return .array(bytes, file: path)
        case .npz:
            let archive = try NPZArchive(bytes, file: path)
            return .arrays { _ in archive }
        case .zip: return try archive(path, bytes)
        case .idx: return .image(name: name(path), try parent(path))
        default: return IDXReader.isArray(bytes) ? .image(name: name(path), try parent(path)) : nil
        }
    }

    private static func archive(_ path: String, _ bytes: [UInt8]) throws -> AskedData? {
        let archive = try ZipArchive(bytes, file: path)
        let tree = DataFolder(treeOf: archive)
        switch Kind(tree.fileNames) {
        case .pictures: return .pictures(tree)
        case .recordings: return .recordings(tree)
        case .images: return .images(try DataFolder(archive))
        case .arrays:
            let arrays = try NPZArchive(bytes, file: path)
            return .arrays { _ in arrays }
        case nil: return nil
        }
    }

    /// Kind of what is in a folder or an archive.
    private enum Kind {
        case pictures, recordings, images, arrays

        init?(_ names: [String]) {
            let last = names.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            if last.contains(where: { $0.hasPrefix("train-images") || $0.hasPrefix("t10k-images") }) {
                self = .images
            } else if last.contains(where: PictureFolder.isPicture) {
                self = .pictures
            } else if last.contains(where: RecordingName.isRecording) {
                self = .recordings
            } else if names.contains(where: { $0.hasSuffix(".npy") && NPZNames.mayBe(String($0.dropLast(4))) }) {
                self = .arrays
            } else {
                return nil
            }
        }
    }

    /// Folder that holds a single file, whose contents are known already.
    private static func alone(_ path: String, _ bytes: [UInt8]) -> DataFolder {
        DataFolder(path: Path.folder(of: path), fileNames: [name(path)]) { _ in bytes }
    }

    private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func parent(_ path: String) throws -> DataFolder { try DataFolder(path: Path.folder(of: path)) }

    private static func read(_ path: String) throws(FileError) -> [UInt8] {
        try FileContents.read(path, limit: DataLimits.fileSize, as: .readData)
    }
}

extension IDXReader {
    /// Whether the bytes begin like an IDX file, which not compressed begins with two zero bytes and a type code.
    static func isArray(_ bytes: [UInt8]) -> Bool {
        bytes.count > 7 && bytes[0] == 0 && bytes[1] == 0 && [8, 9, 11, 12, 13, 14].contains(bytes[2])
            && (1...UInt8(dimensionLimit)).contains(bytes[3])
    }
}
