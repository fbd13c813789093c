import Foundation
import Testing

/// Page of the documentation for users, as lines of Markdown.
struct Guide {
    let lines: [String]

    init(_ name: String) throws {
        let file = URL(filePath: #filePath + "/../../../../Sources/nntui/nntui.docc/\(name)").standardizedFileURL
        lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }

    /// Returns the cells of a table's rows, given its first line.
    func table(_ header: String) throws -> [[String]] {
        let start = try #require(lines.firstIndex(of: header))
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Returns the words in code voice of the paragraph or item that begins with a text, that text left out.
    func words(after beginning: String) throws -> [String] {
        let start = try #require(lines.firstIndex { $0.hasPrefix(beginning) })
        let rest = lines[(start + 1)...].prefix { !$0.isEmpty && !$0.hasPrefix("- ") }
        return Self.words(([String(lines[start].dropFirst(beginning.count))] + rest).joined(separator: " "))
    }

    /// Returns the words in code voice, without texts in quotes.
    static func words(_ text: String) -> [String] {
        text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 && !$0.element.hasPrefix("\"") }
            .map(\.element)
    }
}
