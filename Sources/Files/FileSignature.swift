import Text

/// Format that a file's first bytes give away, with words for the errors of readers that wanted another.
package enum FileSignature: String, CaseIterable, Sendable {
    /// Archives and compressed files; an Excel workbook and an NPZ file are ZIP archives too.
    case excel, openDocument, npz, zip, gzip, bzip2, xz, zstandard, sevenZip, rar
    /// Files of numbers.
    case npy, hdf5, parquet, sqlite, matlab, safetensors, pickle
    /// Pictures, sounds and documents.
    case png, jpeg, gif, wav, mp3, flac, ogg, pdf
    /// Texts in a format or an encoding of their own.
    case json, html, utf16

    /// Recognizes a file by its first bytes; nil for plain text and for formats that are not known.
    package init?(_ bytes: [UInt8]) {
        let marked = Self.marks.first { offset, mark, _ in
            bytes.count >= offset + mark.count && bytes[offset..<offset + mark.count].elementsEqual(mark)
        }
        guard let found = marked?.2 ?? Self.unmarked(bytes) else { return nil }
        self = found == .zip ? Self.archive(bytes) : found
    }

    /// Magic numbers with their offsets.
    ///
    /// Source: G. Kessler, "File signatures table".
    private static let marks: [(Int, [UInt8], FileSignature)] = [
        (0, Array("PK".utf8) + [3, 4], .zip), (0, Array("PK".utf8) + [5, 6], .zip), (0, [0x1F, 0x8B], .gzip),
        (0, Array("BZh".utf8), .bzip2), (0, [0xFD] + Array("7zXZ".utf8), .xz),
        (0, [0x28, 0xB5, 0x2F, 0xFD], .zstandard),
        (0, Array("7z".utf8) + [0xBC, 0xAF], .sevenZip), (0, Array("Rar!".utf8) + [0x1A], .rar),
        (0, [0x93] + Array("NUMPY".utf8), .npy), (0, [0x89] + Array("HDF\r\n".utf8), .hdf5),
        (0, Array("PAR1".utf8), .parquet), (0, Array("SQLite format 3".utf8) + [0], .sqlite),
        (0, Array("MATLAB 5.0 MAT".utf8), .matlab), (0, [0x89] + Array("PNG".utf8), .png),
        (0, [0xFF, 0xD8, 0xFF], .jpeg),
        (0, Array("GIF8".utf8), .gif), (8, Array("WAVE".utf8), .wav), (0, Array("ID3".utf8), .mp3),
        (0, Array("fLaC".utf8), .flac), (0, Array("OggS".utf8), .ogg), (0, Array("%PDF-".utf8), .pdf),
        (0, [0xFF, 0xFE], .utf16), (0, [0xFE, 0xFF], .utf16), (0, [0x80, 2], .pickle), (0, [0x80, 3], .pickle),
        (0, [0x80, 4], .pickle), (0, [0x80, 5], .pickle),
    ]

    /// Recognizes formats without a magic number by the form of their beginning.
    private static func unmarked(_ bytes: [UInt8]) -> FileSignature? {
        if bytes.count > 10, bytes[4..<8].allSatisfy({ $0 == 0 }), bytes[8..<10].elementsEqual("{\"".utf8) {
            return .safetensors
        }
        let start = bytes.prefix(64)
        // Every other byte of ASCII text in UTF-16 is 0.
        if start.count >= 4, start.enumerated().allSatisfy({ ($0 % 2 == 1) == ($1 == 0) }) { return .utf16 }
        if start.count >= 4, start.enumerated().allSatisfy({ ($0 % 2 == 0) == ($1 == 0) }) { return .utf16 }
        let letters = bytes.prefix(256).trimmingPrefix([0xEF, 0xBB, 0xBF]).drop { $0 <= 0x20 }
        let text = String(decoding: letters, as: UTF8.self).lowercased()
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return .html }
        let afterBrace = text.dropFirst().drop { $0.isWhitespace }
        return text.hasPrefix("{") && (afterBrace.hasPrefix("\"") || afterBrace.hasPrefix("}")) ? .json : nil
    }

    /// Tells the kinds of ZIP archives apart by the names of the files that begin and end them.
    private static func archive(_ bytes: [UInt8]) -> FileSignature {
        func mentions(_ name: String) -> Bool {
            [bytes.prefix(1 << 12), bytes.suffix(1 << 12)].contains { $0.firstRange(of: Array(name.utf8)) != nil }
        }
        if mentions("xl/") { return .excel }
        if mentions("opendocument") { return .openDocument }
        return mentions(".npy") ? .npz : .zip
    }
}

extension FileSignature {
    /// Sentence about a file that should be `wanted`, such as "a WAV file", with a remedy where there is one.
    package func refusal(wanted: String) -> String {
        "this is \(name), not \(wanted)" + (remedy.map { "; \($0)" } ?? "")
    }

    /// Format as sentences name it.
    package var name: String {
        switch self {
        case .excel: "an Excel workbook"
        case .openDocument: "an OpenDocument file"
        case .npz: "an archive of NumPy arrays (NPZ)"
        case .zip: "a ZIP archive"
        case .gzip, .bzip2, .xz: "a file compressed by \(rawValue)"
        case .zstandard: "a file compressed by Zstandard"
        case .sevenZip: "a 7z archive"
        case .rar: "a RAR archive"
        case .npy: "a NumPy array (NPY)"
        case .hdf5: "an HDF5 file"
        case .parquet: "a Parquet file"
        case .sqlite: "an SQLite database"
        case .matlab: "a MATLAB file"
        case .safetensors: "a safetensors file, such as a checkpoint"
        case .pickle: "a Python pickle"
        case .png, .jpeg, .gif: "a picture (\(rawValue.uppercased()))"
        case .wav, .mp3, .flac: "a sound (\(rawValue.uppercased()))"
        case .ogg: "a sound (Ogg)"
        case .pdf: "a PDF document"
        case .json: "a JSON file"
        case .html: "a web page (HTML)"
        case .utf16: "text in UTF-16"
        }
    }

    private var remedy: String? {
        switch self {
        case .excel, .openDocument: "save its sheet as CSV"
        case .gzip, .bzip2, .xz, .zstandard: "expand it first"
        case .zip, .sevenZip, .rar: "unpack it first"
        case .npz: "give a file called .npz with --data, or name it with \"arrays\" in a preset"
        case .npy: "save features and labels in one file with numpy.savez(\"data.npz\", x=…, y=…)"
        case .hdf5, .parquet, .sqlite, .matlab, .pickle: "export the table as CSV"
        case .safetensors: "give a checkpoint with --load"
        case .utf16: "save it as UTF-8"
        case .html: "download the file itself, not the page that shows it"
        case .json, .png, .jpeg, .gif, .wav, .mp3, .flac, .ogg, .pdf: nil
        }
    }
}
