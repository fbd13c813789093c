import Formats

/// Record of the changes made to a run and their steps; with preset and seed it makes the run repeatable bit for bit.
package struct Journal<Entry: JSONRepresentable & Equatable & Sendable>: Equatable, Sendable {
    /// Records in the order in which they took effect.
    package private(set) var records: [Record] = []

    /// Entry, and the step at which it took effect.
    package struct Record: Equatable, Sendable {
        /// Number of steps that were complete when the entry took effect.
        package let step: Int
        /// Entry that took effect.
        package let entry: Entry
    }

    /// Creates an empty journal.
    package init() {}

    /// Appends an entry that takes effect after `step` complete steps; steps never decrease.
    package mutating func append(_ entry: Entry, step: Int) {
        precondition(step >= records.last?.step ?? 0, "a journal's steps never go back: truncate first")
        records.append(Record(step: step, entry: entry))
    }

    /// Removes the records that took effect after `step`.
    package mutating func truncate(after step: Int) {
        records.removeSubrange(firstIndex(after: step)...)
    }

    /// Keeps only the first `count` records.
    package mutating func truncate(toCount count: Int) { records.removeLast(max(0, records.count - count)) }

    /// Returns the records that took effect at `step`, in order.
    package func records(at step: Int) -> ArraySlice<Record> {
        records[firstIndex(after: step - 1)..<firstIndex(after: step)]
    }

    /// Returns the index of the first record after `step`, found by bisection.
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

/// Conversion to and from JSON lines.
extension Journal {
    /// JSON lines, one for each record: `{"step":12,"command":…}`.
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

    /// Reads JSON lines as ``lines`` writes them, skipping blank lines; errors name the line.
    package init(lines bytes: [UInt8], file: String) throws(ConfigurationError) {
        var line = 0
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            if text.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
            let cursor = try JSONCursor(parsing: Array(text), file: file, firstLine: line)
            try append(line: cursor)
        }
    }

    /// Appends the record that an object describes.
    mutating func append(line: JSONCursor) throws(ConfigurationError) {
        var object = try line.object()
        let step = try object.int("step", in: (records.last?.step ?? 0)...Int.max)
        let entry = try Entry(object.value("command"))
        try object.finish()
        append(entry, step: step)
    }
}
