import Text

extension String {
    /// The text in lines of at most `width` columns: broken at blanks, a longer word inside, and at every line feed.
    ///
    /// The lines are sanitised. A width of 0 gives no lines.
    package func wrapped(to width: Int) -> [String] {
        guard width > 0 else { return [] }
        var lines: [String] = []
        for paragraph in unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += Self.wrap(paragraph: PrintableScalars(String(paragraph)), to: width)
        }
        return lines
    }

    private static func wrap(paragraph: PrintableScalars, to width: Int) -> [String] {
        var lines: [[Unicode.Scalar]] = [[]]
        for word in Array(paragraph).split(separator: " ") {
            var rest = word[...]
            let isFirst = lines[lines.count - 1].isEmpty
            if !isFirst, lines[lines.count - 1].count + 1 + rest.count > width { lines.append([]) }
            if !lines[lines.count - 1].isEmpty { lines[lines.count - 1].append(" ") }
            while rest.count > width - lines[lines.count - 1].count {
                let room = width - lines[lines.count - 1].count
                lines[lines.count - 1] += rest.prefix(room)
                rest = rest.dropFirst(room)
                lines.append([])
            }
            lines[lines.count - 1] += rest
        }
        return lines.map { line in
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: line)
            return String(scalars)
        }
    }
}

/// The lines of `text` in `width` columns; see `String.wrapped(to:)`.
package func wrap(_ text: String, width: Int) -> [String] { text.wrapped(to: width) }
