import CZlib

/// Expands one run of deflated data, piece by piece, through the system's zlib.
///
/// Source: P. Deutsch, "DEFLATE Compressed Data Format Specification version 1.3", RFC 1951 (1996), and "GZIP file format
/// specification version 4.3", RFC 1952 (1996).
@safe struct Inflater: ~Copyable {
    private let handle: OpaquePointer

    enum Format {
        /// With header, and with checksum and length, both of which are compared.
        case gzip
        /// Deflated data alone.
        case raw
    }

    init(_ format: Format) throws(CompressionProblem) {
        if let reason = unsafe nn_zlib_load() { throw .unavailable(reason: unsafe String(cString: reason)) }
        let number = format == .gzip ? nn_format_gzip : nn_format_raw
        guard let handle = unsafe nn_inflate_open(Int32(number)) else { throw .outOfMemory }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe nn_inflate_close(handle) }

    /// What one step did.
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
