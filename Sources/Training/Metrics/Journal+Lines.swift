import Formats

/// The journal as JSON lines: `{"step":12,"command":…}`, one record a line.
extension Journal {
    package var lines: [UInt8] {
        var bytes: [UInt8] = []
        var writer = JSONWriter()
        for record in records {
            writer.removeAll()
            writer.beginObject()
            writer.member("step", record.step)
            writer.member("command", record.entry.json)
            writer.endObject()
            bytes += writer.bytes
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Reads what ``lines`` wrote; blank lines are skipped. Errors name the line.
    package init(lines bytes: [UInt8], file: String) throws(ConfigurationError) {
        var line = 0
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            if text.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
            let cursor = try JSONCursor(parsing: Array(text), file: file, firstLine: line)
            try append(line: cursor)
        }
    }

    private mutating func append(line: JSONCursor) throws(ConfigurationError) {
        var object = try line.object()
        let step = try object.int("step", in: (records.last?.step ?? 0)...Int.max)
        let entry = try Entry(object.value("command"))
        try object.finish()
        append(entry, step: step)
    }
}
