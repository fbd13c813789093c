/// Reads the files of a zip archive, stored or deflated.
///
/// Sizes and places come from the list at the archive's end; what the header before each file repeats of them does not
/// count, because NumPy writes other things there.
///
/// Source: PKWARE, "APPNOTE.TXT: .ZIP file format specification 6.3.10" (2022).
package struct ZipArchive: Sendable {
    /// The archive, as errors name it.
    package let file: String
    /// In the archive's order; folders are left out.
    package let names: [String]
    private let bytes: [UInt8]
    private let entries: [String: ZipEntry]

    /// Reads the list of files; all of them together may expand to `limit` bytes.
    package init(_ bytes: [UInt8], file: String, limit: Int = DataLimits.fileSize) throws(DataFormatError) {
        let directory = try ZipDirectory(bytes, file: file)
        var entries: [String: ZipEntry] = [:]
        var names: [String] = []
        var room = limit
        var offset = directory.range.lowerBound
        for _ in 0..<directory.count {
            let entry = try ZipEntry(bytes, at: offset, end: directory.range.upperBound, file: file)
            offset += entry.lineSize
            if entry.name.hasSuffix("/") { continue }
            room -= entry.size
            if room < 0 { throw DataFormatError(file, .offset(entry.offset), ZipProblem.tooLarge(limit: limit)) }
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

    /// The bytes of one of the files, whose length and checksum are compared.
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

    /// Where a file's bytes stand: behind its own header, whose name and extra field have lengths of their own.
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

/// Where an archive's list of files stands, and how many lines it has.
private struct ZipDirectory {
    let range: Range<Int>
    let count: Int

    init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        guard let end = Self.end(bytes) else { throw DataFormatError(file, .wholeFile, ZipProblem.noDirectory) }
        func short(_ place: Int) -> Int { Int(bytes.number(UInt16.self, at: end + place, .little)) }
        func long(_ place: Int) -> Int { Int(bytes.number(UInt32.self, at: end + place, .little)) }
        func error(_ problem: ZipProblem) -> DataFormatError { DataFormatError(file, .offset(end), problem) }
        count = short(10)
        let (size, start) = (long(12), long(16))
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw error(.zip64) }
        guard short(4) == 0, short(6) == 0, short(8) == count else { throw error(.severalParts) }
        guard start <= end, size <= end - start else { throw error(.brokenDirectory) }
        range = start..<start + size
    }

    /// Where the record that ends an archive begins; only a comment of up to 65,535 bytes may follow it.
    private static func end(_ bytes: [UInt8]) -> Int? {
        let last = bytes.count - 22
        return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { offset in
            bytes[offset] == 0x50 && bytes.number(UInt32.self, at: offset, .little) == 0x0605_4B50
                && Int(bytes.number(UInt16.self, at: offset + 20, .little)) == last - offset
        }
    }
}
