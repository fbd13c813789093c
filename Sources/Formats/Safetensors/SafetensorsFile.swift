/// File of named tensors in the safetensors format, which Python's `safetensors` reads and writes.
///
/// It consists of eight bytes with the header's length, a JSON header with type, shape and offsets of every tensor, and
/// the numbers, little-endian. Source: https://huggingface.co/docs/safetensors, "Format".
///
/// ``encode()`` adds a checksum of everything to the metadata, under ``checksumKey``; a file whose checksum is wrong is
/// refused, a file without one is accepted.
package struct SafetensorsFile: Equatable, Sendable {
    /// Tensors in the order of the file.
    package var tensors: [NamedTensor] {
        didSet { indices = Self.indices(of: tensors) }
    }
    /// Free text by key, without the checksum.
    package var metadata: [String: String]
    /// Names of tensors in the file that were not read.
    package internal(set) var namesLeftOut: Set<String> = []
    /// Index of each tensor by its name.
    private var indices: [String: Int]

    /// Creates a file from tensors and metadata.
    package init(tensors: [NamedTensor], metadata: [String: String] = [:]) {
        self.tensors = tensors
        self.metadata = metadata
        indices = Self.indices(of: tensors)
    }

    /// Key of the checksum in the metadata.
    static let checksumKey = "checksum"

    /// Returns the tensor of that name; nil if there is none.
    package subscript(_ name: String) -> NamedTensor? { indices[name].map { tensors[$0] } }

    private static func indices(of tensors: [NamedTensor]) -> [String: Int] {
        Dictionary(tensors.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Writing.
extension SafetensorsFile {
    static let metadataKey = "__metadata__"

    /// Returns the bytes of the file; the names of tensors must differ and must not be `__metadata__`.
    package func encode() -> [UInt8] {
        precondition(Set(tensors.map(\.name)).count == tensors.count, "two tensors have the same name")
        precondition(self[Self.metadataKey] == nil, "the name __metadata__ is the format's own")
        // Wider types come first, as in Python's library, so that every tensor is aligned to the size of its numbers.
        let ordered = TensorType.allCases.flatMap { type in tensors.filter { $0.values.type == type } }
        var data: [UInt8] = []
        data.reserveCapacity(ordered.reduce(0) { $0 + $1.byteCount })
        for tensor in ordered { tensor.values.append(to: &data) }

        let checksum = TensorChecksum(metadata: metadata, tensors: Self.entries(ordered), data: data, start: 0)
        let header = header(of: ordered, checksum: checksum.text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + header.count + data.count)
        bytes.append(littleEndian: UInt64(header.count))
        bytes += header
        bytes += data
        return bytes
    }

    private func header(of ordered: [NamedTensor], checksum: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key(Self.metadataKey)
        writer.beginObject()
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) where key != Self.checksumKey {
            writer.member(key, value)
        }
        writer.member(Self.checksumKey, checksum)
        writer.endObject()
        for entry in Self.entries(ordered) {
            writer.key(entry.name)
            entry.write(to: &writer)
        }
        writer.endObject()
        let padding = (8 - writer.bytes.count % 8) % 8
        return writer.bytes + [UInt8](repeating: UInt8(ascii: " "), count: padding)
    }

    private static func entries(_ ordered: [NamedTensor]) -> [TensorEntry] {
        var start = 0
        return ordered.map { tensor in
            defer { start += tensor.byteCount }
            return TensorEntry(
                name: tensor.name, type: tensor.values.type, shape: tensor.shape,
                range: start..<start + tensor.byteCount)
        }
    }
}

extension NamedTensor {
    fileprivate var byteCount: Int { values.count * values.type.size }
}
