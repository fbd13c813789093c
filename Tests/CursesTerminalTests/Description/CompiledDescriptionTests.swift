import CursesTerminal
import Testing

struct CompiledDescriptionTests {
    /// Layout according to term(5): header, names, flags, a pad byte, numbers, offsets, strings, a pad byte, extension.
    @Test func laysOutTheCompiledFormat() {
        let description = CompiledDescription(
            name: "ab", flags: [true, false], numbers: [1 << 24, nil], strings: [nil, [0x1B, 0x5B], [0x41]],
            extendedFlags: ["RGB"], extendedNumbers: [("U8", 1)])
        let header: [UInt8] = [0x1E, 0x02, 3, 0, 2, 0, 2, 0, 3, 0, 5, 0]
        let body: [UInt8] =
            [0x61, 0x62, 0, 1, 0, 0] + [0, 0, 0, 1, 255, 255, 255, 255]
            + [255, 255, 0, 0, 3, 0] + [0x1B, 0x5B, 0, 0x41, 0, 0]
        let extended: [UInt8] =
            [1, 0, 1, 0, 0, 0, 2, 0, 7, 0] + [1, 0] + [1, 0, 0, 0] + [0, 0, 4, 0] + Array("RGB\0U8\0".utf8)
        #expect(description.bytes == header + body + extended)
    }

    /// Examples from RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func encodesBase64(text: String, encoded: String) {
        #expect(Array(text.utf8).base64 == encoded)
    }
}
