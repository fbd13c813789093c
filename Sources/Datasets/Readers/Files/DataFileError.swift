import Files
import Text

/// Why a file of data cannot be read.
package enum DataFileError: Error, Hashable, Sendable {
    case missing(String)
    case isDirectory(String)
    case notDirectory(String)
    /// A pipe, a socket or a device.
    case notRegular(String)
    case tooLarge(String, size: Int, limit: Int)
    /// A folder of more files than are read.
    case tooManyEntries(String, count: Int, limit: Int)
    case unreadable(String, reason: String)
}

extension DataFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path): "\(path.pathForDisplay): there is no such file"
        case .isDirectory(let path): "\(path.pathForDisplay): this is a folder; give the name of a file"
        case .notDirectory(let path): "\(path.pathForDisplay): this is a file; give the name of a folder"
        case .notRegular(let path):
            "\(path.pathForDisplay): this is a pipe, a socket or a device; data are read from a file only"
        case .tooLarge(let path, let size, let limit):
            "\(path.pathForDisplay): the file has \(size) bytes; allowed are at most \(limit)"
        case .tooManyEntries(let path, let count, let limit):
            "\(path.pathForDisplay): the folder has \(count) entries; allowed are at most \(limit)"
        case .unreadable(let path, let reason):
            "\(path.pathForDisplay): the file cannot be read: \(reason.clipped(to: 200))"
        }
    }
}
