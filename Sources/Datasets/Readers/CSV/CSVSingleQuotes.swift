/// Single quotation marks around texts, as Weka and some programs for statistics write them.
extension CSVSource {
    private static let mark = UInt8(ascii: "'")

    /// Whether a field stands between single quotation marks.
    func isSingleQuoted(_ field: CSVField) -> Bool {
        field.count >= 2 && bytes[field.start] == Self.mark && bytes[field.end - 1] == Self.mark
    }
}

extension String {
    /// Text without single quotation marks around it.
    var withoutSingleQuotes: String {
        utf8.count >= 2 && hasPrefix("'") && hasSuffix("'") ? String(dropFirst().dropLast()) : self
    }
}

extension [String] {
    /// Names without single quotation marks, if each of them stands between such marks.
    var withoutSingleQuotes: [String] {
        let quoted = map(\.withoutSingleQuotes)
        let areQuoted = zip(self, quoted).allSatisfy { $0.isEmpty || $0 != $1 }
        return areQuoted ? quoted : self
    }
}
