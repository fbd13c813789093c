import Files

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of data files: on a disk, or in an archive.
package struct DataFolder: Sendable {
    /// As errors name it.
    package let path: String
    /// Sorted, so that every machine sees the same order; hidden files (`.name`) are left out.
    package let fileNames: [String]
    private let contents: @Sendable (String) throws -> [UInt8]

    /// A folder whose listing and files somebody else knows.
    package init(path: String, fileNames: [String], contents: @escaping @Sendable (String) throws -> [UInt8]) {
        self.path = path
        self.fileNames = fileNames.filter { !$0.hasPrefix(".") }.sorted()
        self.contents = contents
    }

    /// The bytes of one of the files.
    package func read(_ name: String) throws -> [UInt8] { try contents(name) }

    /// How errors name one of the files.
    package func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }
}

extension DataFolder {
    /// The most entries that a folder on a disk may have.
    package static let entryLimit = 200_000

    /// The folder at `path`; its files may have up to `limit` bytes each.
    package init(path: String, limit: Int = DataFile.maximumSize) throws(DataFileError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw Self.reason(error, path)
        }
        if names.count > Self.entryLimit {
            throw .tooManyEntries(path, count: names.count, limit: Self.entryLimit)
        }
        self.init(path: path, fileNames: names) { name in
            try DataFile.read(path.hasSuffix("/") ? path + name : "\(path)/\(name)", limit: limit)
        }
    }

    private static func reason(_ error: any Error, _ path: String) -> DataFileError {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { return .missing(path) }
        if !isDirectory { return .notDirectory(path) }
        let isForbidden = (error as? CocoaError)?.code == .fileReadNoPermission
        return .unreadable(path, reason: isForbidden ? "permission denied" : "\(error)")
    }
}
