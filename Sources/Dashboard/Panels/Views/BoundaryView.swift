import TUI
import Training

/// The class that the network gives to each place of the plane, with the data on top.
struct BoundaryView {
    private let boundary: NetworkView.Boundary

    init(_ boundary: NetworkView.Boundary) { self.boundary = boundary }

    /// The glyph of each class's points: shapes differ where colours may not be seen.
    private static let shapes: [Unicode.Scalar] = ["●", "▲", "■", "◆", "○", "×", "+", "□", "◇", "*"]

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let rows = rect.rows([.fill, .fixed(rect.height > 5 ? 1 : 0)])
        let count = boundary.columns * boundary.rows
        guard boundary.columns > 0, boundary.classes.count == count, boundary.confidences.count == count else { return }
        heatmap(canvas).draw(in: plane(in: rows[0]), of: &canvas.buffer)
        if rows[1].height > 0 { drawLegend(in: rows[1], on: &canvas) }
    }

    /// The whole place, unless that stretches the plane by more than half.
    private func plane(in rect: Rect) -> Rect {
        let x = Double(boundary.xRange.upperBound - boundary.xRange.lowerBound)
        let y = Double(boundary.yRange.upperBound - boundary.yRange.lowerBound)
        guard x > 0, y > 0, (x / y).isFinite else { return rect }
        // A cell is about twice as high as it is wide.
        let natural = Double(rect.height) * 2 * x / y
        let width = min(rect.width, max(8, Int(min(natural * 1.5, 10_000))))
        let height = min(rect.height, max(4, Int(min(Double(width) / 2 * y / x * 1.5, 10_000))))
        return rect.centered(Size(width: width, height: height))
    }

    private func heatmap(_ canvas: Canvas) -> Heatmap {
        let theme = canvas.theme
        let paints = zip(boundary.classes, boundary.confidences).map { paint(Int($0), Double($1), theme) }
        return Heatmap(
            columns: boundary.columns, rows: boundary.rows, paints: paints, markers: markers(theme), depth: theme.depth,
            glyphs: canvas.glyphs)
    }

    /// The class's colour, the darker the less certain the network is.
    private func paint(_ label: Int, _ confidence: Double, _ theme: Theme) -> Heatmap.Paint {
        let color = theme.classes[label % theme.classes.count]
        let guess = 1 / Double(max(2, boundary.classNames.count))
        let certainty = max(0, min(1, (confidence - guess) / (1 - guess)))
        let shade = color.mixed(with: Self.dark, 0.3 + 0.6 * (1 - certainty))
        // Without colours the classes differ by density.
        let density = (Double(label % 4) + 0.5) / 4.2
        return Heatmap.Paint(shade, basic: color, intensity: theme.depth == .mono ? density : 0.25 + 0.6 * certainty)
    }

    private static let dark = Color.rgb(16, 18, 26)

    private func markers(_ theme: Theme) -> [Heatmap.Marker] {
        let width = boundary.xRange.upperBound - boundary.xRange.lowerBound
        let height = boundary.yRange.upperBound - boundary.yRange.lowerBound
        guard width > 0, height > 0 else { return [] }
        return boundary.points.map { point in
            Heatmap.Marker(
                x: Double((point.x - boundary.xRange.lowerBound) / width),
                y: Double((point.y - boundary.yRange.lowerBound) / height), glyph: Self.shape(point.label),
                style: pointStyle(point.label, theme))
        }
    }

    /// Lighter than the plane behind it.
    private func pointStyle(_ label: Int, _ theme: Theme) -> Style {
        let color = theme.classes[abs(label) % theme.classes.count]
        return Style(theme.depth == .many ? color.mixed(with: .rgb(255, 255, 255), 0.65) : color, .bold)
    }

    private static func shape(_ label: Int) -> Unicode.Scalar { shapes[abs(label) % shapes.count] }

    private func drawLegend(in row: Rect, on canvas: inout Canvas) {
        var x = row.x + 1
        for (label, name) in boundary.classNames.enumerated() {
            let color = canvas.theme.classes[label % canvas.theme.classes.count]
            let text = StyledText(String(Self.shape(label)), Style(color, .bold)) + StyledText(" \(name)")
            guard x + text.columns <= row.maxX else { break }
            x += canvas.write(text, x: x, y: row.y) + 2
        }
        let range = "x \(Self.span(boundary.xRange))  y \(Self.span(boundary.yRange))"
        if x + range.columns < row.maxX {
            canvas.write(range, x: row.maxX - range.columns - 1, y: row.y, canvas.theme.faint)
        }
    }

    private static func span(_ range: ClosedRange<Float>) -> String {
        "\(NumberFormat.fixed(Double(range.lowerBound), 1))…\(NumberFormat.fixed(Double(range.upperBound), 1))"
    }
}
