import Files

/// Chunks of a WAV file: four characters, a length, and as many bytes, padded to an even number.
///
/// Source: IBM and Microsoft, "Multimedia programming interface and data specifications 1.0" (1991), Resource
/// Interchange File Format.
struct WAVChunks {
    struct Chunk {
        let name: String
        /// Byte range of the contents, after the length.
        let range: Range<Int>
        /// Whether the file was written without knowing how long it would become.
        let isOpenEnded: Bool
    }

    private let bytes: [UInt8]
    private let file: String
    private let isStreamed: Bool
    private var offset = 12

    init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        self.bytes = bytes
        self.file = file
        guard bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WAVE".utf8) else {
            try OtherFormat.refuse(bytes, file: file, wanted: "a WAV file", except: .wav)
            let start = String(decoding: bytes.prefix(4), as: UTF8.self)
            throw DataFormatError(file, .offset(0), WAVProblem.notWAV(found: start))
        }
        let size = Int(bytes.number(UInt32.self, at: 4, .little))
        isStreamed = size == 0 || size >= Self.unknownLength
        // Some programs count a last byte of padding that they do not write.
        if !isStreamed, size + 8 > bytes.count + 1 {
            throw DataFormatError(file, .offset(4), WAVProblem.cutOff(wanted: size + 8, found: bytes.count))
        }
    }

    /// Smallest length that stands for "unknown": most programs write 2^32 − 1, others about 2^31.
    private static let unknownLength = 0x7FFF_0000

    /// Returns the next chunk; nil at the end of the file.
    mutating func next() throws(DataFormatError) -> Chunk? {
        guard bytes.count - offset >= 8 else { return nil }
        let name = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
        let size = Int(bytes.number(UInt32.self, at: offset + 4, .little))
        let start = offset + 8
        if name == "data", isUnknown(size, before: bytes.count - start, at: start) {
            offset = bytes.count
            return Chunk(name: name, range: start..<bytes.count, isOpenEnded: true)
        }
        guard size <= bytes.count - start else {
            let problem = WAVProblem.chunkBeyondEnd(chunk: name, wanted: size, found: bytes.count - start)
            throw DataFormatError(file, .offset(offset + 4), problem)
        }
        offset = min(start + size + (size % 2 == 1 && !isUnpadded(at: start + size) ? 1 : 0), bytes.count)
        return Chunk(name: name, range: start..<start + size, isOpenEnded: false)
    }

    /// Whether a chunk begins at an odd offset, where the byte of padding should be, as some programs write it.
    private func isUnpadded(at offset: Int) -> Bool {
        guard bytes.count - offset >= 8, bytes[offset..<offset + 4].allSatisfy({ (0x20...0x7E).contains($0) }) else {
            return false
        }
        // Padding that is a letter or a blank, before a chunk that any file has.
        if ["fmt ", "data", "fact"].contains(where: { bytes[(offset + 1)...].starts(with: $0.utf8) }) { return false }
        let size = Int(bytes.number(UInt32.self, at: offset + 4, .little))
        return size <= bytes.count - offset - 8 || size >= Self.unknownLength
    }

    /// Whether the length of the samples is a placeholder: too large, or 0 in a file whose own length leaves them out
    /// too.
    private func isUnknown(_ size: Int, before available: Int, at start: Int) -> Bool {
        if size >= Self.unknownLength { return size > available }
        let ownLength = Int(bytes.number(UInt32.self, at: 4, .little))
        return size == 0 && (isStreamed || ownLength + 8 <= start)
    }
}
