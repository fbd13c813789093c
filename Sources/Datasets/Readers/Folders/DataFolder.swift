import Files

/// Folder of data files, on a disk or in an archive.
package struct DataFolder: Sendable {
    /// Path of the folder or archive, as errors name it.
    package let path: String
    /// Names in sorted order, so that they are the same on every machine; hidden files (`.name`) are left out.
    package let fileNames: [String]
    private let contents: @Sendable (String) throws -> [UInt8]

    /// Creates a folder from file names and a function that reads a file by its name.
    package init(path: String, fileNames: [String], contents: @escaping @Sendable (String) throws -> [UInt8]) {
        self.path = path
        self.fileNames = fileNames.filter { !$0.hasPrefix(".") }.sorted()
        self.contents = contents
    }

    /// Reads one of the files.
    package func read(_ name: String) throws -> [UInt8] { try contents(name) }

    /// Returns the path of a file, as errors name it.
    package func path(of name: String) -> String { Path.joined(path, name) }
}

extension DataFolder {
    /// Maximum number of entries in a folder on a disk.
    static let entryLimit = 200_000

    /// Lists the folder at `path`, whose files may have up to `limit` bytes each.
    ///
    /// A file may lie in a folder of its own name, as some archives unpack. Symbolic links that lead out of the folder
    /// are not followed, since only the folder was named.
    package init(path: String, limit: Int = DataLimits.fileSize) throws(FileError) {
        let names = try FileContents.names(inFolder: path, limit: Self.entryLimit, as: .readData)
        self.init(path: path, fileNames: names) { name in
            let file = Path.joined(path, name)
            try Self.requireWithin(path, file)
            do throws(FileError) {
                return try FileContents.read(file, limit: limit, as: .readData)
            } catch {
                let inner = Path.joined(file, name)
                guard error.problem == .wrongKind(.folder) else { throw error }
                try Self.requireWithin(path, inner)
                guard let nested = try? FileContents.read(inner, limit: limit, as: .readData) else { throw error }
                return nested
            }
        }
    }

    private static func requireWithin(_ folder: String, _ file: String) throws(FileError) {
        if Path.leavesFolder(folder, file) { throw FileError(.readData, file, .linkOutOfFolder) }
    }

    /// Presents an archive as one folder, with the names of its files but without their subfolders.
    ///
    /// Throws if two files then have the same name.
    package init(_ archive: ZipArchive) throws(DataFormatError) {
        var entryNames: [String: String] = [:]
        for name in archive.names {
            let last = String(name.split(separator: "/").last ?? "")
            if last.hasPrefix(".") { continue }
            if entryNames.updateValue(name, forKey: last) != nil {
                throw DataFormatError(archive.file, .wholeFile, ZipProblem.duplicate(last))
            }
        }
        let known = entryNames
        self.init(path: archive.file, fileNames: Array(known.keys)) { try archive.contents(of: known[$0] ?? $0) }
    }
}
