/// Line ends and quotation marks of a part of a table, and the place where it can be cut between two rows.
///
/// Rows end as `CSVScanner` ends them: a quotation mark opens a field only at its beginning, and a line end within a
/// quoted field ends no row.
struct CSVRowEnds {
    /// Number of bytes of the part.
    let byteCount: Int
    private let feedCount: Int
    /// Whether there are quotation marks, within which a line may end.
    private let hasMarks: Bool
    private let hasReturns: Bool

    private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    private static let (mark, tab, blank) = (UInt8(ascii: "\""), UInt8(ascii: "\t"), UInt8(ascii: " "))

    init(_ bytes: Span<UInt8>) {
        byteCount = bytes.count
        let (feeds, marks) = bytes.counts(of: Self.lineFeed, Self.mark)
        (feedCount, hasMarks) = (feeds, marks > 0)
        hasReturns = bytes.first(Self.carriageReturn) != nil
    }

    /// Returns the offset behind the last row that ends after `start`, where a row begins; nil if none does.
    ///
    /// Old files end their rows with CR alone. One at the very end may belong to an LF that follows.
    func last(in bytes: Span<UInt8>, from start: Int, delimiter: UInt8) -> Int? {
        if start >= bytes.count { return nil }
        let parts = hasMarks ? Self.unquotedParts(bytes, from: start, delimiter) : [start..<bytes.count]
        return Self.lastEnd(Self.lineFeed, bytes, parts)
            ?? Self.lastEnd(Self.carriageReturn, bytes.extracting(0..<max(0, bytes.count - 1)), parts)
    }

    /// Returns the offset behind the last such byte in some parts.
    private static func lastEnd(_ end: UInt8, _ bytes: Span<UInt8>, _ parts: [Range<Int>]) -> Int? {
        for part in parts.reversed() {
            var index = min(part.upperBound, bytes.count)
            while index > part.lowerBound {
                index -= 1
                if bytes[index] == end { return index + 1 }
            }
        }
        return nil
    }

    /// Returns the ranges outside quoted fields.
    private static func unquotedParts(_ bytes: Span<UInt8>, from start: Int, _ delimiter: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (partStart, index) = (start, start)
        while let opening = bytes.first(mark, from: index) {
            index = opening + 1
            guard beginsField(bytes, opening, in: partStart, isFirst: parts.isEmpty, delimiter) else { continue }
            parts.append(partStart..<opening)
            guard let end = quotedEnd(bytes, from: index) else { return parts }
            (partStart, index) = (end, end)
        }
        parts.append(partStart..<bytes.count)
        return parts
    }

    /// Whether a field begins at an offset in an unquoted part, perhaps behind blanks.
    ///
    /// The first part begins with a row, and every other one with the rest of a field.
    private static func beginsField(
        _ bytes: Span<UInt8>, _ offset: Int, in start: Int, isFirst: Bool, _ delimiter: UInt8
    ) -> Bool {
        var index = offset
        while index > start {
            index -= 1
            let byte = bytes[index]
            if byte == delimiter || byte == lineFeed || byte == carriageReturn { return true }
            if byte == blank || byte == tab {
                if delimiter == blank { return true }
            } else {
                return false
            }
        }
        return isFirst
    }

    /// Returns the offset behind the mark that ends a quoted field; nil if none does.
    private static func quotedEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while let end = bytes.first(mark, from: index) {
            index = end + 1
            if index == bytes.count || bytes[index] != mark { return index }
            index += 1
        }
        return nil
    }

    /// Returns the number of lines of the first `rows` bytes.
    func lineCount(ofFirst rows: Int, in bytes: Span<UInt8>) -> Int {
        hasReturns
            ? Self.lineCount(bytes.extracting(0..<rows))
            : feedCount - Self.lineCount(bytes.extracting(rows..<bytes.count))
    }

    /// Returns the number of line ends: LF, CRLF and CR alone, also those within quotation marks.
    static func lineCount(_ bytes: Span<UInt8>) -> Int {
        let (feeds, returns) = bytes.counts(of: lineFeed, carriageReturn)
        var pairs = 0
        if returns > 0 {
            for index in 1..<max(1, bytes.count) {
                pairs &+= bytes[index - 1] == carriageReturn && bytes[index] == lineFeed ? 1 : 0
            }
        }
        return feeds + returns - pairs
    }
}
