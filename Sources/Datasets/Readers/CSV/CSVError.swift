import Text

/// Reason why a CSV file cannot be used: the file, the line if there is one, and what was found there.
package struct CSVError: Error, Hashable, Sendable {
    /// Name of the file.
    package let file: String
    /// Line, counted from 1; nil if the whole file is meant.
    package let line: Int?
    /// Kind of error.
    package let problem: Problem

    init(file: String, line: Int? = nil, _ problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
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
        case emptyFile
        case noRows
        case noCompleteRows
        case invalidUTF8(byte: UInt8)
        case nulByte
        case openQuote
        case textAfterQuote(String)
        case rowTooLong
        case tooManyColumns
        case raggedRow(columns: Int, expected: Int, firstLine: Int)
        case missingValue(Column, found: String)
        case textInsteadOfNumber(Column, found: String, isFirstRow: Bool)
        case notFinite(Column, found: String)
        case oneClass(Column, name: String)
        case tooManyClasses(Column)
        case tooManyCategories(Column)
        case tooManyValues(features: Int, rows: Int, limit: Int)
        case unknownColumn(key: Key, name: String, known: [String])
        case nameWithoutHeader(key: Key, name: String)
        case ambiguousColumn(key: Key, name: String, numbers: [Int])
        case noSuchColumn(key: Key, number: Int, count: Int)
        case targetIgnored(Column)
        case noFeatures(columns: Int)
        case imageSize(ImageShape, features: Int)
    }

    /// Options that name a column.
    package enum Key: String, Hashable, Sendable {
        case target, ignore
    }
}

extension CSVError: CustomStringConvertible {
    package var description: String {
        let place = line.map { "\(file.pathForDisplay):\($0)" } ?? file.pathForDisplay
        return "\(place): \(problem)"
    }
}

extension CSVError.Column: CustomStringConvertible {
    package var description: String {
        name.map { "column \(number) (\($0.quotedForDisplay))" } ?? "column \(number)"
    }
}

extension CSVError.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .emptyFile, .noRows, .noCompleteRows, .invalidUTF8, .nulByte: contentDescription
        case .openQuote, .textAfterQuote, .rowTooLong, .tooManyColumns, .raggedRow: formDescription
        case .missingValue, .textInsteadOfNumber, .notFinite: valueDescription
        case .oneClass, .tooManyClasses, .tooManyCategories, .tooManyValues: amountDescription
        default: optionDescription
        }
    }

    private var contentDescription: String {
        switch self {
        case .emptyFile: "the file is empty; a CSV file has a row of values for each example"
        case .noRows: "there are no rows below the header"
        case .noCompleteRows: "every row misses a value, so that none is left; allowed is a value in every column"
        case .invalidUTF8(let byte):
            "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; save the file as UTF-8 text"
        case .nulByte: "there is a NUL byte; a CSV file is text, so this one is damaged or of another format"
        default: preconditionFailure("another group words this")
        }
    }

    private var formDescription: String {
        switch self {
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
        default: preconditionFailure("another group words this")
        }
    }

    private var valueDescription: String {
        switch self {
        case .missingValue(let column, let found):
            "\(column) \(found.isEmpty ? "is empty" : "holds \(found.quotedForDisplay), a missing value"); "
                + "fill it in, or leave such rows out with \"missing\": \"skip\""
        case .textInsteadOfNumber(let column, let found, let isFirstRow):
            "\(column) holds \(found.quotedForDisplay), where a number belongs"
                + (isFirstRow ? "; if the row names the columns, say \"header\": \"present\"" : "")
        case .notFinite(let column, let found):
            "\(column) holds \(found.quotedForDisplay); allowed are numbers from -3.4e38 to 3.4e38"
        default: preconditionFailure("another group words this")
        }
    }

    private var amountDescription: String {
        switch self {
        case .oneClass(let column, let name):
            "\(column) holds only \(name.quotedForDisplay); a classification needs at least two classes"
        case .tooManyClasses(let column):
            "\(column), the target, holds more than \(CSVLimits.classes) different classes, the most allowed; "
                + "for numbers to predict, say \"task\": \"regression\""
        case .tooManyCategories(let column):
            "\(column) holds more than \(CSVLimits.categories) different texts, the most allowed; "
                + "leave the column out with \"ignore\""
        case .tooManyValues(let features, let rows, let limit):
            "\(Wording.counted(features, "feature")) in \(Wording.counted(rows, "row")) are more than \(limit) numbers, "
                + "the most allowed for a file of this size; leave columns of text out with \"ignore\""
        default: preconditionFailure("another group words this")
        }
    }

    private var optionDescription: String {
        switch self {
        case .unknownColumn(let key, let name, let known):
            "\"\(key.rawValue)\" is \(name.quotedForDisplay), but no column is called that"
                + "\(name.suggestion(among: known)); there are \(Self.listed(known))"
        case .nameWithoutHeader(let key, let name):
            "\"\(key.rawValue)\" is \(name.quotedForDisplay), but the file has no header that names its columns; "
                + "give the column's number, counted from 1"
        case .ambiguousColumn(let key, let name, let numbers):
            "\"\(key.rawValue)\" is \(name.quotedForDisplay), but columns "
                + "\(numbers.prefix(10).map(String.init).joined(separator: ", ")) are all called that; "
                + "give the column's number"
        case .noSuchColumn(let key, let number, let count):
            "\"\(key.rawValue)\" is column \(number); allowed are the columns 1 to \(count)"
        case .targetIgnored(let column): "\(column) is the target and listed in \"ignore\"; it can be only one"
        case .noFeatures(let columns):
            "no column is left for the features beside the target"
                + (columns == 1 ? "; the file has one column, so \"delimiter\" may be wrong" : "")
        case .imageSize(let shape, let features):
            "\"image\" is \(shape.width) × \(shape.height), which takes \(shape.pixelCount) features; "
                + "the file has \(features)"
        default: preconditionFailure("another group words this")
        }
    }

    /// Returns the first few names of a list, made harmless for a terminal.
    private static func listed(_ names: [String]) -> String {
        names.prefix(10).map { $0.clipped(to: 60) }.joined(separator: ", ") + (names.count > 10 ? ", …" : "")
    }
}
