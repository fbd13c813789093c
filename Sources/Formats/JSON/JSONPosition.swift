/// Position in a JSON text: line and column, both counted from 1, the column in Unicode scalars.
package struct JSONPosition: Hashable, Sendable {
    private let lineNumber: UInt32
    private let columnNumber: UInt32

    /// Creates a position from a line and a column.
    package init(line: Int, column: Int) {
        lineNumber = UInt32(clamping: line)
        columnNumber = UInt32(clamping: column)
    }

    /// Position of a value that is in no file, such as one given with `--set`.
    package static let override = JSONPosition(line: 0, column: 0)

    /// Line, counted from 1; 0 for an override.
    package var line: Int { Int(lineNumber) }
    /// Column, counted from 1; 0 for an override.
    package var column: Int { Int(columnNumber) }
    /// Whether the value is in no file.
    package var isOverride: Bool { lineNumber == 0 }
}
