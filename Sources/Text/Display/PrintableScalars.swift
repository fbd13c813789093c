/// Sequence of the scalars that show a text, one per cell; everything written into a `Buffer` goes through here.
///
/// See `Unicode.Scalar.printable` for the scalars that are dropped or replaced.
package struct PrintableScalars: Sequence, IteratorProtocol {
    private var source: String.UnicodeScalarView.Iterator

    /// Creates the sequence for a text.
    package init(_ text: some StringProtocol) {
        source = String.UnicodeScalarView(text.unicodeScalars).makeIterator()
    }

    package mutating func next() -> Unicode.Scalar? {
        while let scalar = source.next() {
            if let printable = scalar.printable { return printable }
        }
        return nil
    }
}

extension String {
    /// Text as it appears on the screen: harmless, and one scalar per cell.
    package var printable: String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: PrintableScalars(self))
        return String(result)
    }

    /// Text for a line that nothing is aligned with: harmless, and with wide letters as they are.
    package var legible: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let glyph = scalar.isWideLetter ? scalar : scalar.printable { result.append(glyph) }
        }
        return String(result)
    }

    /// Number of cells that the text takes.
    package var columns: Int {
        var count = 0
        for scalar in unicodeScalars where scalar.printable != nil { count += scalar.isWideLetter ? 2 : 1 }
        return count
    }
}
