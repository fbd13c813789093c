import Text

/// Reads gzip files.
package enum Gzip {
    /// Whether the bytes begin like a gzip file.
    package static func isCompressed(_ bytes: [UInt8]) -> Bool { isMember(bytes, at: 0) }

    /// Expands all members of a gzip file, one after another, and checks their checksums and lengths.
    ///
    /// Throws if they expand to more than `limit` bytes, or than a file of this size may.
    package static func expand(
        _ bytes: [UInt8], file: String, limit: Int = DataLimits.fileSize
    ) throws(DataFormatError) -> [UInt8] {
        let proportion = DataLimits.expandedSize(ofFileOf: bytes.count)
        let most = min(limit, proportion)
        var expanded: [UInt8] = []
        var offset = 0
        do throws(Inflate.Failure) {
            repeat {
                let member = try Inflate.expand(
                    bytes, from: offset, to: bytes.count, .gzip, limit: most - expanded.count,
                    expectedCount: lastLength(bytes))
                if expanded.isEmpty { expanded = member.bytes } else { expanded += member.bytes }
                offset = member.end
            } while isMember(bytes, at: offset)
        } catch {
            var problem = error.problem
            if case .tooLarge = problem {
                problem = most < limit ? .outOfProportion(limit: proportion) : .tooLarge(limit: limit)
            }
            throw DataFormatError(file, .offset(error.offset), problem)
        }
        if bytes[offset...].contains(where: { $0 != 0 }) {
            throw DataFormatError(file, .offset(offset), CompressionProblem.rest(bytes: bytes.count - offset))
        }
        return expanded
    }

    private static func isMember(_ bytes: [UInt8], at offset: Int) -> Bool {
        bytes.count - offset >= 2 && bytes[offset] == 0x1F && bytes[offset + 1] == 0x8B
    }

    /// Returns the length in the last four bytes, which a gzip file ends with; 0 if the file is too short.
    private static func lastLength(_ bytes: [UInt8]) -> Int {
        bytes.count < 18 ? 0 : Int(bytes.number(UInt32.self, at: bytes.count - 4, .little))
    }
}

/// Reason why compressed data cannot be expanded.
package enum CompressionProblem: Error, DataProblem {
    /// The data end before their end mark.
    case truncated
    /// The data are damaged, in zlib's words.
    case damaged(String)
    /// The data expand to more than is allowed.
    case tooLarge(limit: Int)
    /// The data expand to more than is allowed for a file of this size.
    case outOfProportion(limit: Int)
    /// zlib could not allocate the memory that it needs.
    case outOfMemory
    /// Something else follows the end of a gzip file.
    case rest(bytes: Int)
}

extension CompressionProblem {
    package var description: String {
        switch self {
        case .truncated: "the compressed data break off here; the file was cut off, so copy it again"
        case .damaged(let words):
            "the compressed data are damaged (\(words.clipped(to: 60))); copy the file again"
        case .tooLarge(let limit): "the data expand to more than \(limit) bytes, the most allowed"
        case .outOfProportion(let limit):
            "the data expand to more than \(limit) bytes, the most allowed for a compressed file of this size; "
                + "expand the file yourself"
        case .outOfMemory: "there is too little memory to expand the data"
        case .rest(let bytes):
            "\(bytes) bytes follow the end of the compressed data, where only zero bytes or a further gzip header may"
        }
    }
}
