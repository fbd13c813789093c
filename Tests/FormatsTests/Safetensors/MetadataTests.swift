import Formats
import Testing

/// Metadata are read from the beginning of a file alone.
@Suite struct MetadataTests {
    private let bytes = SafetensorsFile(
        tensors: [NamedTensor("w", shape: [300], .float32(Array(repeating: 1, count: 300)))],
        metadata: ["preset": "{}", "state": "a"]
    ).encode()

    private func read(_ count: Int, of size: Int? = nil) throws -> [String: String] {
        try SafetensorsFile.decodeMetadata(
            fromBeginning: Array(bytes.prefix(count)), of: size ?? bytes.count, file: "f")
    }

    @Test func theHeaderIsEnough() throws {
        let header = bytes.count - 1_200
        #expect(try read(header) == ["preset": "{}", "state": "a"])
        #expect(try read(bytes.count) == ["preset": "{}", "state": "a"])
        #expect(throws: SafetensorsError.self) { try read(header - 1) }
    }

    @Test func theTensorsMustFillTheFile() {
        #expect(throws: SafetensorsError.self) { try read(600, of: bytes.count - 1) }
        #expect(throws: SafetensorsError.self) { try read(600, of: bytes.count + 1) }
    }

    @Test func anyBeginningIsReadOrRefused() {
        for count in 0..<bytes.count - 1_200 { #expect(throws: SafetensorsError.self) { try read(count) } }
        for size in 0..<20 { #expect(throws: SafetensorsError.self) { try read(min(size, 600), of: size) } }
    }
}
