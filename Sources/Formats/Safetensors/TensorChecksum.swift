/// A checksum of a safetensors file's contents: FNV-1a, 64 bits, over metadata by key, then tensors by name with type,
/// shape and bytes. The layout of the header does not count, so that a program which rewrites the file keeps it valid.
/// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
struct TensorChecksum {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// `start` is where the data begin in `data`.
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

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    private mutating func add(_ number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// The length comes first, so that no text runs into the next.
    private mutating func add(_ text: String) {
        add(text.utf8.count)
        for byte in text.utf8 { add(byte) }
    }
}
