import Files
import Text

/// Bytes of a CSV file, validated as text, and the file's name in errors.
struct CSVSource {
    let bytes: [UInt8]
    let file: String
    let delimiter: UInt8
    /// Offset of the first row, after a byte order mark, comments, and lines that name the delimiter or count the rows.
    let start: Int
    /// Line of the first row, counted from 1.
    let firstLine: Int
    /// Encoding of the file, of which the bytes are the text in UTF-8.
    let encoding: CSVEncoding
    /// Number of lines of comments before the first row.
    let commentCount: Int
    /// Line before the first row that counts the rows and names the classes.
    let countLine: CSVCountLine?
    /// Whether the first row has no name for the first column, not even an empty one.
    let lacksFirstName: Bool
    /// Way in which advice names a preset's fields.
    let fields: FieldStyle
    /// Whether numbers have a decimal comma instead of a point.
    var hasDecimalCommas = false

    /// Checks the first part of a file, whose beginning and encoding are known.
    init(_ bytes: [UInt8], file: String, beginning opening: CSVOpening, fields: FieldStyle) throws(CSVError) {
        self.bytes = bytes
        self.file = file
        self.fields = fields
        try Self.checkText(bytes, file, FileSignature(bytes))
        (delimiter, start, firstLine) = (opening.delimiter, opening.start, opening.line)
        (encoding, commentCount, countLine) = (.utf8, opening.commentCount, opening.countLine)
        lacksFirstName = opening.lacksFirstName
    }

    /// Checks that the whole file is text without NUL, and finds the delimiter.
    init(
        _ bytes: [UInt8], file: String, delimiter: CSVOptions.Delimiter, fields: FieldStyle = .entry
    ) throws(CSVError) {
        encoding = CSVEncoding(bytes)
        let bytes = encoding.decoded(bytes) ?? bytes
        self.bytes = bytes
        self.file = file
        self.fields = fields
        try Self.checkText(bytes, file, FileSignature(bytes))
        let opening = try CSVOpening(bytes, file: file, delimiter)
        (self.delimiter, start, firstLine) = (opening.delimiter, opening.start, opening.line)
        (commentCount, countLine) = (opening.commentCount, opening.countLine)
        lacksFirstName = opening.lacksFirstName
    }

    /// Checks a later part of a file, which begins with a row on a line counted from 1.
    init(
        _ bytes: [UInt8], file: String, after opening: CSVOpening, line: Int, fields: FieldStyle
    ) throws(CSVError) {
        self.bytes = bytes
        self.file = file
        self.fields = fields
        try Self.checkText(bytes, file, nil, line: line)
        (delimiter, start, firstLine) = (opening.delimiter, 0, line)
        (encoding, commentCount, countLine) = (.utf8, 0, nil)
        lacksFirstName = false
    }

