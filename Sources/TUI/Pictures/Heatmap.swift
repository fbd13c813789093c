/// A grid of colours, two to a cell where the terminal has the colours for it, and points on top:
/// what a network makes of each place in a plane.
package struct Heatmap: Widget {
    /// The paint of one place of the grid, for every kind of terminal.
    package struct Paint: Hashable, Sendable {
        /// The colour where there are many.
        package var color: Color
        /// The colour where there are sixteen.
        package var basicColor: Color
        /// The density of the glyph where colours do not suffice, 0 to 1.
        package var intensity: Double

        /// Makes a paint.
        package init(_ color: Color, basic basicColor: Color = .terminal, intensity: Double) {
            self.color = color
            self.basicColor = basicColor
            self.intensity = intensity
        }
    }

    /// A point on the map: x from 0 at the left to 1 at the right, y from 0 at the bottom to 1 at the top.
    package struct Marker: Hashable, Sendable {
        /// The position on the map.
        package var x, y: Double
        /// The glyph of the point.
        package var glyph: Unicode.Scalar
        /// The style of the point; a background of its own covers the map.
        package var style: Style

        /// Makes a marker.
        package init(x: Double, y: Double, glyph: Unicode.Scalar = "●", style: Style = .plain) {
            self.x = x
            self.y = y
            self.glyph = glyph
            self.style = style
        }
    }

    /// The size of the grid.
    package let columns, rows: Int
    /// The paints row by row, the uppermost row first.
    package let paints: [Paint]
    /// The points on top.
    package var markers: [Marker]
    /// Whether neighbouring colours flow into each other when the grid is coarser than the screen.
    package var isSmooth: Bool
    /// The number of colours to draw with.
    package var depth: ColorDepth
    /// The glyphs to draw with.
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
