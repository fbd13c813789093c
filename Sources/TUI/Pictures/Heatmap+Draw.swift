extension Heatmap {
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty, columns > 0, rows > 0 else { return }
        for y in 0..<rect.height {
            for x in 0..<rect.width { buffer[rect.x + x, rect.y + y] = cell(x, y, of: rect.size) }
        }
        for marker in markers { draw(marker, in: rect, of: &buffer) }
    }

    private var usesHalfBlocks: Bool { depth == .many && glyphs == .unicode }

    private func cell(_ x: Int, _ y: Int, of size: Size) -> Cell {
        let across = (Double(x) + 0.5) / Double(size.width)
        if usesHalfBlocks {
            let upper = color(across, (Double(y) + 0.25) / Double(size.height))
            let lower = color(across, (Double(y) + 0.75) / Double(size.height))
            return Cell("▀", Style(upper, on: lower))
        }
        let paint = paint(across, (Double(y) + 0.5) / Double(size.height))
        let color: Color =
            switch depth {
            case .mono: .terminal
            case .ansi16: paint.basicColor
            case .many: paint.color
            }
        return Cell(glyphs.shade(paint.intensity), Style(color))
    }

    /// Returns the paint at a position; both coordinates run from 0 to 1, `down` from the top.
    private func paint(_ across: Double, _ down: Double) -> Paint {
        let column = min(Int(across * Double(columns)), columns - 1)
        let row = min(Int(down * Double(rows)), rows - 1)
        return paints[row * columns + column]
    }

    /// Returns the colour at a position, interpolated bilinearly between the four nearest paints.
    private func color(_ across: Double, _ down: Double) -> Color {
        guard isSmooth else { return paint(across, down).color }
        let x = min(max(across * Double(columns) - 0.5, 0), Double(columns - 1))
        let y = min(max(down * Double(rows) - 0.5, 0), Double(rows - 1))
        let (left, top) = (Int(x), Int(y))
        let (right, bottom) = (min(left + 1, columns - 1), min(top + 1, rows - 1))
        let upper = paints[top * columns + left].color.mixed(
            with: paints[top * columns + right].color, x - Double(left))
        let lower = paints[bottom * columns + left].color.mixed(
            with: paints[bottom * columns + right].color, x - Double(left))
        return upper.mixed(with: lower, y - Double(top))
    }

    private func draw(_ marker: Marker, in rect: Rect, of buffer: inout Buffer) {
        guard marker.x >= 0, marker.x <= 1, marker.y >= 0, marker.y <= 1 else { return }
        let down = (1 - marker.y) * Double(rect.height)
        let x = rect.x + min(Int(marker.x * Double(rect.width)), rect.width - 1)
        let y = rect.y + min(Int(down), rect.height - 1)
        var style = marker.style
        if usesHalfBlocks, style.background == .terminal {
            let below = buffer[x, y].style
            style.background = down - down.rounded(.down) < 0.5 ? below.foreground : below.background
        }
        buffer[x, y] = Cell(glyphs == .ascii ? marker.glyph.asciiStandIn : marker.glyph, style)
    }
}
