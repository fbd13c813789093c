extension Buffer {
    /// The glyphs, a string a row, blanks at the ends kept.
    package var lines: [String] {
        (0..<size.height).map { y in
            var line = String.UnicodeScalarView()
            for x in 0..<size.width { line.append(self[x, y].glyph) }
            return String(line)
        }
    }

    /// The rows one below the other, without the blanks at their ends.
    package var text: String {
        lines.map { line in
            var scalars = line.unicodeScalars
            while scalars.last == " " { scalars.removeLast() }
            return String(scalars)
        }.joined(separator: "\n")
    }
}