    /// Checks that bytes are text without NUL; `signature` is the format that they give away.
    static func checkText(
        _ bytes: [UInt8], _ file: String, _ signature: FileSignature?, line first: Int = 1
    ) throws(CSVError) {
        if let signature, [.html, .json].contains(signature) { throw CSVError(file: file, .otherFormat(signature)) }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            let problem = signature.map(CSVError.Problem.otherFormat) ?? .invalidUTF8(byte: bytes[offset])
            throw CSVError(file: file, line: signature == nil ? first - 1 + bytes.line(at: offset) : nil, problem)
        }
        guard let offset = bytes.span.first(0) else { return }
        if let signature { throw CSVError(file: file, .otherFormat(signature)) }
        throw CSVError(file: file, line: first - 1 + bytes.line(at: offset), .nulByte)
    }

    /// Sentences on what is unusual about the file as a whole.
    var remarks: [String] {
        var remarks = encoding.remarks
        if commentCount > 0 {
            let lines = Wording.grouped(commentCount, "line")
            remarks.append("\(lines) of comments before the first row \(commentCount == 1 ? "is" : "are") passed over")
        }
        if let countLine { remarks.append(countLine.remark) }
        if lacksFirstName {
            remarks.append("the first row names all columns but the first, which is taken for the names of the rows")
        }
        if delimiter == UInt8(ascii: " ") { remarks.append("blanks separate the columns") }
        if delimiter == UInt8(ascii: "|") { remarks.append("bars separate the columns") }
        return remarks
    }

    func error(_ problem: CSVError.Problem, line: Int? = nil) -> CSVError {
        CSVError(file: file, line: line, problem, fields: fields)
    }

    /// Returns the text of a field.
    func text(_ field: CSVField) -> String {
        let slice = bytes[field.start..<field.end]
        guard field.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
        var text: [UInt8] = []
        var isSecond = false
        for byte in slice {
            let isMark = byte == UInt8(ascii: "\"")
            if !(isMark && isSecond) { text.append(byte) }
            isSecond = isMark && !isSecond
        }
        return String(decoding: text, as: UTF8.self)
    }

    func value(_ field: CSVField) -> CSVValue {
        let span = bytes.span.extracting(field.start..<field.end)
        if let number = DecimalNumber.parse(span) {
            return Float(number).isFinite ? .number(number) : .notFinite
        }
        if hasDecimalCommas, let number = DecimalNumber.parse(span, mark: UInt8(ascii: ",")) {
            return Float(number).isFinite ? .number(number) : .notFinite
        }
        if field.count <= CSVMissingWords.longest {
            let word = text(field).lowercased()
            if CSVMissingWords.everywhere.contains(word) { return .missing }
            if ["inf", "+inf", "-inf", "infinity", "+infinity", "-infinity"].contains(word) { return .notFinite }
        }
        if let number = CSVMarkedNumber(span) { return .marked(number) }
        return CSVDate.init(span).map(CSVValue.date) ?? .text
    }

    /// Returns the number of a field in a column's way; nil for a text, and for a number that is infinite as a Float.
    func number(_ field: CSVField, _ reading: NumberReading) -> Double? {
        let span = bytes.span.extracting(field.start..<field.end)
        let number: Double? =
            switch reading {
            case .plain: DecimalNumber.parse(span)
            case .marked(.point): DecimalNumber.parse(span) ?? CSVMarkedNumber(span)?.point
            case .marked(.comma):
                DecimalNumber.parse(span, mark: UInt8(ascii: ",")) ?? CSVMarkedNumber(span)?.comma
            case .flags: CSVFlag.value(span).map { $0 ? 1 : 0 }
            case .days(let order): CSVDate.init(span).flatMap { date in date.order(order).flatMap { date.days($0) } }
            case .seconds(let order):
                CSVDate.init(span).flatMap { date in date.order(order).flatMap { date.seconds($0) } }
            }
        return number.flatMap { Float($0).isFinite ? $0 : nil }
    }

    /// Returns the meaning of a word for true or false.
    func flag(_ field: CSVField) -> Bool? { CSVFlag.value(bytes.span.extracting(field.start..<field.end)) }

    /// Whether a field misses its value where a number belongs.
    func missesNumber(_ field: CSVField) -> Bool {
        let value = value(field)
        return value == .missing
            || value == .text && standsForMissingNumber(field)
    }

    /// Whether a text stands for a missing value among numbers.
    func standsForMissingNumber(_ field: CSVField) -> Bool {
        field.count <= CSVMissingWords.longest && CSVMissingWords.amongNumbers.contains(text(field).lowercased())
    }

    /// Returns a hash of a field's text.
    ///
    /// Source: Fowler, Noll and Vo, FNV-1a (1991).
    func hash(_ field: CSVField) -> UInt64 {
        bytes[field.start..<field.end].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    func hasPoint(_ field: CSVField) -> Bool { bytes[field.start..<field.end].contains(UInt8(ascii: ".")) }

    func isEqual(_ a: CSVField, _ b: CSVField) -> Bool {
        a.count == b.count && bytes[a.start..<a.end] == bytes[b.start..<b.end]
    }
}

extension [UInt8] {
    /// Returns the line at an offset, counted from 1.
    func line(at offset: Int) -> Int { 1 + CSVRowEnds.lineCount(span.extracting(0..<offset)) }
}

/// Byte range of a field, without quotation marks and blanks around it.
struct CSVField {
    var start: Int
    var end: Int
    /// Line on which the field begins, counted from 1.
    var line: Int
    /// Whether the field contains a doubled quotation mark.
    var hasDoubledQuotes = false
    var endsRow = false

    init(start: Int, end: Int, line: Int) {
        self.start = start
        self.end = end
        self.line = line
    }

    var count: Int { end - start }
}

/// Value of a field.
enum CSVValue: Equatable {
    case missing
    /// A number that is finite as a Float too.
    case number(Double)
    case notFinite
    /// A number with marks, which are read where the whole column agrees.
    case marked(CSVMarkedNumber)
    case date(CSVDate)
    case text
}
