import Files
import Text

/// Reason why a CSV file cannot be used: the file, the line if there is one, and what was found there.
package struct CSVError: Error, Hashable, Sendable {
    /// Name of the file.
    package let file: String
    /// Line, counted from 1; nil if the whole file is meant.
    package let line: Int?
    /// Kind of error.
    package let problem: Problem
    /// Way in which the advice names a preset's fields.
    let fields: FieldStyle

    init(file: String, line: Int? = nil, _ problem: Problem, fields: FieldStyle = .entry) {
        self.file = file
        self.line = line
        self.problem = problem
        self.fields = fields
    }

    /// Column by its number and its name in the header.
    package struct Column: Hashable, Sendable {
        /// Number of the column, counted from 1.
        package let number: Int
        /// Name in the header; nil if there is none.
        package let name: String?
    }

    /// Kinds of errors.
    package enum Problem: Hashable, Sendable {
        /// The file has no rows, not even a header.
        case emptyFile
        /// The header has no rows below it.
        case noRows
        /// Every row misses a value, most of them in this column.
        case noCompleteRow(Column, mayBeLeftOut: Bool)
        /// The file is compressed, and cannot be expanded to a table.
        case packed(DataFormatError)
        /// The file is of another format.
        case otherFormat(FileSignature)
        /// A first line `sep=` names a delimiter that is not read.
        case unknownDelimiter(String)
        /// The file is not UTF-8; `byte` begins the first invalid sequence.
        case invalidUTF8(byte: UInt8)
        /// The file contains a NUL byte, so it is not text.
        case nulByte
        /// A quoted field is not closed before the end of the file.
        case openQuote
        /// Text between a closing quotation mark and the next delimiter.
        case textAfterQuote(String)
        /// A row has more than `CSVLimits.bytesInRow` bytes.
        case rowTooLong
        /// The first row has more than `CSVLimits.columns` fields.
        case tooManyColumns
        /// A row has fewer or more columns than the first, on `firstLine`.
        case raggedRow(columns: Int, expected: Int, firstLine: Int)
        /// A column in use has a missing value, written as `found`.
        case missingValue(Column, found: String)
        /// A numeric column holds text; in the first row it may be a header.
        case textInsteadOfNumber(Column, found: String, advice: NumberAdvice)
        /// A number has marks that are not read as they stand, or a sign that the others of its column have not.
        case markedNumber(Column, found: String, advice: String, hasSign: Bool)
        /// A number is infinite or too large for a Float.
        case notFinite(Column, found: String)
        /// The target column has only one class, `name`.
        case oneClass(Column, name: String)
        /// The target column has the same number in every row.
        case oneTarget(Column, value: Double)
        /// The target column has more than `CSVLimits.classes` distinct values.
        case tooManyClasses(Column)
        /// A column of text has more than `CSVLimits.categories` distinct values.
        case tooManyCategories(Column)
        /// With a feature for each category, the table exceeds `limit` values.
        case tooManyValues(features: Int, rows: Int, limit: Int)
        /// An option names a column that is not in the header, `known`.
        case unknownColumn(key: Key, name: String, known: [String])
        /// An option gives a column's name, but the file has no header.
        case nameWithoutHeader(key: Key, name: String)
        /// An option's name belongs to several columns; `numbers` counts from 1.
        case ambiguousColumn(key: Key, name: String, numbers: [Int])
        /// An option's column number is outside 1 to `count`.
        case noSuchColumn(key: Key, number: Int, count: Int)
        /// The target is also one of the ignored columns.
        case targetIgnored(Column)
        /// The column that would be learnt, for its place, holds dates.
        case dateTarget(Column)
        /// No column is left for features beside the target and ignored ones.
        case noFeatures(columns: Int)
        /// The column that the model predicts is not there, so that its answers cannot be compared.
        case noAnswers(String?)
        /// Columns that the model learnt from are not among those of the header, `known`.
        case missingColumns([String], known: [String])
        /// A table without a header has fewer or more columns than the one that the model learnt.
        case otherColumnCount(found: Int, needed: Int)
        /// A row that is to be answered lacks a number, written as `found`.
        case missingAnswer(Column, found: String)
        /// A row that is to be answered has a number that is not written with the column's decimal mark.
        case otherMark(Column, found: String, mark: DecimalMark)
        /// A row that is to be answered has a date that contradicts the order of day and month that was learnt.
        case otherDateOrder(Column, found: String, order: DateOrder)
        /// A row that is to be answered has something else where a date belongs.
        case notADay(Column, found: String)
        /// A row that is to be answered has a currency or a percent sign, which the numbers that were learnt had not.
        case unlearntSign(Column, found: String)
        /// The image has fewer or more pixels than there are features.
        case imageSize(ImageShape, features: Int)
    }

    /// What helps against a text where a number belongs.
    package enum NumberAdvice: Hashable, Sendable {
        /// Nothing but another value; to take the row for a header; to take the column for texts.
        case none, header, text
    }

    /// Options that name a column.
    package enum Key: String, Hashable, Sendable {
        /// Keys for the column to predict and for the columns to leave out, to take for texts and to keep.
        case target, ignore, text, keep
    }
}

