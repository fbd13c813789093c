import Text

/// Checksum of a safetensors file's contents: 64-bit FNV-1a over the metadata by key, then the tensors by name.
///
/// A tensor contributes its type, shape and bytes. The layout of the header does not count, so that the checksum stays
/// valid when another program rewrites the file.
///
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
struct TensorChecksum {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Computes the checksum; the tensors' ranges are relative to `start` in `data`.
    init(metadata: [String: String], tensors: [TensorEntry], data: [UInt8], start: Int) {
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) where key != SafetensorsFile.checksumKey {
            add(key)
            add(value)
        }
        for tensor in tensors.sorted(by: { $0.name < $1.name }) {
            add(tensor.name)
            add(tensor.type.rawValue)
            add(tensor.shape.count)
            for size in tensor.shape { add(size) }
            for index in tensor.range { add(data[start + index]) }
        }
    }

    /// Checksum as sixteen hexadecimal digits.
    var text: String { String(state, radix: 16).zeroPadded(to: 16) }

    private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private mutating func add(_ number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Adds the length first, so that adjacent texts cannot be confused.
    private mutating func add(_ text: String) {
        add(text.utf8.count)
        for byte in text.utf8 { add(byte) }
    }
}
