/// Vectors with the layout of a plan's parameters, in an arena of their own.
package struct ParameterVectors {
    private let arena: Arena
    private let length: Int
    /// Number of vectors.
    package let count: Int

    /// Creates `count` vectors of `length` numbers each, all zero.
    package init(count: Int, length: Int) {
        precondition(length == Arena.padded(length), "vectors that do not fill whole lines")
        arena = Arena(count: count * length)
        self.length = length
        self.count = count
    }

    /// Vector at an index, as one row.
    package subscript(index: Int) -> Matrix {
        precondition(index >= 0 && index < count, "no such vector")
        return arena.matrix(at: index * length, rows: 1, columns: length)
    }
}