extension CSVError.NumberAdvice {
    fileprivate func words(_ column: CSVError.Column, _ fields: FieldStyle) -> String {
        switch self {
        case .none: ""
        case .header: "; if the row names the columns, say \(fields.setting("header", to: "\"present\""))"
        case .text:
            "; correct it, empty it where the value is not known, or take the column for texts with "
                + fields.setting("text", to: column.listed)
        }
    }
}

extension CSVError: CustomStringConvertible {
    package var description: String {
        let place = line.map { "\(file.pathForDisplay):\($0)" } ?? file.pathForDisplay
        return "\(place): \(problem.words(fields, file: file))"
    }
}

extension CSVError.Column: CustomStringConvertible {
    package var description: String {
        name.map { "column \(number) (\($0.quotedForDisplay))" } ?? "column \(number)"
    }

    /// Returns the field of a preset that leaves the column out.
    func ignored(_ fields: FieldStyle) -> String {
        fields.setting("ignore", to: listed)
    }

    /// Returns the setting that keeps the column.
    func kept(_ fields: FieldStyle) -> String { fields.setting("keep", to: listed) }

    /// List of the column alone, as a preset writes it.
    fileprivate var listed: String { "[\(name.map(\.quotedForDisplay) ?? "\(number)")]" }
}

extension CSVError.Problem {
    /// Returns the problem and its remedy in words.
    fileprivate func words(_ fields: FieldStyle, file: String) -> String {
        switch self {
        case .emptyFile, .noRows, .noCompleteRow, .invalidUTF8, .nulByte, .otherFormat, .packed:
            contentDescription(fields, file)
        case .unknownDelimiter, .openQuote, .textAfterQuote, .rowTooLong, .tooManyColumns, .raggedRow:
            formDescription
        case .missingValue, .textInsteadOfNumber, .markedNumber, .notFinite: valueDescription(fields)
        case .missingAnswer, .otherMark, .otherDateOrder, .notADay, .unlearntSign: answerDescription
        case .oneClass, .oneTarget, .tooManyClasses, .tooManyCategories, .tooManyValues: amountDescription(fields)
        default: optionDescription(fields)
        }
    }

    private func contentDescription(_ fields: FieldStyle, _ file: String) -> String {
        switch self {
        case .emptyFile: "the file is empty; a CSV file has a row of values for each example"
        case .noRows: "there are no rows below the header"
        case .noCompleteRow(let column, let mayBeLeftOut):
            "every row misses a value, most of them in \(column); fill it in"
                + (mayBeLeftOut ? ", or leave the column out with \(column.ignored(fields))" : "")
        case .otherFormat(let signature): signature.refusal(wanted: "a CSV file", file: file)
        case .packed(let error): "\(error.problem)"
        case .invalidUTF8(let byte):
            "the byte \(NumberFormat.hexadecimal(byte)) is not UTF-8; save the file as UTF-8 text"
        case .nulByte: "there is a NUL byte; a CSV file is text, so this one is damaged or of another format"
        default: preconditionFailure("another group words this")
        }
    }

    private var formDescription: String {
        switch self {
        case .unknownDelimiter(let mark):
            "the line names the delimiter \(mark.quotedForDisplay); allowed are a comma, a semicolon, a tab and a bar"
        case .openQuote:
            "a quotation mark opens a field here and none closes it; "
                + "close it, or write \"\" in a quoted field where the mark is part of the text"
        case .textAfterQuote(let text):
            "\(text.quotedForDisplay) follows a closing quotation mark; "
                + "only a delimiter or the end of the line may, and a mark inside the text is doubled (\"\")"
        case .rowTooLong:
            "the row is longer than \(CSVLimits.bytesInRow) bytes, the most allowed; "
                + "a line end or a quotation mark may be missing"
        case .tooManyColumns: "the row has more than \(CSVLimits.columns) columns, the most allowed"
        case .raggedRow(let columns, let expected, let firstLine):
            "the row has \(Wording.counted(columns, "column")), but line \(firstLine) has \(expected); "
                + "every row needs as many"
                + (columns == 1 && expected > 2
                    ? "; leave the line out if it is a comment"
                    : expected == 1 ? "; leave line \(firstLine) out if it is a title" : "")
        default: preconditionFailure("another group words this")
        }
    }

