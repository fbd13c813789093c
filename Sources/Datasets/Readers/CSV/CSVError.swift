/// Why a CSV file cannot be used: the file, the line where there is one, and what was found there.
package struct CSVError: Error, Hashable, Sendable {
    package let file: String
    /// Counted from 1; nil where the whole file is meant.
    package let line: Int?
    package let problem: Problem

    init(file: String, line: Int? = nil, _ problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    /// A column by its number, counted from 1, and its name in the header.
    package struct Column: Hashable, Sendable {
        package let number: Int
        package let name: String?
    }

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

    /// The option that asks for a column.
    package enum Key: String, Hashable, Sendable {
        case target, ignore
    }
}
