/// Width and height in cells, never negative.
package struct Size: Hashable, Sendable {
    /// Numbers of columns and rows.
    package var width, height: Int

    /// Creates a size; negative numbers count as 0.
    package init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// Rectangle of cells; (0, 0) is the upper left corner of the screen.
package struct Rect: Hashable, Sendable {
    /// First column and first row.
    package var x, y: Int
    /// Numbers of columns and rows.
    package var width, height: Int

    /// Creates a rectangle; a negative width or height counts as 0.
    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// Edges are half open: a rectangle covers `minX..<maxX` and `minY..<maxY`.
extension Rect {
    /// Creates a rectangle of the given size at (0, 0).
    package init(size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

    /// Width and height.
    package var size: Size { Size(width: width, height: height) }
    /// Whether it contains no cell.
    package var isEmpty: Bool { width == 0 || height == 0 }

    /// First column.
    package var minX: Int { x }
    /// First row.
    package var minY: Int { y }
    /// First column to the right of the rectangle.
    package var maxX: Int { x + width }
    /// First row below the rectangle.
    package var maxY: Int { y + height }

    /// Returns whether a cell lies inside.
    package func contains(x: Int, y: Int) -> Bool {
        x >= minX && x < maxX && y >= minY && y < maxY
    }

    /// Returns the area that both rectangles cover; it is empty if they do not overlap.
    package func intersection(_ other: Rect) -> Rect {
        let left = max(minX, other.minX)
        let top = max(minY, other.minY)
        return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }

    /// Returns the rectangle without the given margins; margins larger than the rectangle leave its centre.
    package func inset(horizontal: Int, vertical: Int) -> Rect {
        let dx = min(horizontal, (width + 1) / 2)
        let dy = min(vertical, (height + 1) / 2)
        return Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
    }

    /// Returns a rectangle of the given size centred in this one, shrunk to fit.
    package func centered(_ size: Size) -> Rect {
        let inner = Size(width: min(width, size.width), height: min(height, size.height))
        return Rect(
            x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2, width: inner.width,
            height: inner.height)
    }

    /// Returns a row of the rectangle, counted from its top; it is empty if there is no such row.
    package func row(_ index: Int) -> Rect {
        let exists = index >= 0 && index < height
        return Rect(x: x, y: y + (exists ? index : 0), width: width, height: exists ? 1 : 0)
    }
}
