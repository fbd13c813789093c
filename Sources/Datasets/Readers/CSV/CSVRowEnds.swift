/// Line ends and quotation marks of a part of a table, and the place where it can be cut between two rows.
///
/// Rows end as `CSVScanner` ends them: a quotation mark opens a field only at its beginning, and a line end within a
/// quoted field ends no row.
struct CSVRowEnds {
    private let feedCount: Int
    /// Whether there are quotation marks, within which a line may end.
    private let hasMarks: Bool
    private let hasReturns: Bool

    private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    private static let (mark, tab, blank) = (UInt8(ascii: "\""), UInt8(ascii: "\t"), UInt8(ascii: " "))

    init(_ bytes: Span<UInt8>) {
        let (feeds, marks) = bytes.counts(of: Self.lineFeed, Self.mark)
        (feedCount, hasMarks) = (feeds, marks > 0)
        hasReturns = bytes.first(Self.carriageReturn) != nil
    }

    /// Returns the offset behind the last row that ends after `start`, where a row begins; nil if none does.
    ///
    /// Old files end their rows with CR alone. One at the very end may belong to an LF that follows.
    func last(in bytes: Span<UInt8>, from start: Int, delimiter: UInt8) -> Int? {
        guard hasMarks else { return Self.lastLineEnd(bytes, from: start) }
        var (feedEnd, returnEnd): (Int?, Int?) = (nil, nil)
        var (isQuoted, isAtFieldStart, index) = (false, true, start)
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == Self.mark {
                if isQuoted, index < bytes.count, bytes[index] == Self.mark {
                    index += 1
                } else if isQuoted || isAtFieldStart {
                    isQuoted.toggle()
                    isAtFieldStart = false
                }
            } else if isQuoted {
                continue
            } else if byte == Self.lineFeed {
                (feedEnd, isAtFieldStart) = (index, true)
            } else if byte == Self.carriageReturn {
                if index < bytes.count { returnEnd = index }
                isAtFieldStart = true
            } else if byte == delimiter {
                isAtFieldStart = true
            } else if byte != Self.blank, byte != Self.tab {
                isAtFieldStart = false
            } else if delimiter == Self.blank {
                isAtFieldStart = true
            }
        }
        return feedEnd ?? returnEnd
    }

    private static func lastLineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        for end in [lineFeed, carriageReturn] {
            var index = end == lineFeed ? bytes.count : bytes.count - 1
            while index > start {
                index -= 1
                if bytes[index] == end { return index + 1 }
            }
        }
        return nil
    }

    /// Returns the number of lines up to the last row that ends in these bytes, or in the part of them with the rows.
    func lineCount(ofRows rows: Span<UInt8>) -> Int {
        !hasMarks && !hasReturns ? feedCount : Self.lineCount(rows)
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
