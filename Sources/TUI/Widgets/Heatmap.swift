/// A grid of colours, two to a cell where the terminal has the colours for it, and points on top:
/// what a network makes of each place in a plane.
package struct Heatmap: Widget {
    /// One place of the grid, for terminals of every kind.
    package struct Paint: Hashable, Sendable {
        /// Where there are many colours.
        package var color: Color
        /// Where there are sixteen.
        package var basicColor: Color
        /// How dense the glyph is where colours do not suffice, 0 to 1.
        package var intensity: Double

        package init(_ color: Color, basic basicColor: Color = .terminal, intensity: Double) {
            self.color = color
            self.basicColor = basicColor
            self.intensity = intensity
        }
    }

    /// A point on the map: x from 0 at the left to 1 at the right, y from 0 at the bottom to 1 at the top.
    package struct Marker: Hashable, Sendable {
        package var x: Double
        package var y: Double
        package var glyph: Unicode.Scalar
        package var style: Style

        package init(x: Double, y: Double, glyph: Unicode.Scalar = "●", style: Style = .plain) {
            self.x = x
            self.y = y
            self.glyph = glyph
            self.style = style
        }
    }

    package let columns: Int
    package let rows: Int
    package let paints: [Paint]
    package var markers: [Marker]
    /// Whether neighbouring colours flow into each other when the grid is coarser than the screen.
    package var isSmooth: Bool
    package var depth: ColorDepth
    package var glyphs: GlyphSet

    /// A map of `columns` × `rows` paints, row by row, the uppermost row first.
    package init(
        columns: Int, rows: Int, paints: [Paint], markers: [Marker] = [], isSmooth: Bool = true,
        depth: ColorDepth = .many,
        glyphs: GlyphSet = .unicode
    ) {
        precondition(
            columns >= 0 && rows >= 0 && paints.count == columns * rows, "a heat map has a paint for each place")
        self.columns = columns
        self.rows = rows
        self.paints = paints
        self.markers = markers
        self.isSmooth = isSmooth
        self.depth = depth
        self.glyphs = glyphs
    }

    /// A map that asks `paint` for the middle of each place; x and y run from 0 to 1, y upwards.
    package init(
        columns: Int, rows: Int, markers: [Marker] = [], isSmooth: Bool = true, depth: ColorDepth = .many,
        glyphs: GlyphSet = .unicode, paint: (_ x: Double, _ y: Double) -> Paint
    ) {
        let (columns, rows) = (max(0, columns), max(0, rows))
        let paints = (0..<rows * columns).map { index in
            let x = (Double(index % columns) + 0.5) / Double(columns)
            return paint(x, 1 - (Double(index / columns) + 0.5) / Double(rows))
        }
        self.init(
            columns: columns, rows: rows, paints: paints, markers: markers, isSmooth: isSmooth, depth: depth,
            glyphs: glyphs)
    }
}
