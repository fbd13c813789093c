import Formats

/// Record of the changes made to a run and their steps; with preset and seed it makes the run repeatable bit for bit.
package struct Journal<Entry: JSONRepresentable & Equatable & Sendable>: Equatable, Sendable {
    /// In the order in which they took effect.
    package private(set) var records: [Record] = []

    /// An entry, and when it took effect.
    package struct Record: Equatable, Sendable {
        /// The number of steps that were complete when the entry took effect.
        package let step: Int
        /// The entry itself.
        package let entry: Entry
    }

    /// An empty journal.
    package init() {}

    /// Adds an entry that takes effect after `step` complete steps; steps never go back.
    package mutating func append(_ entry: Entry, step: Int) {
        precondition(step >= records.last?.step ?? 0, "a journal's steps never go back: truncate first")
        records.append(Record(step: step, entry: entry))
    }

    /// Forgets what took effect after `step`.
    package mutating func truncate(after step: Int) {
        records.removeSubrange(firstIndex(after: step)...)
    }

    /// The records that took effect at `step`, in order.
    package func records(at step: Int) -> ArraySlice<Record> {
        records[firstIndex(after: step - 1)..<firstIndex(after: step)]
    }

    /// The index of the first record after `step`, found by bisection.
    private func firstIndex(after step: Int) -> Int {
        var range = records.startIndex..<records.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if records[middle].step <= step {
                range = middle + 1..<range.upperBound
            } else {
                range = range.lowerBound..<middle
            }
        }
        return range.lowerBound
    }
}

/// The journal as JSON lines: `{"step":12,"command":…}`, one record a line.
extension Journal {
    /// The records as JSON lines, `{"step":12,"command":…}`, one record a line.
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
