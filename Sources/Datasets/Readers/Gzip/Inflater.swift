import CZlib

/// Expands one run of deflated data, piece by piece, through the system's zlib.
///
/// Source: P. Deutsch, "DEFLATE Compressed Data Format Specification version 1.3", RFC 1951 (1996), and "GZIP file
/// format specification version 4.3", RFC 1952 (1996).
@safe struct Inflater: ~Copyable {
    private let handle: OpaquePointer

    enum Format {
        /// A gzip member, whose checksum and length are checked.
        case gzip
        /// Deflated data alone.
        case raw
        /// zlib's format, as in PNG files, whose checksum is checked.
        case zlib

        fileprivate var code: Int {
            switch self {
            case .gzip: nn_format_gzip
            case .raw: nn_format_raw
            case .zlib: nn_format_zlib
            }
        }
    }

    init(_ format: Format) throws(CompressionProblem) {
        guard let handle = unsafe nn_inflate_open(Int32(format.code)) else { throw .outOfMemory }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe nn_inflate_close(handle) }

    /// Result of one step.
    struct Step {
        let consumed: Int
        let produced: Int
        let isComplete: Bool
    }

    /// Expands bytes from `start` on into the front of `output`.
    func step(
        _ input: [UInt8], from start: Int, to end: Int, into output: inout [UInt8]
    ) throws(CompressionProblem) -> Step {
        precondition(0 <= start && start <= end && end <= input.count, "the compressed data lie outside of the file")
        var (consumed, produced) = (0, 0)
        let room = output.count
        let status = unsafe input.withUnsafeBufferPointer { buffer in
            unsafe nn_inflate_step(
                handle, buffer.baseAddress.map { unsafe $0 + start }, end - start, &consumed, &output, room, &produced)
        }
        switch Int(status) {
        case nn_inflate_damaged: throw .damaged(unsafe String(cString: nn_inflate_complaint(handle)))
        case nn_inflate_out_of_memory: throw .outOfMemory
        default: return Step(consumed: consumed, produced: produced, isComplete: Int(status) == nn_inflate_complete)
        }
    }
}

/// Expands a whole run of compressed bytes, up to a limit.
enum Inflate {
    /// Problem, with its offset in the compressed bytes.
    struct Failure: Error {
        let offset: Int
        let problem: CompressionProblem
    }

    /// Expanded bytes, and the offset where the compressed ones end.
    struct Result {
        var bytes: [UInt8]
        var end: Int
    }

    /// Maximum expansion of deflated data: two bits can stand for 258 bytes (zlib's technical notes).
    static let largestRatio = 1_032

    /// Expands what begins at `start` and ends before `end`; the memory taken stays within `limit`.
    ///
    /// `expectedCount` is a guess at the expanded length that saves reallocations; a wrong one is harmless.
    static func expand(
        _ bytes: [UInt8], from start: Int, to end: Int, _ format: Inflater.Format, limit: Int, expectedCount: Int
    ) throws(Failure) -> Result {
        var result = Result(bytes: [], end: start)
        do throws(CompressionProblem) {
            let inflater = try Inflater(format)
            let credible = (end - start).multipliedReportingOverflow(by: largestRatio)
            result.bytes.reserveCapacity(min(expectedCount, limit, credible.overflow ? limit : credible.partialValue))
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let step = try inflater.step(bytes, from: result.end, to: end, into: &piece)
                result.end += step.consumed
                if step.produced > limit - result.bytes.count { throw .tooLarge(limit: limit) }
                result.bytes += piece[..<step.produced]
                if step.isComplete { return result }
                if step.consumed == 0 && step.produced == 0 { throw .truncated }
            }
        } catch {
            throw Failure(offset: result.end, problem: error)
        }
    }
}
