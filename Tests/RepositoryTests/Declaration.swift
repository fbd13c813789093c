import Foundation

/// A declaration in a source file, with the comment above it.
struct Declaration {
    /// The name; of an initializer with its first label, for example `init(_`.
    let name: String
    let text: String
    /// Number of the line, from 1.
    let line: Int
    /// Whether other targets see it: by its own modifier, or as a case or a requirement of a type that says so.
    let isPackage: Bool
    /// Whether it is a protocol's requirement.
    let isRequirement: Bool
    /// The lines of the comment, without their signs.
    let comment: [String]

    /// The comment's first sentence.
    var firstSentence: String {
        let paragraph = comment.prefix { !$0.isEmpty }.joined(separator: " ")
        guard let end = paragraph.range(of: ". ") else { return paragraph }
        return String(paragraph[..<end.lowerBound])
    }

    /// Names that protocols of the standard library ask for.
    static let standardRequirements: Set<String> = [
        "==", "<", "hash", "description", "errorDescription", "rawValue", "makeIterator", "next", "init(rawValue",
        "init(stringLiteral", "init(integerLiteral", "init(floatLiteral", "init(booleanLiteral", "init(arrayLiteral",
    ]

    private static let keywords: Set<String> = [
        "func", "var", "let", "struct", "class", "enum", "protocol", "typealias", "associatedtype", "subscript",
        "actor",
        "case", "init",
    ]

    /// Every declaration of a file, in order.
    static func all(in file: SourceFile) -> [Declaration] {
        var enclosing: [(indent: Int, words: [Substring])] = []
        var comment: [String] = []
        var found: [Declaration] = []
        for (index, line) in file.lines.enumerated() {
            let text = line.drop { $0 == " " }
            if text.isEmpty { comment = [] }
            if text.hasPrefix("///") { comment.append(text.dropFirst(3).trimmingCharacters(in: .whitespaces)) }
            if text.isEmpty || text.hasPrefix("//") || text.hasPrefix("@") && !text.contains(" ") { continue }
            let indent = line.count - text.count
            enclosing.removeAll { $0.indent >= indent }
            let words = modifiersAndKeyword(of: text)
            let parent = enclosing.last?.words ?? []
            // A case elsewhere than in an enumeration is one of a switch or of a condition.
            if let words, words.last != "case" || parent.contains("enum") {
                found.append(Declaration(text, words, parent, line: index + 1, comment: comment))
            }
            enclosing.append((indent, words ?? text.split(separator: " ").prefix(2).map { $0 }))
            comment = []
        }
        return found
    }

    private init(_ text: Substring, _ words: [Substring], _ parent: [Substring], line: Int, comment: [String]) {
        let keyword = words.last ?? ""
        let rest = text[keyword.endIndex...].drop { $0 == " " || $0 == "?" }
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" }
        switch keyword {
        case "init": name = "init" + rest.prefix { $0 != ":" && $0 != " " && $0 != ")" }
        default: name = word.isEmpty ? String(rest.prefix { $0 != " " && $0 != "(" }) : String(word)
        }
        isRequirement = parent.contains("protocol")
        let isSeenThrough = keyword == "case" || isRequirement
        isPackage = words.contains("package") || isSeenThrough && parent.contains("package")
        self.text = String(text)
        self.line = line
        self.comment = comment
    }

    /// The words of a declaration up to its keyword; nil for a line that declares nothing.
    private static func modifiersAndKeyword(of text: Substring) -> [Substring]? {
        var words: [Substring] = []
        var rest = text
        while true {
            let word = rest.prefix { $0.isLetter || $0 == "_" || $0 == "@" }
            guard !word.isEmpty else { return nil }
            words.append(word)
            rest = rest[word.endIndex...]
            if keywords.contains(String(word)), word != "class" || rest.first == " " { break }
            if rest.first == "(" { rest = rest.drop { $0 != ")" }.dropFirst() }
            guard rest.first == " " else { return nil }
            rest = rest.dropFirst()
        }
        return words
    }
}
