import Text

/// Why compressed data cannot be expanded.
package enum CompressionProblem: Error, Hashable, Sendable {
    /// The system has no zlib.
    case unavailable(reason: String)
    /// The data end before their end mark.
    case truncated
    /// In zlib's words.
    case damaged(String)
    /// They expand to more than is allowed.
    case tooLarge(limit: Int)
    case outOfMemory
    /// Something else follows the end of a gzip file.
    case rest(bytes: Int)
}

extension CompressionProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unavailable(let reason):
            "the data are compressed, and \(reason); install zlib (Debian: zlib1g), or expand the file with gunzip"
        case .truncated: "the compressed data break off here; the file was cut off, so copy it again"
        case .damaged(let words):
            "the compressed data are damaged (\(words.clipped(to: 60))); copy the file again"
        case .tooLarge(let limit): "the data expand to more than \(limit) bytes, the most allowed"
        case .outOfMemory: "there is too little memory to expand the data"
        case .rest(let bytes):
            "\(bytes) bytes follow the end of the compressed data, where only zero bytes or a further gzip header may"
        }
    }
}
