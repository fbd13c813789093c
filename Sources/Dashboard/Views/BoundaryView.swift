import TUI
import Text
import Training

/// Predicted class over the plane, with the data on top.
struct BoundaryView: ViewContent {
    private let boundary: NetworkView.Boundary

    init(_ boundary: NetworkView.Boundary) { self.boundary = boundary }

    var title: String { "Decision boundary" }

    private var scatter: ClassScatter { ClassScatter(xRange: boundary.xRange, yRange: boundary.yRange) }

    private var hasArea: Bool {
        let (xs, ys) = (boundary.xRange, boundary.yRange)
        return xs.lowerBound < xs.upperBound && ys.lowerBound < ys.upperBound
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let count = boundary.columns * boundary.rows
        guard boundary.columns >= 0, boundary.classes.count == count, boundary.confidences.count == count else {
            return
        }
        if count > 0 {
            heatmap(canvas).draw(in: plane(in: rect), of: &canvas.buffer)
        } else {
            drawPoints(in: plane(in: rect), on: &canvas)
        }
        drawLegend(below: rect, on: &canvas)
    }

    /// Returns the area of the plane: all of `rect`, unless that would distort the plane too much.
    private func plane(in rect: Rect) -> Rect {
        let x = Double(boundary.xRange.upperBound - boundary.xRange.lowerBound)
        let y = Double(boundary.yRange.upperBound - boundary.yRange.lowerBound)
        guard x > 0, y > 0, (x / y).isFinite else { return rect }
        // A cell is about twice as high as it is wide.
        let natural = Double(rect.height) * 2 * x / y
        let width = min(rect.width, max(8, Int(min(natural * 2.2, 10_000))))
        let height = min(rect.height, max(4, Int(min(Double(width) / 2 * y / x * 2.2, 10_000))))
        return rect.centered(Size(width: width, height: height))
    }

    private func heatmap(_ canvas: Canvas) -> Heatmap {
        let theme = canvas.theme
        let paints = zip(boundary.classes, boundary.confidences).map { paint(Int($0), Double($1), theme) }
        return Heatmap(
            columns: boundary.columns, rows: boundary.rows, paints: paints, markers: markers(theme), depth: theme.depth,
            glyphs: canvas.glyphs)
    }

    /// Returns the class's colour, nearer to the background's the less certain the network is.
    private func paint(_ label: Int, _ confidence: Double, _ theme: Theme) -> Heatmap.Paint {
        let color = theme.classes[label % theme.classes.count]
        let guess = 1 / Double(max(2, boundary.classNames.count))
        let certainty = Shades.nearest(to: max(0, min(1, (confidence - guess) / (1 - guess))), steps: 12)
        let shade = color.mixed(with: theme.background.paper, 0.5 + 0.4 * (1 - certainty))
        // Without colours the classes differ by density.
        let density = (Double(label % 4) + 0.5) / 4.2
        return Heatmap.Paint(shade, basic: color, intensity: theme.depth == .mono ? density : 0.25 + 0.6 * certainty)
    }

    /// Draws the points of a plane without predictions, in the colours of their classes.
    private func drawPoints(in rect: Rect, on canvas: inout Canvas) {
        guard hasArea else { return }
        for point in boundary.points { scatter.draw(point.x, point.y, label: point.label, in: rect, on: &canvas) }
    }

    private func markers(_ theme: Theme) -> [Heatmap.Marker] {
        let width = boundary.xRange.upperBound - boundary.xRange.lowerBound
        let height = boundary.yRange.upperBound - boundary.yRange.lowerBound
        guard width > 0, height > 0 else { return [] }
        return boundary.points.map { point in
            Heatmap.Marker(
                x: Double((point.x - boundary.xRange.lowerBound) / width),
                y: Double((point.y - boundary.yRange.lowerBound) / height), glyph: ClassScatter.glyph(point.label),
                style: pointStyle(point, theme))
        }
    }

    /// Returns a style that stands out from the plane, with the plane's colour as the background even where points share a
    /// cell.
    private func pointStyle(_ point: NetworkView.Point, _ theme: Theme) -> Style {
        let color = ClassScatter.color(point.label, theme)
        guard theme.depth == .many else { return Style(color, .bold) }
        let mark = color.mixed(with: theme.background.ink, 0.8)
        guard let index = cellIndex(of: point) else { return Style(mark, .bold) }
        let behind = paint(Int(boundary.classes[index]), Double(boundary.confidences[index]), theme).color
        return Style(mark, on: behind, .bold)
    }

    /// Returns the index of the grid position under a point, or nil outside the plane.
    private func cellIndex(of point: NetworkView.Point) -> Int? {
        let across = (point.x - boundary.xRange.lowerBound) / (boundary.xRange.upperBound - boundary.xRange.lowerBound)
        let down = (boundary.yRange.upperBound - point.y) / (boundary.yRange.upperBound - boundary.yRange.lowerBound)
        guard (0...1).contains(across), (0...1).contains(down) else { return nil }
        let column = min(boundary.columns - 1, Int(across * Float(boundary.columns)))
        let row = min(boundary.rows - 1, Int(down * Float(boundary.rows)))
        return row * boundary.columns + column
    }

    private func drawLegend(below rect: Rect, on canvas: inout Canvas) {
        let legend = ClassScatter.legend(boundary.classNames, width: rect.width - 7, lines: 1, canvas.theme)
        var text = legend.first ?? StyledText()
        if !text.isEmpty, text.columns + 2 < rect.width - 6 { text.append("  ") }
        let range = "x \(Self.span(boundary.xRange))  y \(Self.span(boundary.yRange))"
        if text.columns + range.columns < rect.width - 6 { text.append(range, canvas.theme.faint) }
        canvas.writeBelow(rect, text)
    }

    private static func span(_ range: ClosedRange<Float>) -> String {
        "\(NumberFormat.fixed(Double(range.lowerBound), 1))…\(NumberFormat.fixed(Double(range.upperBound), 1))"
    }
}
