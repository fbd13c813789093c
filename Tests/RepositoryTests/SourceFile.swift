import Foundation

/// Swift source file, parsed as far as the repository's tests require.
struct SourceFile {
    /// Path below the target's folder, for example `Graph/Shape.swift`.
    let path: String
    let lines: [Substring]
    /// Capitalized names outside comments and strings, except those after a point.
    let typeNames: Set<String>
    /// Types declared at the top level and visible outside the file.
    let declared: Set<String>

    /// Folder within the target; empty for a file outside the folders.
    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// The modules that the file imports, however it does.
    var imports: Set<String> {
        let line = /^(?:@\w+ )*(?:\w+ )?import (\w+)/
        return Set(lines.compactMap { $0.firstMatch(of: line).map { String($0.1) } })
    }

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let code = lines.map(Self.withoutCommentsAndTexts)
        typeNames = Set(code.flatMap(Self.typeNames))
        declared = Set(code.compactMap(Self.declaration))
    }

    /// Returns every Swift file below a folder.
    static func all(below folder: URL) throws -> [SourceFile] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return try paths.filter { $0.hasSuffix(".swift") }.map {
            SourceFile(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
        }
    }

    private static func withoutCommentsAndTexts(_ line: Substring) -> String {
        var (code, isInText, previous) = ("", false, Character(" "))
        for character in line {
            if character == "\"", previous != "\\" { isInText.toggle() }
            if !isInText, character == "/", previous == "/" { return String(code.dropLast()) }
            code.append(isInText ? " " : character)
            previous = character
        }
        return code
    }

    private static func typeNames(_ code: String) -> [String] {
        var (names, word, before) = ([String](), "", Character(" "))
        for character in code + " " {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            if word.first?.isUppercase == true, before != "." { names.append(word) }
            (word, before) = ("", character)
        }
        return names
    }

    private static func declaration(_ code: String) -> String? {
        guard let first = code.first, first != " " else { return nil }
        let words = code.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).map(String.init)
        guard !words.contains("private"), !words.contains("fileprivate"),
            let keyword = words.firstIndex(where: {
                ["struct", "enum", "class", "protocol", "actor", "typealias"].contains($0)
            }), keyword + 1 < words.count
        else { return nil }
        return words[keyword + 1]
    }
}
