/// Vectors of the layout of a plan's parameters, in an arena of their own.
package struct ParameterVectors {
    private let arena: Arena
    private let length: Int
    package let count: Int

    /// `count` vectors of `length` numbers each, all zero.
    package init(count: Int, length: Int) {
        precondition(length == Arena.padded(length), "vectors that do not fill whole lines")
        arena = Arena(count: count * length)
        self.length = length
        self.count = count
    }

    package subscript(index: Int) -> Matrix {
        precondition(index >= 0 && index < count, "no such vector")
        return arena.matrix(at: index * length, rows: 1, columns: length)
    }
}
