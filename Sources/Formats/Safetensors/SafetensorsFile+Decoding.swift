import Files

/// Reading. Nothing is taken on trust: every length is checked against the file's size before memory is allocated.
extension SafetensorsFile {
    /// Maximum length of a header in bytes, the format's own limit.
    private static let maximumHeader = 100_000_000

    /// Reads a whole file; `file` is its name in errors.
    ///
    /// Of tensors whose names `leavesOut` is true of, only the names are kept.
    package static func decode(
        _ bytes: [UInt8], file: String, leavingOut leavesOut: (String) -> Bool = { _ in false }
    ) throws(SafetensorsError) -> SafetensorsFile {
        let dataStart = try headerEnd(bytes, of: bytes.count, file)
        let members = try header(bytes, file, end: dataStart)
        do throws(SafetensorsError.Problem) {
            let metadata = try metadata(members)
            let entries = try entries(members, dataCount: bytes.count - dataStart)
            try checkSum(metadata, entries, bytes, dataStart)
            var result = SafetensorsFile(entries.filter { !leavesOut($0.name) }, metadata, bytes, dataStart)
            result.namesLeftOut = Set(entries.map(\.name).filter(leavesOut))
            return result
        } catch {
            throw SafetensorsError(file: file, offset: dataStart, problem: error)
        }
    }

    /// Reads only the metadata, from the first bytes of a file of `size` bytes; throws if the header is longer.
    ///
    /// The tensors must fill the file, but their numbers and the checksum are not looked at.
    package static func decodeMetadata(
        fromBeginning bytes: [UInt8], of size: Int, file: String
    ) throws(SafetensorsError) -> [String: String] {
        let dataStart = try headerEnd(bytes, of: size, file)
        guard dataStart <= bytes.count else {
            throw SafetensorsError(
                file: file, offset: 0,
                problem: .headerTooLarge(length: UInt64(dataStart - 8), limit: bytes.count - 8))
        }
        let members = try header(bytes, file, end: dataStart)
        do throws(SafetensorsError.Problem) {
            _ = try entries(members, dataCount: size - dataStart)
            return try metadata(members).filter { $0.key != checksumKey }
        } catch {
            throw SafetensorsError(file: file, offset: dataStart, problem: error)
        }
    }

    private init(_ entries: [TensorEntry], _ metadata: [String: String], _ bytes: [UInt8], _ start: Int) {
        let tensors = entries.map { entry in
            let range = start + entry.range.lowerBound..<start + entry.range.upperBound
            return NamedTensor(entry.name, shape: entry.shape, TensorValues(entry.type, of: bytes, in: range))
        }
        self.init(tensors: tensors, metadata: metadata.filter { $0.key != Self.checksumKey })
    }

    /// Returns the offset of the data in a file of `size` bytes.
    private static func headerEnd(_ bytes: [UInt8], of size: Int, _ file: String) throws(SafetensorsError) -> Int {
        guard bytes.count >= 10 else {
            throw SafetensorsError(file: file, offset: 0, problem: .tooShort(bytes: bytes.count))
        }
        let length = bytes.littleEndian64(at: 0)
        // No program writes such a header, so the first bytes mean something else.
        if length > maximumHeader, length > size - 8 {
            throw SafetensorsError(file: file, offset: 0, problem: .otherFormat(FileSignature(bytes)))
        }
        guard length <= UInt64(size - 8) else {
            throw SafetensorsError(
                file: file, offset: 0, problem: .headerBeyondEnd(length: length, available: size - 8))
        }
        guard length <= maximumHeader else {
            throw SafetensorsError(
                file: file, offset: 0, problem: .headerTooLarge(length: length, limit: maximumHeader))
        }
        return 8 + Int(length)
    }

    private static func header(
        _ bytes: [UInt8], _ file: String, end: Int
    ) throws(SafetensorsError) -> [JSONMember] {
        var limits = JSONParser.Limits()
        limits.bytes = maximumHeader
        limits.depth = 3
        let header: JSONValue
        do throws(JSONError) {
            header = try JSONParser.parse(Array(bytes[8..<end]), file: file, limits: limits)
        } catch {
            throw SafetensorsError(file: file, offset: 8, problem: problem(error))
        }
        if let members = header.members { return members }
        throw SafetensorsError(file: file, offset: 8, problem: .headerNotObject(found: header.foundDescription))
    }

    private static func problem(_ error: JSONError) -> SafetensorsError.Problem {
        if case .duplicateKey(let key, _, _) = error.problem { .duplicateName(key) } else { .headerNotJSON(error) }
    }

    private static func metadata(_ members: [JSONMember]) throws(SafetensorsError.Problem) -> [String: String] {
        guard let value = members.first(where: { $0.key == metadataKey })?.value else { return [:] }
        guard let entries = value.members else { throw .badMetadata(key: nil, found: value.foundDescription) }
        var metadata: [String: String] = [:]
        for entry in entries {
            guard let text = entry.value.string else {
                throw .badMetadata(key: entry.key, found: entry.value.foundDescription)
            }
            metadata[entry.key] = text
        }
        return metadata
    }

    /// Returns the tensors' entries in order of their offsets; throws unless they fill the data.
    private static func entries(
        _ members: [JSONMember], dataCount: Int
    ) throws(SafetensorsError.Problem) -> [TensorEntry] {
        var entries: [TensorEntry] = []
        for member in members where member.key != metadataKey {
            entries.append(try TensorEntry(member, dataCount: dataCount))
        }
        entries.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        try checkLayout(entries, dataCount: dataCount)
        return entries
    }

    /// Throws unless the tensors, in order of their offsets, fill the data without overlaps, holes or trailing bytes.
    private static func checkLayout(_ entries: [TensorEntry], dataCount: Int) throws(SafetensorsError.Problem) {
        var end = 0
        var previous: String?
        for entry in entries {
            if entry.range.lowerBound < end, let previous { throw .overlap(first: previous, second: entry.name) }
            if entry.range.lowerBound > end { throw .hole(before: entry.name, bytes: entry.range.lowerBound - end) }
            end = entry.range.upperBound
            previous = entry.name
        }
        if end < dataCount { throw .unclaimed(bytes: dataCount - end) }
    }

    private static func checkSum(
        _ metadata: [String: String], _ entries: [TensorEntry], _ bytes: [UInt8], _ start: Int
    ) throws(SafetensorsError.Problem) {
        guard let wanted = metadata[checksumKey] else { return }
        let found = TensorChecksum(metadata: metadata, tensors: entries, data: bytes, start: start).text
        guard found == wanted else { throw .wrongChecksum(wanted: wanted, found: found) }
    }
}
