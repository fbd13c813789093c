/// Writer of messages in the wire format of Protocol Buffers.
///
/// Source: https://protobuf.dev/programming-guides/encoding.
struct ProtobufWriter {
    private(set) var bytes: [UInt8] = []

    /// Creates a writer with room for a number of bytes.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Appends an integer field.
    mutating func integer(_ field: UInt64, _ value: Int) {
        bytes += Self.varint(field << 3)
        bytes += Self.varint(UInt64(bitPattern: Int64(value)))
    }

    /// Appends a field of single precision.
    mutating func float(_ field: UInt64, _ value: Float) {
        bytes += Self.varint(field << 3 | 5)
        bytes.append(littleEndian: value.bitPattern)
    }

    /// Appends a field of text.
    mutating func text(_ field: UInt64, _ value: String) { message(field) { $0.bytes += Array(value.utf8) } }

    /// Appends a field of numbers, little-endian.
    mutating func data(_ field: UInt64, _ values: TensorValues) { message(field) { values.append(to: &$0.bytes) } }

    /// Appends a message inside this one, and its length before it.
    mutating func message(_ field: UInt64, _ build: (inout ProtobufWriter) -> Void) {
        bytes += Self.varint(field << 3 | 2)
        let start = bytes.count
        build(&self)
        bytes.insert(contentsOf: Self.varint(UInt64(bytes.count - start)), at: start)
    }

    /// Returns seven bits a byte, the lowest first; the top bit says that more follow.
    private static func varint(_ value: UInt64) -> [UInt8] {
        var (rest, bytes) = (value, [UInt8]())
        while rest > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(truncatingIfNeeded: rest)]
    }
}
