/// Grid of colours with markers on top, such as a network's output over a plane.
///
/// With enough colours, each cell shows two rows of the grid.
package struct Heatmap: Widget {
    /// Look of one grid position on every kind of terminal.
    package struct Paint: Hashable, Sendable {
        /// Colour on terminals with many colours.
        package var color: Color
        /// Colour on terminals with sixteen colours.
        package var basicColor: Color
        /// Density of the glyph on terminals with fewer colours, 0 to 1.
        package var intensity: Double

        /// Creates a paint.
        package init(_ color: Color, basic basicColor: Color = .terminal, intensity: Double) {
            self.color = color
            self.basicColor = basicColor
            self.intensity = intensity
        }
    }

    /// Point on the map: x from 0 at the left to 1 at the right, y from 0 at the bottom to 1 at the top.
    package struct Marker: Hashable, Sendable {
        /// Position on the map.
        package var x, y: Double
        /// Glyph of the point.
        package var glyph: Unicode.Scalar
        /// Style of the point; a background other than the terminal's own covers the map.
        package var style: Style

        /// Creates a marker.
        package init(x: Double, y: Double, glyph: Unicode.Scalar = "●", style: Style = .plain) {
            self.x = x
            self.y = y
            self.glyph = glyph
            self.style = style
        }
    }

    /// Size of the grid.
    package let columns, rows: Int
    /// Paints row by row, top row first.
    package let paints: [Paint]
    /// Points drawn on top.
    package var markers: [Marker]
    /// Whether colours are interpolated when the grid is coarser than the screen.
    package var isSmooth: Bool
    /// Number of colours to draw with.
    package var depth: ColorDepth
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a map of `columns` × `rows` paints, row by row, top row first.
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
