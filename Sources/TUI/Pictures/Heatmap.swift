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
}
