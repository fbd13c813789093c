import Files

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads a file of data whole.
package enum DataFile {
    /// The most bytes that a file of data may have unless a reader says otherwise.
    package static let maximumSize = 512 << 20

    /// The bytes of the regular file at `path`, through symbolic links.
    package static func read(_ path: String, limit: Int = maximumSize) throws(DataFileError) -> [UInt8] {
        try check(path, limit: limit)
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw .unreadable(path, reason: reason(error))
        }
        if bytes.count > limit { throw .tooLarge(path, size: bytes.count, limit: limit) }
        return bytes
    }

    /// Looks at the file without opening it, because opening a pipe waits for its other end.
    private static func check(_ path: String, limit: Int) throws(DataFileError) {
        let target = URL(filePath: path).resolvingSymlinksInPath().path
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: target)
        } catch {
            throw isMissing(error) ? .missing(path) : .unreadable(path, reason: reason(error))
        }
        let type = attributes[.type] as? FileAttributeType
        // A link that could not be followed leads nowhere or back to itself.
        if type == .typeSymbolicLink { throw .missing(path) }
        if type == .typeDirectory { throw .isDirectory(path) }
        if type != .typeRegular { throw .notRegular(path) }
        let size = (attributes[.size] as? any BinaryInteger).map { Int(clamping: $0) } ?? 0
        if size > limit { throw .tooLarge(path, size: size, limit: limit) }
    }

    private static func isMissing(_ error: any Error) -> Bool {
        (error as? CocoaError)?.code == .fileReadNoSuchFile
    }

    private static func reason(_ error: any Error) -> String {
        (error as? CocoaError)?.code == .fileReadNoPermission ? "permission denied" : "\(error)"
    }
}
