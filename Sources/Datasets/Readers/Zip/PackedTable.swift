import Files
import Text

/// Table that is compressed by gzip, or alone in a ZIP archive.
package enum PackedTable {
    /// Endings of the names of files that may be tables.
    package static let suffixes = [".csv", ".tsv", ".tab", ".txt", ".data", ".dat"]

    /// Returns the table in a gzip file or a ZIP archive, or the bytes as they are; `file` is the name in errors.
    ///
    /// What a small file may expand to is limited. A ZIP archive of another format, such as a workbook, stays as it is.
    package static func expanded(_ bytes: [UInt8], file: String) throws(DataFormatError) -> [UInt8] {
        switch FileSignature(bytes) {
        case .gzip: return try Gzip.expand(bytes, file: file)
        case .zip:
            let archive = try ZipArchive(bytes, file: file)
            let names = files(of: archive)
            let tables = names.count == 1 ? names : names.filter(isTable)
            guard tables.count == 1 else {
                throw DataFormatError(
                    file, .wholeFile, tables.isEmpty ? PackedProblem.noTable(found: names) : .severalTables(tables))
            }
            return try archive.contents(of: tables[0])
        default: return bytes
        }
    }

    /// Returns the names of an archive's files without those that a computer keeps beside them, such as `__MACOSX`.
    package static func files(of archive: ZipArchive) -> [String] {
        archive.names.filter { !Path.isHidden($0) }
    }

    /// Whether a file's name is that of a table.
    package static func isTable(_ name: String) -> Bool {
        let name = name.lowercased()
        return suffixes.contains { name.hasSuffix($0) }
    }
}

/// Problem with an archive that should hold a table.
package enum PackedProblem: DataProblem {
    /// The archive holds no table, only the files `found`.
    case noTable(found: [String])
    /// The archive holds several tables.
    case severalTables([String])

    package var description: String {
        switch self {
        case .noTable(let found):
            "there is no table in this archive, whose name would end in .csv, .tsv or .txt; "
                + (found.isEmpty ? "it is empty" : "it holds \(Self.listed(found))")
        case .severalTables(let names):
            "there are \(names.count) tables in this archive: \(Self.listed(names)); unpack it, and name one of them"
        }
    }

    private static func listed(_ names: [String]) -> String {
        Wording.few(names) { $0.clipped(to: 60) }
    }
}
