/// A screen, or a part of one, in memory: widgets draw into it and tests read it.
///
/// Drawing outside its bounds is clipped, never an error.
package struct Buffer: Equatable, Sendable {
    package let size: Size
    private var cells: [Cell]

    package init(size: Size, fill: Cell = .blank) {
        self.size = size
        cells = Array(repeating: fill, count: size.width * size.height)
    }

    /// The whole of the buffer.
    package var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

    /// The cell at column `x` and row `y`; reading outside gives a blank, writing outside does nothing.
    package subscript(x: Int, y: Int) -> Cell {
        get { contains(x, y) ? cells[y * size.width + x] : .blank }
        set { if contains(x, y) { cells[y * size.width + x] = newValue } }
    }

    private func contains(_ x: Int, _ y: Int) -> Bool { x >= 0 && y >= 0 && x < size.width && y < size.height }
}
