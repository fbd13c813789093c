/// Rows of plain numbers, texts and dates, which most tables are made of, without blanks and marks within a field.
extension TableParser {
    /// Reads a row, or leaves everything as it is and returns false if it holds anything else.
    func readPlainRow(_ bytes: Span<UInt8>, _ scanner: inout CSVScanner, _ rows: inout Rows) -> Bool {
        var offset = scanner.offset
        guard offset < bytes.count, delimiter != UInt8(ascii: " "), !Self.endsLine(bytes[offset]) else { return false }
        let (first, targetCount, filledCount) = (rows.features.count, rows.targets.count, rows.filledCount)
        rows.features.append(contentsOf: repeatElement(0, count: featureCount))
        var column = 0
        while column < roles.count {
            guard read(column, bytes, &offset, from: first, &rows) else { break }
            column += 1
            if column == roles.count { break }
            guard offset < bytes.count, bytes[offset] == delimiter else { break }
            offset += 1
        }
        let end = offset
        guard column == roles.count, end - scanner.offset <= CSVLimits.bytesInRow, Self.skipLineEnd(bytes, &offset)
        else {
            rows.features.removeLast(rows.features.count - first)
            rows.targets.removeLast(rows.targets.count - targetCount)
            rows.filledCount = filledCount
            return false
        }
        rows.count += 1
        rows.ranges.append(scanner.offset..<end)
        scanner.skipRow(to: offset)
        return true
    }

    @inline(__always)
    private func read(
        _ column: Int, _ bytes: Span<UInt8>, _ offset: inout Int, from first: Int, _ rows: inout Rows
    ) -> Bool {
        let start = offset
        if case .number(let feature, let origin) = roles[column], let number = PlainNumber.read(bytes, &offset),
            offset == bytes.count || bytes[offset] == delimiter || Self.endsLine(bytes[offset])
        {
            rows.features[first + feature] = Float(number - origin)
            return true
        }
        offset = start
        guard let field = passField(bytes, &offset) else { return false }
        return read(roles[column], column, bytes.extracting(field), from: first, &rows)
    }

    private func read(
        _ role: Role, _ column: Int, _ text: Span<UInt8>, from first: Int, _ rows: inout Rows
    ) -> Bool {
        switch role {
        case .unused: return true
        case .number(let feature, let origin), .marked(let feature, let origin):
            guard let number = number(text, column, &rows) else { return false }
            rows.features[first + feature] = Float(number - origin)
            return true
        case .texts(let column, let feature):
            guard let place = Self.place(of: text, in: texts[column]) else { return false }
            rows.features[first + feature + place] = 1
            return true
        case .target:
            guard
                let target = classes.isEmpty ? number(text, column) : Self.place(of: text, in: classes).map(Double.init)
            else { return false }
            rows.targets.append(target)
            return true
        }
    }

    /// Returns the number of a field that is a feature, or what is filled in for an empty one.
    @inline(__always)
    private func number(_ text: Span<UInt8>, _ column: Int, _ rows: inout Rows) -> Double? {
        if text.isEmpty, let fill = numbers[column].fill {
            rows.filledCount += 1
            return fill
        }
        return number(text, column)
    }

    /// Returns the number of a field that is written in the plainest way of its column.
    private func number(_ text: Span<UInt8>, _ column: Int) -> Double? {
        guard let reading = numbers[column].reading else { return nil }
        let number: Double? =
            switch reading {
            case .plain, .marked: DecimalNumber.parse(text, mark: UInt8(ascii: marks[column] == .point ? "." : ","))
            case .flags: CSVFlag.value(text).map { $0 ? 1 : 0 }
            case .days: CSVDate.plainDay(text)
            case .seconds: CSVDate.plainSeconds(text)
            }
        return number.flatMap { Float($0).isFinite ? $0 : nil }
    }

    /// Passes a field and returns its place, without the quotation marks around it; nil for one that has marks within, or
    /// a line end.
    @inline(__always)
    private func passField(_ bytes: Span<UInt8>, _ offset: inout Int) -> Range<Int>? {
        let mark = UInt8(ascii: "\"")
        let isQuoted = offset < bytes.count && bytes[offset] == mark
        let start = isQuoted ? offset + 1 : offset
        offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == mark || Self.endsLine(byte) || !isQuoted && byte == delimiter { break }
            offset += 1
        }
        let end = offset
        guard (end < bytes.count && bytes[end] == mark) == isQuoted else { return nil }
        if isQuoted { offset += 1 }
        return start..<end
    }

    /// Returns the place of a text among a few.
    private static func place(of text: Span<UInt8>, in texts: [[UInt8]]) -> Int? {
        texts.firstIndex { known in
            guard known.count == text.count, known.last != UInt8(ascii: " "), known.first != UInt8(ascii: " ") else {
                return false
            }
            for index in 0..<text.count where known[index] != text[index] { return false }
            return true
        }
    }

    @inline(__always)
    private static func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    /// Passes the end of a line or of the piece.
    @inline(__always)
    private static func skipLineEnd(_ bytes: Span<UInt8>, _ offset: inout Int) -> Bool {
        guard offset < bytes.count else { return true }
        if bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") else { return false }
        offset += 1
        return true
    }
}
