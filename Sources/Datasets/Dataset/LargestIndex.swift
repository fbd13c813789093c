extension ArraySlice<Float> {
    /// Index of the largest number, the first of several; the first of all where nothing is larger, as beside NaN.
    package var indexOfLargest: Int { firstLargest }
}

extension ArraySlice<Double> {
    /// Index of the largest number, the first of several; the first of all where nothing is larger, as beside NaN.
    package var indexOfLargest: Int { firstLargest }
}

extension ArraySlice where Element: Comparable {
    /// Specialised here, since other modules call it for each of a million rows.
    @inline(__always)
    fileprivate var firstLargest: Int { indices.dropFirst().reduce(startIndex) { self[$1] > self[$0] ? $1 : $0 } }
}
