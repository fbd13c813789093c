import Files
import Testing

struct FileSignatureTests {
    /// Each file begins as its own program writes it.
    @Test(
        arguments: [
            ("PK\u{3}\u{4}…[Content_Types].xml…xl/workbook.xml", FileSignature.excel),
            ("PK\u{3}\u{4}\u{14}…x.npy…", .npz),
            ("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .openDocument),
            ("PK\u{3}\u{4}a.csv", .zip), ("PK\u{5}\u{6}\0\0", .zip), ("BZh91AY", .bzip2), ("PAR1\u{15}\0", .parquet),
            ("SQLite format 3\0\u{10}", .sqlite), ("MATLAB 5.0 MAT-file", .matlab), ("GIF89a", .gif),
            ("RIFF$\0\0\0WAVEfmt ", .wav), ("ID3\u{3}\0", .mp3), ("fLaC\0", .flac), ("OggS\0", .ogg),
            ("%PDF-1.7\n", .pdf),
            ("<!DOCTYPE html>\n", .html), ("\n<HTML><head>", .html), ("{\"a\": 1}", .json), ("{\n  \"a\": 1}", .json),
            ("{}", .json),
            ("a\0b\0\n\0", .utf16), ("\0a\0b\0\n", .utf16), ("\u{8}\0\0\0\0\0\0\0{\"a\":1}", .safetensors),
        ] as [(String, FileSignature)])
    func beginnings(text: String, signature: FileSignature) {
        #expect(FileSignature(Array(text.utf8)) == signature)
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 8], FileSignature.gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
            ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x52, 0x61, 0x72, 0x21, 0x1A, 7], .rar),
            ([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0], .npy), ([0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A], .hdf5),
            ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0xFF, 0xFE, 0x61, 0], .utf16),
            ([0xFE, 0xFF, 0, 0x61], .utf16), ([0x80, 4, 0x95], .pickle),
        ] as [([UInt8], FileSignature)])
    func binaryBeginnings(bytes: [UInt8], signature: FileSignature) {
        #expect(FileSignature(bytes) == signature)
    }

    @Test(arguments: ["", "P", "PK", "a,b\n1,2\n", "{a},{b}\n", "[1, 2]", "To be, or not to be", "RIFF", "\u{FEFF}a;b"])
    func plainTextHasNone(text: String) {
        #expect(FileSignature(Array(text.utf8)) == nil)
    }

    @Test func theSentenceNamesBothAndARemedy() {
        #expect(
            FileSignature.excel.refusal(wanted: "a CSV file")
                == "this is an Excel workbook, not a CSV file; save its sheet as CSV")
        #expect(FileSignature.png.refusal(wanted: "a WAV file") == "this is a picture (PNG), not a WAV file")
    }
}
