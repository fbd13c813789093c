import Text

extension String {
    /// Returns lines of at most `width` columns, broken at blanks, inside words that are too long, and at every line
    /// feed.
    ///
    /// The lines are sanitised. A width of 0 gives no lines.
    package func wrapped(to width: Int) -> [String] {
        guard width > 0 else { return [] }
        var lines: [String] = []
        for paragraph in unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += Self.wrap(paragraph: paragraph.flatMap(\.cells), to: width)
        }
        return lines
    }

    /// Returns the words of a paragraph; a percent sign stays with its number.
    private static func words(of paragraph: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        paragraph.split(separator: " ").reduce(into: []) { words, word in
            if word.first == "%", let number = words.last, number.last?.properties.numericType != nil {
                words[words.count - 1] = number + [" "] + word
            } else {
                words.append(word)
            }
        }
    }

    private static func wrap(paragraph: [Unicode.Scalar], to width: Int) -> [String] {
        var lines: [[Unicode.Scalar]] = [[]]
        for word in words(of: paragraph) {
            var rest = word[...]
            let isFirst = lines[lines.count - 1].isEmpty
            if !isFirst, lines[lines.count - 1].count + 1 + rest.count > width { lines.append([]) }
            if !lines[lines.count - 1].isEmpty { lines[lines.count - 1].append(" ") }
            while rest.count > width - lines[lines.count - 1].count {
                var room = width - lines[lines.count - 1].count
                let isSplit = rest[rest.startIndex + room] == Cell.wideTail
                if isSplit, room > 1 || !lines[lines.count - 1].isEmpty { room -= 1 }
                lines[lines.count - 1] += rest.prefix(room)
                rest = rest.dropFirst(room)
                lines.append([])
            }
            lines[lines.count - 1] += rest
        }
        return lines.map { line in
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: line.filter { $0 != Cell.wideTail })
            return String(scalars)
        }
    }
}

extension StyledText {
    /// Returns lines of at most `width` columns, broken at line feeds, at the last blank that fits, or inside a word.
    ///
    /// All other blanks are kept.
    ///
    /// The lines are sanitised. A width of 0 gives no lines.
    package func wrapped(to width: Int) -> [StyledText] {
        guard width > 0 else { return [] }
        var lines: [StyledText] = []
        var paragraph: [Cell] = []
        for run in runs {
            for scalar in run.text.unicodeScalars {
                if scalar == "\n" {
                    lines += Self.lines(of: paragraph[...], width: width)
                    paragraph = []
                } else {
                    paragraph += scalar.cells.map { Cell($0, run.style) }
                }
            }
        }
        return lines + Self.lines(of: paragraph[...], width: width)
    }

    private static func lines(of paragraph: ArraySlice<Cell>, width: Int) -> [StyledText] {
        var rest = paragraph
        var lines: [StyledText] = []
        while rest.count > width {
            var end = rest.startIndex + width
            if width > 1, rest[end].glyph == Cell.wideTail { end -= 1 }
            let blank = rest[(rest.startIndex + 1)...end].lastIndex { $0.glyph == " " }
            lines.append(StyledText(rest[..<(blank ?? end)]))
            rest = rest[(blank.map { $0 + 1 } ?? end)...]
        }
        return lines + [StyledText(rest)]
    }

    /// Creates a text in which adjacent cells of one style share a run.
    private init(_ cells: ArraySlice<Cell>) {
        self.init()
        for cell in cells where cell.glyph != Cell.wideTail {
            if runs.last?.style != cell.style { runs.append(Run("", cell.style)) }
            runs[runs.count - 1].text.unicodeScalars.append(cell.glyph)
        }
    }
}

extension Unicode.Scalar {
    /// Glyphs of the cells that the scalar takes: none, one, or two for a wide letter.
    fileprivate var cells: [Unicode.Scalar] {
        isWideLetter ? [self, Cell.wideTail] : printable.map { [$0] } ?? []
    }
}
