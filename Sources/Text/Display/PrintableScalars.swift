/// The cells of a text, one scalar a cell: everything that is written into a `Buffer` goes through here.
///
/// See `Unicode.Scalar.printable` for what is dropped and what is replaced.
package struct PrintableScalars: Sequence, IteratorProtocol {
    private var source: String.UnicodeScalarView.Iterator

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
    /// The text as it will stand on the screen: harmless, and one scalar a cell.
    package var printable: String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: PrintableScalars(self))
        return String(result)
    }

    /// The number of cells that the text takes.
    package var columns: Int {
        var count = 0
        for scalar in unicodeScalars where scalar.printable != nil { count += 1 }
        return count
    }
}