    private func valueDescription(_ fields: FieldStyle) -> String {
        switch self {
        case .missingValue(let column, let found):
            "\(column) \(found.isEmpty ? "is empty" : "holds \(found.quotedForDisplay), a missing value"); "
                + "fill it in, have it filled with \(fields.setting("missing", to: "\"fill\"")), or leave such rows out with "
                + fields.setting("missing", to: "\"skip\"")
        case .textInsteadOfNumber(let column, let found, let advice):
            "\(column) holds \(found.quotedForDisplay), where a number belongs\(advice.words(column, fields))"
        case .markedNumber(let column, let found, let advice, let hasSign):
            "\(column) holds \(found.quotedForDisplay), \(advice)"
                + (hasSign ? "" : "; \(fields.place("decimal")) says which mark is meant")
        case .notFinite(let column, let found):
            "\(column) holds \(found.quotedForDisplay); allowed are numbers from -3.4e38 to 3.4e38, or nothing where the value is not known"
        default: preconditionFailure("another group words this")
        }
    }

    private var answerDescription: String {
        switch self {
        case .missingAnswer(let column, let found):
            "\(column) \(found.isEmpty ? "is empty" : "holds \(found.quotedForDisplay), a missing value"); fill it in"
        case .otherMark(let column, let found, let mark):
            "\(column) holds \(found.quotedForDisplay), but its decimal mark is a \(mark.rawValue); "
                + "write all numbers of a column alike"
        case .otherDateOrder(let column, let found, let order):
            switch order {
            case .yearFirst:
                "\(column) holds \(found.quotedForDisplay), where day and month could be exchanged; "
                    + "write dates with the year first, such as 2024-12-31"
            case .dayFirst, .monthFirst:
                "\(column) holds \(found.quotedForDisplay), which is no day if the "
                    + "\(order == .dayFirst ? "day" : "month") comes first, as in the table that was learnt; "
                    + "write dates with the year first, such as 2024-12-31"
            }
        case .notADay(let column, let found):
            "\(column) holds \(found.quotedForDisplay), where a date belongs; write one with the year first, such as 2024-12-31"
        case .unlearntSign(let column, let found):
            "\(column) holds \(found.quotedForDisplay), a number with a sign, which those that were learnt have not; "
                + "write it as they are written"
        default: preconditionFailure("another group words this")
        }
    }

    private func amountDescription(_ fields: FieldStyle) -> String {
        switch self {
        case .oneClass(let column, let name):
            "\(column) holds only \(name.quotedForDisplay); a classification needs at least two classes"
                + "; name another column to learn with \(fields.place("target"))"
        case .oneTarget(let column, let value):
            "\(column) holds \(NumberFormat.datum(value)) in every row, so that there is nothing to learn"
                + "; name another column to learn with \(fields.place("target"))"
        case .tooManyClasses(let column):
            "\(column), the target, holds more than \(CSVLimits.classes) different classes, the most allowed; "
                + "for numbers to predict, say \(fields.setting("task", to: "\"regression\""))"
        case .tooManyCategories(let column):
            "\(column) holds more than \(CSVLimits.categories) different texts, the most allowed; "
                + "leave the column out with \(column.ignored(fields))"
        case .tooManyValues(let features, let rows, let limit):
            "\(Wording.counted(features, "feature")) in \(Wording.counted(rows, "row")) are more than \(limit) numbers, "
                + "the most allowed for a file of this size; leave columns of text out with \(fields.place("ignore"))"
        default: preconditionFailure("another group words this")
        }
    }

    private func optionDescription(_ fields: FieldStyle) -> String {
        switch self {
        case .unknownColumn(let key, let name, let known):
            "\(fields.name(key.rawValue)) is \(name.quotedForDisplay), but no column is called that"
                + "\(name.suggestion(among: known)); there are \(Self.listed(known))"
        case .nameWithoutHeader(let key, let name):
            "\(fields.name(key.rawValue)) is \(name.quotedForDisplay), but the file has no header that names its columns; "
                + "give the column's number, counted from 1"
        case .ambiguousColumn(let key, let name, let numbers):
            "\(fields.name(key.rawValue)) is \(name.quotedForDisplay), but columns "
                + "\(numbers.prefix(10).map(String.init).joined(separator: ", ")) are all called that; "
                + "give the column's number"
        case .noSuchColumn(let key, let number, let count):
            "\(fields.name(key.rawValue)) is column \(number); allowed are the columns 1 to \(count)"
        case .targetIgnored(let column):
            "\(column) is the target and listed in \(fields.name("ignore")); it can be only one"
        case .noFeatures(let columns):
            "no column is left for the features beside the target"
                + (columns == 1 ? "; the file has one column, so \(fields.name("delimiter")) may be wrong" : "")
        case .dateTarget(let column):
            "\(column), which would be learnt since it is the last, holds dates; "
                + "name the column to learn with \(fields.place("target"))"
        case .noAnswers(let name):
            "there is no column \(name.map(\.quotedForDisplay) ?? "of answers"), which the model predicts; "
                + "its answers can only be compared with a table that has it"
        case .missingColumns(let missing, let known):
            "the model needs \(Self.listed(missing.map(\.quotedForDisplay))), which no column is called; "
                + "there are \(Self.listed(known))"
        case .otherColumnCount(let found, let needed):
            "there \(found == 1 ? "is" : "are") \(Wording.counted(found, "column")), but the model learnt from \(needed), without a header; "
                + "give it tables of the same columns"
        case .imageSize(let shape, let features):
            "\(fields.name("image")) is \(shape.width) × \(shape.height), which takes \(shape.pixelCount) features; "
                + "the file has \(features)"
        default: preconditionFailure("another group words this")
        }
    }

    /// Returns the first few names of a list, made harmless for a terminal.
    private static func listed(_ names: [String]) -> String {
        Wording.few(names, most: 10) { $0.clipped(to: 60) }
    }
}
