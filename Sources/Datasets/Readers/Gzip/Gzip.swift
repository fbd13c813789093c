import Files

/// Reads gzip files.
package enum Gzip {
    /// Whether a file begins as gzip files do.
    package static func isCompressed(_ bytes: [UInt8]) -> Bool { isMember(bytes, at: 0) }

    /// What a gzip file expands to, all its members one after another; checksums and lengths are compared.
    package static func expand(
        _ bytes: [UInt8], file: String, limit: Int = DataFile.maximumSize
    ) throws(DataFormatError) -> [UInt8] {
        var expanded: [UInt8] = []
        var offset = 0
        do throws(Inflate.Failure) {
            repeat {
                let member = try Inflate.expand(
                    bytes, from: offset, to: bytes.count, .gzip, limit: limit - expanded.count,
                    expectedCount: lastLength(bytes))
                if expanded.isEmpty { expanded = member.bytes } else { expanded += member.bytes }
                offset = member.end
            } while isMember(bytes, at: offset)
        } catch {
            let problem =
                if case .tooLarge = error.problem { CompressionProblem.tooLarge(limit: limit) } else { error.problem }
            throw DataFormatError(file, .offset(error.offset), .compression(problem))
        }
        if bytes[offset...].contains(where: { $0 != 0 }) {
            throw DataFormatError(file, .offset(offset), .compression(.rest(bytes: bytes.count - offset)))
        }
        return expanded
    }

    private static func isMember(_ bytes: [UInt8], at offset: Int) -> Bool {
        bytes.count - offset >= 2 && bytes[offset] == 0x1F && bytes[offset + 1] == 0x8B
    }

    /// The length that the last four bytes give, if that is what they are.
    private static func lastLength(_ bytes: [UInt8]) -> Int {
        bytes.count < 18 ? 0 : Int(bytes.number(UInt32.self, at: bytes.count - 4, .little))
    }
}
