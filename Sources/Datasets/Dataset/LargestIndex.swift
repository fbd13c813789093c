extension ArraySlice where Element: Comparable {
    /// Index of the largest number, the first of several; the first of all where nothing is larger, as beside NaN.
    package var indexOfLargest: Int { indices.dropFirst().reduce(startIndex) { self[$1] > self[$0] ? $1 : $0 } }
}
