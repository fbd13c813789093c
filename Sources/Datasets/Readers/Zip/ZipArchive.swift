import Files

/// Reads the files of a zip archive, stored or deflated.
///
/// Sizes and offsets come from the central directory at the archive's end; their copies in the header before each file
/// are ignored, because NumPy writes other values there.
///
/// Source: PKWARE, "APPNOTE.TXT: .ZIP file format specification 6.3.10" (2022).
package struct ZipArchive: Sendable {
    /// Name of the archive in errors.
    package let file: String
    /// Names of the files in the archive's order, without folders.
    package let names: [String]
    private let bytes: [UInt8]
    private let entries: [String: ZipEntry]

    /// Reads the central directory; all files together may expand to at most `limit` bytes.
    ///
    /// They may not expand to more than an archive of this size may, either.
    package init(_ bytes: [UInt8], file: String, limit: Int = DataLimits.fileSize) throws(DataFormatError) {
        let directory = try ZipDirectory(bytes, file: file)
        var entries: [String: ZipEntry] = [:]
        var names: [String] = []
        let proportion = DataLimits.expandedSize(ofFileOf: bytes.count)
        var room = min(limit, proportion)
        var offset = directory.range.lowerBound
        for _ in 0..<directory.count {
            let entry = try ZipEntry(bytes, at: offset, end: directory.range.upperBound, file: file)
            offset += entry.lineSize
            if entry.name.hasSuffix("/") { continue }
            room -= entry.size
            if room < 0 {
                let problem =
                    proportion < limit ? ZipProblem.outOfProportion(limit: proportion) : .tooLarge(limit: limit)
                throw DataFormatError(file, .offset(entry.offset), problem)
            }
            if entries.updateValue(entry, forKey: entry.name) != nil {
                throw DataFormatError(file, .offset(entry.offset), ZipProblem.duplicate(entry.name))
            }
            names.append(entry.name)
        }
        self.file = file
        self.names = names
        self.bytes = bytes
        self.entries = entries
    }

    /// Returns the contents of a file, after checking their length and checksum.
    package func contents(of name: String) throws(DataFormatError) -> [UInt8] {
        guard let entry = entries[name] else { throw DataFormatError(file, .wholeFile, ZipProblem.noEntry(name)) }
        let range = try range(of: entry)
        let contents = entry.isDeflated ? try expanded(range, entry) : Array(bytes[range])
        if contents.count != entry.size {
            throw error(.size(name, wanted: entry.size, found: contents.count), at: entry.headerOffset)
        }
        if CRC32.checksum(of: contents) != entry.checksum { throw error(.checksum(name), at: entry.headerOffset) }
        return contents
    }
}

extension ZipArchive {
    private func error(_ problem: ZipProblem, at offset: Int) -> DataFormatError {
        DataFormatError(file, .offset(offset), problem)
    }

    /// Returns the byte range of a file's data, after its own header, whose name and extra field have lengths of their
    /// own.
    private func range(of entry: ZipEntry) throws(DataFormatError) -> Range<Int> {
        let header = entry.headerOffset
        guard header <= bytes.count - 30, bytes.number(UInt32.self, at: header, .little) == 0x0403_4B50 else {
            throw error(.beyondEnd(entry.name), at: entry.offset)
        }
        let nameSize = Int(bytes.number(UInt16.self, at: header + 26, .little))
        let extraSize = Int(bytes.number(UInt16.self, at: header + 28, .little))
        let start = header + 30 + nameSize + extraSize
        guard start <= bytes.count, entry.compressedSize <= bytes.count - start else {
            throw error(.beyondEnd(entry.name), at: header)
        }
        return start..<start + entry.compressedSize
    }

    private func expanded(_ range: Range<Int>, _ entry: ZipEntry) throws(DataFormatError) -> [UInt8] {
        do throws(Inflate.Failure) {
            return try Inflate.expand(
                bytes, from: range.lowerBound, to: range.upperBound, .raw, limit: entry.size, expectedCount: entry.size
            ).bytes
        } catch {
            throw DataFormatError(file, .offset(error.offset), error.problem)
        }
    }
}

/// Byte range of an archive's central directory, and the number of its entries.
private struct ZipDirectory {
    let range: Range<Int>
    let count: Int

    init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        guard let end = Self.end(bytes) else {
            let isCutOff = [.zip, .npz, .excel].contains(FileSignature(bytes))
            if !isCutOff { try OtherFormat.refuse(bytes, file: file, wanted: "a ZIP archive") }
            throw DataFormatError(file, .wholeFile, ZipProblem.noDirectory)
        }
        func short(_ field: Int) -> Int { Int(bytes.number(UInt16.self, at: end + field, .little)) }
        func long(_ field: Int) -> Int { Int(bytes.number(UInt32.self, at: end + field, .little)) }
        func error(_ problem: ZipProblem) -> DataFormatError { DataFormatError(file, .offset(end), problem) }
        count = short(10)
        let (size, start) = (long(12), long(16))
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw error(.zip64) }
        guard short(4) == 0, short(6) == 0, short(8) == count else { throw error(.severalParts) }
        guard start <= end, size <= end - start else { throw error(.brokenDirectory) }
        range = start..<start + size
    }

    /// Returns the offset of the record that ends an archive; only a comment of up to 65,535 bytes may follow it.
    private static func end(_ bytes: [UInt8]) -> Int? {
        let last = bytes.count - 22
        return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { offset in
            bytes[offset] == 0x50 && bytes.number(UInt32.self, at: offset, .little) == 0x0605_4B50
                && Int(bytes.number(UInt16.self, at: offset + 20, .little)) == last - offset
        }
    }
}
