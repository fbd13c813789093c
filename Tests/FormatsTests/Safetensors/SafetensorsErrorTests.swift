import Formats
import TestSupport
import Testing

@Suite struct SafetensorsErrorTests {
    private static let cutOff =
        "; the file was cut off: copy it again, or use the older copy (the same name with ~ after it)"
    private static let noFile =
        "; it is no safetensors file, or damaged: copy it again, or use the older copy (the same name with ~ after it)"
    private static let other = "; give a file that --save or the key w wrote, or another one in the format safetensors"
    private static let again = "; write the file again with the program that made it"

    @Test(
        arguments: [
            ([], "a: offset 0: the file has 0 bytes; the smallest safetensors file has 10\(cutOff)"),
            (
                [2, 0, 0, 0, 0, 0, 0, 0, 0x7B],
                "a: offset 0: the file has 9 bytes; the smallest safetensors file has 10\(cutOff)"
            ),
            (
                [3, 0, 0, 0, 0, 0, 0, 0, 0x7B, 0x7D],
                "a: offset 0: the header should have 3 bytes, but only 2 follow\(cutOff)"
            ),
            (
                [255, 255, 255, 255, 255, 255, 255, 255, 0x7B, 0x7D],
                "a: offset 0: this is no checkpoint\(other)"
            ),
            (Array("{\"title\": \"moons\"}".utf8), "a: offset 0: this is a JSON file, not a checkpoint\(other)"),
            (Array("a,b\n1,2\n3,4\n".utf8), "a: offset 0: this is no checkpoint\(other)"),
            (
                Array("PK\u{3}\u{4}\u{14}\0\0\0\0\0x.npy".utf8),
                "a: offset 0: this is an archive of NumPy arrays (NPZ), not a checkpoint\(other)"
            ),
        ] as [([UInt8], String)])
    func refusesAWrongLength(bytes: [UInt8], message: String) { expect(bytes, message) }

