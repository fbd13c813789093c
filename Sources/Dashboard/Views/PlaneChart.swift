import TUI
import Text
import Training

/// Examples in the plane of the two first principal components, by their classes; wrong answers stand out.
struct PlaneChart {
    let plane: NetworkView.PrincipalPlane
    let classNames: [String]

    /// Glyphs of the classes, with different shapes in case colours are not visible.
    private static let shapes: [Unicode.Scalar] = ["●", "▲", "■", "◆", "○", "+", "□", "◇", "*"]

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let field = Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - 1)
        guard let xs = range(plane.points.map(\.x)), let ys = range(plane.points.map(\.y)), field.height > 0 else {
            return
        }
        // Wrong answers are drawn last, over the others.
        for point in plane.points.sorted(by: {
            ($0.label == $0.prediction ? 0 : 1) < ($1.label == $1.prediction ? 0 : 1)
        }) {
            let across = Double((point.x - xs.lowerBound) / (xs.upperBound - xs.lowerBound))
            let down = Double((ys.upperBound - point.y) / (ys.upperBound - ys.lowerBound))
            guard (0...1).contains(across), (0...1).contains(down) else { continue }
            let isWrong = point.label != point.prediction
            let color = canvas.theme.classes[point.label % canvas.theme.classes.count]
            canvas.write(
                isWrong ? "×" : String(Self.shapes[point.label % Self.shapes.count]),
                x: field.x + min(Int(across * Double(field.width)), field.width - 1),
                y: field.y + min(Int(down * Double(field.height)), field.height - 1),
                isWrong ? canvas.theme.exploding.adding(.bold) : Style(color, .bold))
        }
        drawLegend(in: rect.row(rect.height - 1), on: &canvas)
    }

    private func range(_ values: [Float]) -> ClosedRange<Float>? {
        let finite = values.filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max(), low < high else { return nil }
        return low...high
    }

    private func drawLegend(in rect: Rect, on canvas: inout Canvas) {
        let share = plane.shares.reduce(0, +)
        let wrong = StyledText("×", canvas.theme.exploding.adding(.bold)) + StyledText(" wrong", canvas.theme.faint)
        let note = StyledText("  PCA, \(NumberFormat.percent(share)) of the variance", canvas.theme.faint)
        var text = StyledText()
        for (label, name) in classNames.enumerated() {
            let color = canvas.theme.classes[label % canvas.theme.classes.count]
            let entry =
                StyledText(String(Self.shapes[label % Self.shapes.count]), Style(color, .bold))
                + StyledText(" \(name)  ")
            guard text.columns + entry.columns + wrong.columns <= rect.width else { break }
            text += entry
        }
        text += wrong
        if text.columns + note.columns <= rect.width { text += note }
        canvas.write(text, x: rect.x, y: rect.y, maxWidth: rect.width)
    }
}
