import TUI
import Text

/// Points of classes in a plane, each class with a glyph and a colour of its own.
struct ClassScatter {
    let xRange, yRange: ClosedRange<Float>

    /// Glyphs of the classes, with different shapes in case colours are not visible; × is left for what is wrong.
    private static let shapes: [Unicode.Scalar] = ["●", "▲", "■", "◆", "○", "+", "□", "◇", "*"]

    /// Glyph of a class.
    static func glyph(_ label: Int) -> Unicode.Scalar { shapes[abs(label) % shapes.count] }

    /// Colour of a class.
    static func color(_ label: Int, _ theme: Theme) -> Color { theme.classes[abs(label) % theme.classes.count] }

    /// Returns the shares of the way across and down at which a point lies; nil outside the plane.
    func place(_ x: Float, _ y: Float) -> (across: Double, down: Double)? {
        let across = Double((x - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound))
        let down = Double((yRange.upperBound - y) / (yRange.upperBound - yRange.lowerBound))
        return (0...1).contains(across) && (0...1).contains(down) ? (across, down) : nil
    }

    /// Draws a point as the glyph of its class, or as another one.
    func draw(
        _ x: Float, _ y: Float, label: Int, as mark: (glyph: Unicode.Scalar, style: Style)? = nil, in rect: Rect,
        on canvas: inout Canvas
    ) {
        guard let place = place(x, y), !rect.isEmpty else { return }
        canvas.write(
            String(mark?.glyph ?? Self.glyph(label)),
            x: rect.x + min(Int(place.across * Double(rect.width)), rect.width - 1),
            y: rect.y + min(Int(place.down * Double(rect.height)), rect.height - 1),
            mark?.style ?? Style(Self.color(label, canvas.theme), .bold))
    }

    /// Returns the legend of classes in as few lines as the names need, and with shorter names if that is not enough.
    ///
    /// `last` stands behind the classes. Classes for which there is no room at all are counted.
    static func legend(
        _ names: [String], width: Int, lines: Int, last: StyledText = StyledText(), _ theme: Theme
    ) -> [StyledText] {
        let longest = names.reduce(0) { max($0, $1.columns) }
        let end = last.isEmpty ? [] : [last]
        for length in [longest] + [24, 16, 12, 8, 5, 3].filter({ $0 < longest }) {
            let flow = flow(entries(names.shortened(to: length), theme) + end, width: width)
            if flow.count <= lines { return flow }
        }
        let shortest = entries(names.shortened(to: 3), theme)
        let close = flow(shortest + end, width: width, gap: 1)
        if close.count <= lines { return close }
        // First those that say how many are missing.
        for isCounted in [true, false] {
            for count in (1..<max(2, names.count)).reversed() {
                let rest = StyledText("and \(NumberFormat.grouped(names.count - count)) more", theme.faint)
                let shown = Array(shortest.prefix(count)) + (isCounted ? [rest] : []) + end
                let flow = flow(shown, width: width)
                if flow.count <= lines, flow.allSatisfy({ $0.columns <= width }) { return flow }
            }
        }
        return []
    }

    private static func entries(_ names: [String], _ theme: Theme) -> [StyledText] {
        names.enumerated().map { label, name in
            StyledText(String(glyph(label)), Style(color(label, theme), .bold)) + StyledText(" \(name)")
        }
    }

    /// Arranges texts in lines, some blanks apart.
    private static func flow(_ entries: [StyledText], width: Int, gap: Int = 2) -> [StyledText] {
        var lines: [StyledText] = []
        for entry in entries {
            if let line = lines.last, line.columns + gap + entry.columns <= width {
                lines[lines.count - 1] = line + StyledText(String(repeating: " ", count: gap)) + entry
            } else {
                lines.append(entry)
            }
        }
        return lines
    }
}
