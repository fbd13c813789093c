extension String {
    /// Returns digits with as many zeros before them as make a width; longer ones stay as they are.
    package func zeroPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}
