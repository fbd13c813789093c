/// Format that a file's first bytes give away, with words for the errors of readers that wanted another.
package enum FileSignature: String, CaseIterable, Sendable {
    /// Archives and compressed files; a workbook, an NPZ file and a PyTorch file are ZIP archives too.
    case zip, gzip, bzip2, xz, zstandard, sevenZip, rar, tar
    /// Tables of spreadsheets, data frames and databases.
    case excel, oldOffice, openDocument, appleNumbers, parquet, arrow, feather, orc, avro, sqlite
    /// Tables of statistics packages.
    case rData, rObject, spss, stata, sas, arff
    /// Files of numbers.
    case npy, npz, hdf5, matlab, safetensors, pickle, pyTorch, idx
    /// Pictures.
    case png, netpbm, jpeg, gif, bmp, webp, tiff, heic
    /// Sounds and films.
    case wav, rf64, mp3, flac, ogg, aiff, mpeg4
    /// Documents, and texts in a format or an encoding of their own.
    case pdf, json, jsonLines, html, xml, utf16

    /// Recognizes a file by its first bytes; nil for plain text and for formats that are not known.
    package init?(_ bytes: [UInt8]) {
        let marked = Self.marks.first { offset, mark, _ in
            bytes.count >= offset + mark.count && bytes[offset..<offset + mark.count].elementsEqual(mark)
        }
        guard let found = marked?.2 ?? Self.unmarked(bytes) else { return nil }
        self = found == .zip ? Self.archive(bytes) : found
    }

    /// Magic numbers with their offsets; the first that fits counts.
    ///
    /// Sources: G. Kessler, "File signatures table"; the manuals of the programs that write the formats.
    private static let marks: [(Int, [UInt8], FileSignature)] = archives + tables + numbers + pictures + sounds + texts

    private static let archives: [(Int, [UInt8], FileSignature)] = [
        (0, Array("PK".utf8) + [3, 4], .zip), (0, Array("PK".utf8) + [5, 6], .zip), (0, [0x1F, 0x8B], .gzip),
        (0, Array("BZh".utf8), .bzip2), (0, [0xFD] + Array("7zXZ".utf8), .xz),
        (0, [0x28, 0xB5, 0x2F, 0xFD], .zstandard),
        (0, Array("7z".utf8) + [0xBC, 0xAF], .sevenZip), (0, Array("Rar!".utf8) + [0x1A], .rar),
        (257, Array("ustar".utf8), .tar),
    ]

    private static let tables: [(Int, [UInt8], FileSignature)] = [
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice), (0, Array("PAR1".utf8), .parquet),
        (0, Array("ARROW1".utf8), .arrow), (0, Array("FEA1".utf8), .feather), (0, Array("ORC".utf8) + [0x0A], .orc),
        (0, Array("Obj".utf8) + [1], .avro), (0, Array("SQLite format 3".utf8) + [0], .sqlite),
        (0, Array("RDX2\n".utf8), .rData), (0, Array("RDX3\n".utf8), .rData),
        (0, Array("X\n".utf8) + [0, 0, 0], .rObject),
        (0, Array("$FL2".utf8), .spss), (0, Array("$FL3".utf8), .spss), (0, Array("<stata_dta>".utf8), .stata),
        (0, [0x72, 1, 1, 0], .stata), (0, [0x72, 2, 1, 0], .stata), (0, [0x73, 1, 1, 0], .stata),
        (0, [0x73, 2, 1, 0], .stata),
        (0, [UInt8](repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x60], .sas),
        (0, Array("HEADER RECORD*******LIB".utf8), .sas),
    ]

    private static let numbers: [(Int, [UInt8], FileSignature)] = [
        (0, [0x93] + Array("NUMPY".utf8), .npy), (0, [0x89] + Array("HDF\r\n".utf8), .hdf5),
        (0, Array("MATLAB 5.0 MAT".utf8), .matlab), (0, Array("MATLAB 7.3 MAT".utf8), .hdf5), (0, [0x80, 2], .pickle),
        (0, [0x80, 3], .pickle),
        (0, [0x80, 4], .pickle), (0, [0x80, 5], .pickle), (0, [0, 0, 8, 1, 0], .idx), (0, [0, 0, 8, 3, 0], .idx),
    ]

    private static let pictures: [(Int, [UInt8], FileSignature)] = [
        (0, [0x89] + Array("PNG".utf8), .png), (0, [0xFF, 0xD8, 0xFF], .jpeg), (0, Array("GIF8".utf8), .gif),
        (8, Array("WEBP".utf8), .webp), (0, Array("II*".utf8) + [0], .tiff), (0, [0x4D, 0x4D, 0, 0x2A], .tiff),
        (4, Array("ftypheic".utf8), .heic), (4, Array("ftypmif1".utf8), .heic), (4, Array("ftypavif".utf8), .heic),
    ]

    private static let sounds: [(Int, [UInt8], FileSignature)] = [
        (0, Array("RF64".utf8), .rf64), (0, Array("BW64".utf8), .rf64), (8, Array("WAVE".utf8), .wav),
        (0, Array("ID3".utf8), .mp3), (0, [0xFF, 0xFB], .mp3), (0, [0xFF, 0xF3], .mp3), (0, [0xFF, 0xF2], .mp3),
        (0, Array("fLaC".utf8), .flac), (0, Array("OggS".utf8), .ogg), (8, Array("AIFF".utf8), .aiff),
        (8, Array("AIFC".utf8), .aiff), (4, Array("ftyp".utf8), .mpeg4),
    ]

    private static let texts: [(Int, [UInt8], FileSignature)] = [
        (0, Array("%PDF-".utf8), .pdf), (0, [0xFF, 0xFE], .utf16), (0, [0xFE, 0xFF], .utf16),
        (0, Array("<?xml".utf8), .xml),
    ]

    /// Recognizes formats without a magic number by the form of their beginning.
    private static func unmarked(_ bytes: [UInt8]) -> FileSignature? {
        if bytes.count > 10, bytes[4..<8].allSatisfy({ $0 == 0 }), bytes[8..<10].elementsEqual("{\"".utf8) {
            return .safetensors
        }
        if bytes.count >= 26, bytes.starts(with: "BM".utf8), bytes[6..<10].allSatisfy({ $0 == 0 }) { return .bmp }
        let start = bytes.prefix(64)
        if isLittleEndianUTF16(bytes) != nil { return .utf16 }
        if isPicture(start) { return .netpbm }
        let letters = bytes.prefix(1 << 14).trimmingPrefix([0xEF, 0xBB, 0xBF]).drop { $0 <= 0x20 }
        let text = String(decoding: letters.prefix(256), as: UTF8.self).lowercased()
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return .html }
        if isWeka(letters) { return .arff }
        return json(letters, text)
    }

    /// Whether the lower byte of each pair comes first in a text in UTF-16; nil for other bytes.
    ///
    /// Such a text begins with a mark, or every other one of its first bytes is 0, as in ASCII text.
    package static func isLittleEndianUTF16(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFF, 0xFE]) { return true }
        if bytes.starts(with: [0xFE, 0xFF]) { return false }
        let start = bytes.prefix(64)
        guard start.count >= 4 else { return nil }
        if start.enumerated().allSatisfy({ ($0 % 2 == 1) == ($1 == 0) }) { return true }
        return start.enumerated().allSatisfy { ($0 % 2 == 0) == ($1 == 0) } ? false : nil
    }

    /// Whether a file begins like a picture of Netpbm: P1 to P6, a blank, and a digit or a comment.
    private static func isPicture(_ start: ArraySlice<UInt8>) -> Bool {
        guard start.count > 3, start[0] == UInt8(ascii: "P"), (0x31...0x36).contains(start[1]) else { return false }
        let rest = start.dropFirst(2).drop { $0 == 0x20 || (9...13).contains($0) }
        guard rest.startIndex > 2, let next = rest.first else { return false }
        return next == UInt8(ascii: "#") || (0x30...0x39).contains(next)
    }

    /// Whether a text is a table of Weka: comments, then a line that begins with `@relation`.
    private static func isWeka(_ letters: ArraySlice<UInt8>) -> Bool {
        let line = letters.split(separator: UInt8(ascii: "\n")).first { $0.first != UInt8(ascii: "%") }
        guard let line else { return false }
        return String(decoding: line.prefix(10), as: UTF8.self).lowercased() == "@relation "
    }

    /// Tells an object, a list of objects and an object a line apart; nil for other texts.
    private static func json(_ letters: ArraySlice<UInt8>, _ text: String) -> FileSignature? {
        let afterBrace = text.dropFirst().drop { $0.isWhitespace }
        if text.hasPrefix("[") { return afterBrace.hasPrefix("{\"") || afterBrace.hasPrefix("{ \"") ? .json : nil }
        guard text.hasPrefix("{"), afterBrace.hasPrefix("\"") || afterBrace.hasPrefix("}") else { return nil }
        let lines = letters.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
        let isLines =
            lines.count > 1 && lines[0].last { $0 > 0x20 } == UInt8(ascii: "}") && lines[1].first == UInt8(ascii: "{")
        return isLines ? .jsonLines : .json
    }

    /// Tells the kinds of ZIP archives apart by the names of the files that begin and end them.
    private static func archive(_ bytes: [UInt8]) -> FileSignature {
        func mentions(_ name: String) -> Bool {
            [bytes.prefix(1 << 12), bytes.suffix(1 << 12)].contains { $0.firstRange(of: Array(name.utf8)) != nil }
        }
        if mentions("xl/") { return .excel }
        if mentions("opendocument") { return .openDocument }
        if mentions("Index/Document.iwa") { return .appleNumbers }
        if mentions("/data.pkl") { return .pyTorch }
        return mentions(".npy") ? .npz : .zip
    }
}
