/// The width and height of the picture that a row of features makes, row by row from the top left.
package struct ImageShape: Sendable, Hashable {
    package let width: Int
    package let height: Int

    /// How many pixels a side may have.
    package static let sides = 1...65_536

    package init(width: Int, height: Int) {
        precondition(Self.sides.contains(width) && Self.sides.contains(height), "a side has 1 to 65,536 pixels")
        self.width = width
        self.height = height
    }

    package var pixelCount: Int { width * height }
}