    @Test(arguments: [
        ("xx", "a: offset 8: the header is not JSON: column 1: found xx where a value is wanted\(noFile)"),
        ("[1]", "a: offset 8: the header is an array; allowed is an object\(noFile)"),
        (
            #"{"a":[[[[1]]]]}"#,
            "a: offset 8: the header is not JSON: column 8: arrays and objects are nested deeper than the 3 levels allowed\(noFile)"
        ),
        (#"{"a":{},"a":{}}"#, "a: offset 8: the name \"a\" appears twice in the header\(again)"),
        (#"{"__metadata__":1}"#, "a: offset 32: __metadata__ is 1; allowed is an object of texts\(again)"),
        (#"{"__metadata__":{"k":1}}"#, "a: offset 32: the metadata's \"k\" is 1; allowed is a text\(again)"),
        (#"{"w":1}"#, "a: offset 16: the tensor \"w\" is 1; allowed is an object\(again)"),
        (#"{"w":{}}"#, "a: offset 16: the tensor \"w\" has no dtype\(again)"),
        (#"{"w":{"dtype":"F32"}}"#, "a: offset 32: the tensor \"w\" has no shape\(again)"),
        (#"{"w":{"dtype":"F32","shape":[]}}"#, "a: offset 40: the tensor \"w\" has no data_offsets\(again)"),
        (
            #"{"w":{"x":1}}"#,
            "a: offset 24: the tensor \"w\" has an unknown key \"x\"; allowed are dtype, shape, data_offsets\(again)"
        ),
        (
            #"{"w":{"dtype":"BF16"}}"#,
            "a: offset 32: the tensor \"w\"'s dtype is the text \"BF16\"; allowed are F64, I64, F32 and U8; convert the tensor with .float() before saving it"
        ),
    ])
    func refusesABadHeader(header: String, message: String) { expect(SafetensorsTests.bytes(header), message) }

    @Test(
        arguments: [
            (
                [("F32", "[-1]", "[0,4]")],
                "the tensor \"t0\"'s shape is an array; allowed is an array of whole numbers from 0\(again)"
            ),
            (
                [("F32", "4", "[0,4]")],
                "the tensor \"t0\"'s shape is 4; allowed is an array of whole numbers from 0\(again)"
            ),
            (
                [("F32", "[1]", "[4,0]")],
                "the tensor \"t0\"'s data_offsets is [4, 0]; allowed is two whole numbers, the second not less\(again)"
            ),
            (
                [("F32", "[1]", "[0]")],
                "the tensor \"t0\"'s data_offsets is [0]; allowed is two whole numbers, the second not less\(again)"
            ),
            (
                [("F32", "[1]", "[0,18446744073709551615]")],
                "the tensor \"t0\"'s data_offsets is an array; allowed is two whole numbers, the second not less\(again)"
            ),
            (
                [("F32", "[4611686018427387904,8]", "[0,4]")],
                "the tensor \"t0\"'s shape [4611686018427387904, 8] has too many elements\(again)"
            ),
            (
                [("F64", "[4611686018427387904]", "[0,4]")],
                "the tensor \"t0\"'s shape [4611686018427387904] has too many elements\(again)"
            ),
            (
                [("F32", "[2]", "[0,4]")],
                "the tensor \"t0\"'s shape [2] takes 8 bytes, but its data_offsets span 4\(again)"
            ),
            (
                [("F32", "[3]", "[0,12]")],
                "the tensor \"t0\" ends at byte 12 of the data, but there are only 8\(cutOff)"
            ),
            (
                [("F32", "[1]", "[0,4]"), ("F32", "[1]", "[3,7]")],
                "the tensor \"t0\" and the tensor \"t1\" overlap\(again)"
            ),
            (
                [("U8", "[1]", "[0,1]"), ("F32", "[1]", "[4,8]")],
                "3 bytes before the tensor \"t1\" belong to no tensor\(again)"
            ),
            ([("F32", "[1]", "[0,4]")], "4 bytes at the end belong to no tensor\(noFile)"),
            ([], "8 bytes at the end belong to no tensor\(noFile)"),
        ] as [([(String, String, String)], String)])
    func refusesABadLayout(tensors: [(String, String, String)], message: String) {
        let entries = tensors.enumerated().map { index, tensor in
            "\"t\(index)\":{\"dtype\":\"\(tensor.0)\",\"shape\":\(tensor.1),\"data_offsets\":\(tensor.2)}"
        }
        let bytes = SafetensorsTests.bytes("{\(entries.joined(separator: ","))}", [UInt8](repeating: 0, count: 8))
        expect(bytes, "a: offset \(bytes.count - 8): \(message)")
    }

    @Test func aShapeWithAZeroHoldsNothingHoweverLargeTheOthers() throws {
        let header = #"{"w":{"dtype":"F32","shape":[4611686018427387904,8,0],"data_offsets":[0,0]}}"#
        let file = try SafetensorsFile.decode(SafetensorsTests.bytes(header), file: "a")
        #expect(file["w"]?.values == .float32([]))
    }

    @Test func refusesChangedContents() {
        let file = SafetensorsFile(tensors: [NamedTensor("w", .float32([1, 2]))], metadata: ["seed": "17"])
        let bytes = file.encode()
        var changed = bytes
        changed[bytes.count - 1] ^= 0x40
        let error = #expect(throws: SafetensorsError.self) { try SafetensorsFile.decode(changed, file: "a") }
        #expect(error?.description.hasPrefix("a: offset \(bytes.count - 8): the contents have the checksum ") == true)
        #expect(
            error?.description.hasSuffix(
                " was noted when the file was written; the file is damaged: use the older copy (the same name with ~ "
                    + "after it); if the change was meant, remove \"checksum\" from the metadata") == true)
    }

    @Test func everyFlippedBitAndEveryCutIsRefused() throws {
        let file = SafetensorsFile(
            tensors: [NamedTensor("w", shape: [1, 3], .float32([1, 2, 3])), NamedTensor("n", .int64([5]))],
            metadata: ["seed": "17"])
        let bytes = file.encode()
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << UInt8(bit)
                // A flipped bit may change a space after the header or the name of the checksum, leaving the contents
                // intact.
                if let read = try? SafetensorsFile.decode(changed, file: "a") { #expect(read.tensors == file.sorted) }
            }
            #expect(throws: SafetensorsError.self) { try SafetensorsFile.decode(Array(bytes[..<index]), file: "a") }
        }
    }

    @Test func damagedFilesAreReadOrRefused() {
        var random = SplitMix(seed: 5)
        let whole = SafetensorsTests.bytes(
            #"{"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[],"data_offsets":[8,9]}}"#,
            [UInt8](repeating: 7, count: 9))
        var refused = 0
        for _ in 0..<20_000 {
            var bytes = whole
            for _ in 0...Int.random(in: 0..<3, using: &random) { random.damage(&bytes) }
            do throws(SafetensorsError) {
                let file = try SafetensorsFile.decode(bytes, file: "a")
                #expect(file.tensors.reduce(0) { $0 + $1.values.count * $1.values.type.size } <= bytes.count)
            } catch {
                #expect(!error.description.isEmpty)
                refused += 1
            }
        }
        #expect(refused > 10_000)
    }

    private func expect(_ bytes: [UInt8], _ message: String, location: SourceLocation = #_sourceLocation) {
        let error = #expect(throws: SafetensorsError.self, sourceLocation: location) {
            try SafetensorsFile.decode(bytes, file: "a")
        }
        #expect(error?.description == message, sourceLocation: location)
    }
}

extension SafetensorsFile {
    /// Tensors in the order in which they are read back.
    fileprivate var sorted: [NamedTensor] {
        TensorType.allCases.flatMap { type in tensors.filter { $0.values.type == type } }
    }
}
