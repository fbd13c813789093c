import TUI

/// Draws a widget into an empty buffer of the given size, and returns its text without trailing blanks.
func rendered(_ widget: some Widget, _ width: Int, _ height: Int) -> String {
    drawn(widget, width, height).text
}

func drawn(_ widget: some Widget, _ width: Int, _ height: Int) -> Buffer {
    var buffer = Buffer(size: Size(width: width, height: height))
    widget.draw(in: buffer.bounds, of: &buffer)
    return buffer
}

extension Heatmap {
    /// Creates a map by calling `paint` for the centre of each position; x and y run from 0 to 1, y upwards.
    init(
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

extension Color {
    /// Returns a grey from black at 0 to white at 1.
    static func grey(_ brightness: Double) -> Color {
        let level = UInt8(brightness > 0 ? min(brightness, 1) * 255 : 0)
        return .rgb(level, level, level)
    }
}
