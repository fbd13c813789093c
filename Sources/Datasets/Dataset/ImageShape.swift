/// The width and height of the picture that a row of features makes, row by row from the top left.
package struct ImageShape: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        precondition(width > 0 && height > 0, "a picture needs a width and a height")
        self.width = width
        self.height = height
    }

    package var pixelCount: Int { width * height }
}
