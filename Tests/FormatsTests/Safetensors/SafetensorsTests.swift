import Formats
import Testing

@Suite struct SafetensorsTests {
    private let file = SafetensorsFile(
        tensors: [
            NamedTensor(
                "dense1.weight", shape: [3, 2], .float32([1.5, -2, 0.1, .leastNonzeroMagnitude, .infinity, -0.0])),
            NamedTensor("dense1.bias", .float32([])),
            NamedTensor("random", .uint8([1, 2, 255])),
            NamedTensor("history", .float64([0.1, -1e300])),
            NamedTensor("step", shape: [], .int64([.min])),
        ],
        metadata: ["title": "é\n\"", "preset": "{}"])

    /// Bytes written by Python's safetensors 0.8.0: `safetensors.numpy.save` with numpy arrays of the same values.
    private static let fromPython: [UInt8] =
        [96, 1, 0, 0, 0, 0, 0, 0]
        + Array(
            (#"{"__metadata__":{"title":"é\n","preset":"{}"},"step":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"#
                + #""t":{"dtype":"F64","shape":[1],"data_offsets":[8,16]},"#
                + #""dense1.bias":{"dtype":"F32","shape":[0],"data_offsets":[16,16]},"#
                + #""dense1.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[16,40]},"#
                + #""rng":{"dtype":"U8","shape":[3],"data_offsets":[40,43]}}      "#).utf8)
        + [7, 0, 0, 0, 0, 0, 0, 0, 0x9A, 0x99, 0x99, 0x99, 0x99, 0x99, 0xB9, 0x3F]
        + [0, 0, 0xC0, 0x3F, 0, 0, 0, 0xC0, 0xCD, 0xCC, 0xCC, 0x3D, 1, 0, 0, 0, 0, 0, 0x80, 0x7F, 0, 0, 0x40, 0x40]
        + [1, 2, 255]

    @Test func readsWhatPythonWrote() throws {
        let read = try SafetensorsFile.decode(Self.fromPython, file: "a")
        #expect(read.metadata == ["title": "é\n", "preset": "{}"])
        #expect(read["step"] == NamedTensor("step", shape: [], .int64([7])))
        #expect(read["t"] == NamedTensor("t", .float64([0.1])))
        #expect(read["dense1.bias"] == NamedTensor("dense1.bias", .float32([])))
        let weights: [Float] = [1.5, -2, 0.1, .leastNonzeroMagnitude, .infinity, 3]
        #expect(read["dense1.weight"] == NamedTensor("dense1.weight", shape: [3, 2], .float32(weights)))
        #expect(read["rng"] == NamedTensor("rng", .uint8([1, 2, 255])))
        #expect(read.tensors.count == 5)
        #expect(read["absent"] == nil)
    }

    @Test func readsWhatItWrote() throws {
        let read = try SafetensorsFile.decode(file.encode(), file: "a")
        #expect(read.metadata == file.metadata)
        for tensor in file.tensors { #expect(read[tensor.name] == tensor) }
        #expect(read.tensors.map(\.name) == ["history", "step", "dense1.weight", "dense1.bias", "random"])
        #expect(try SafetensorsFile.decode(read.encode(), file: "a") == read)
        let empty = SafetensorsFile(tensors: [])
        #expect(try SafetensorsFile.decode(empty.encode(), file: "a") == empty)
        var payload = NamedTensor("x", .float32([.nan])).values.float32 ?? []
        payload[0] = Float(bitPattern: 0x7F80_0001)
        let again = try SafetensorsFile.decode(
            SafetensorsFile(tensors: [NamedTensor("x", .float32(payload))]).encode(), file: "")
        #expect(again["x"]?.values.float32?.first?.bitPattern == 0x7F80_0001)
    }

    /// Python's safetensors 0.8.0 loads these bytes, with the weights and metadata given here.
    @Test func theBytesAreThoseThatPythonLoads() {
        let small = SafetensorsFile(
            tensors: [
                NamedTensor("a.bias", .uint8([9])), NamedTensor("a.weight", shape: [1, 2], .float32([1, -0.5])),
            ],
            metadata: ["step": "3"])
        let header =
            #"{"__metadata__":{"step":"3","checksum":"5ae3781c364e3257"},"#
            + #""a.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"#
            + #""a.bias":{"dtype":"U8","shape":[1],"data_offsets":[8,9]}}"#
        let data: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0xBF, 9]
        #expect(small.encode() == Self.bytes(header, data))
    }

    /// Returns a file with the given header, padded as the format requires.
    static func bytes(_ header: String, _ data: [UInt8] = []) -> [UInt8] {
        var text = Array(header.utf8)
        while !text.count.isMultiple(of: 8) { text.append(UInt8(ascii: " ")) }
        return (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text + data
    }
}
