/// Rows of plain numbers and plain texts, without quotation marks and blanks, which most tables are made of.
extension TableParser {
    /// Reads a row, or leaves everything as it is and returns false if it holds anything else.
    func readPlainRow(_ bytes: Span<UInt8>, _ scanner: inout CSVScanner, _ rows: inout Rows) -> Bool {
        var offset = scanner.offset
        guard offset < bytes.count, delimiter != UInt8(ascii: " ") else { return false }
        let (first, targetCount) = (rows.features.count, rows.targets.count)
        rows.features.append(contentsOf: repeatElement(0, count: featureCount))
        var column = 0
        while column < roles.count {
            guard read(roles[column], bytes, &offset, from: first, &rows) else { break }
            column += 1
            if column == roles.count { break }
            guard offset < bytes.count, bytes[offset] == delimiter else { break }
            offset += 1
        }
        let end = offset
        guard column == roles.count, Self.skipLineEnd(bytes, &offset) else {
            rows.features.removeLast(rows.features.count - first)
            rows.targets.removeLast(rows.targets.count - targetCount)
            return false
        }
        rows.count += 1
        rows.ranges.append(scanner.offset..<end)
        scanner.skipRow(to: offset)
        return true
    }

    @inline(__always)
    private func read(
        _ role: Role, _ bytes: Span<UInt8>, _ offset: inout Int, from first: Int, _ rows: inout Rows
    ) -> Bool {
        switch role {
        case .unused: return skipField(bytes, &offset)
        case .number(let feature, let origin):
            guard let number = Self.plainNumber(bytes, &offset) else { return false }
            rows.features[first + feature] = Float(number - origin)
            return true
        case .marked: return false
        case .texts(let column, let feature):
            let start = offset
            guard skipField(bytes, &offset), let place = Self.place(of: bytes, start..<offset, in: texts[column]) else {
                return false
            }
            rows.features[first + feature + place] = 1
            return true
        case .target:
            let start = offset
            if classes.isEmpty {
                guard let number = Self.plainNumber(bytes, &offset) else { return false }
                rows.targets.append(number)
                return true
            }
            guard skipField(bytes, &offset), let place = Self.place(of: bytes, start..<offset, in: classes) else {
                return false
            }
            rows.targets.append(Double(place))
            return true
        }
    }

    /// Passes a field without quotation marks.
    @inline(__always)
    private func skipField(_ bytes: Span<UInt8>, _ offset: inout Int) -> Bool {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return true }
            if byte == UInt8(ascii: "\"") { return false }
            offset += 1
        }
        return true
    }

    /// Returns the place of a text among a few.
    private static func place(of bytes: Span<UInt8>, _ range: Range<Int>, in texts: [[UInt8]]) -> Int? {
        texts.firstIndex { text in
            guard text.count == range.count else { return false }
            for index in 0..<range.count where text[index] != bytes[range.lowerBound + index] { return false }
            return true
        }
    }

    /// Passes the end of a line or of the piece.
    @inline(__always)
    private static func skipLineEnd(_ bytes: Span<UInt8>, _ offset: inout Int) -> Bool {
        guard offset < bytes.count else { return true }
        if bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") else { return false }
        offset += 1
        return true
    }

    /// Reads a number of at most 15 digits without an exponent, up to the first byte that is no part of it.
    ///
    /// One division of exact numbers is correctly rounded, so that the result is that of `DecimalNumber`.
    @inline(__always)
    private static func plainNumber(_ bytes: Span<UInt8>, _ offset: inout Int) -> Double? {
        var position = offset
        let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        let start = position
        var mantissa: UInt64 = 0
        while position < bytes.count {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            position += 1
        }
        var digits = position - start
        var fraction = 0
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            let point = position
            while position < bytes.count {
                let digit = bytes[position] &- UInt8(ascii: "0")
                guard digit <= 9 else { break }
                mantissa = mantissa &* 10 &+ UInt64(digit)
                position += 1
            }
            fraction = position - point
            digits += fraction
        }
        guard digits > 0, digits <= 15 else { return nil }
        offset = position
        let magnitude = Double(mantissa) / DecimalNumber.powersOfTen[fraction]
        return isNegative ? -magnitude : magnitude
    }
}
