import TUI
import Text
import Training

/// Examples in the plane of the two first principal components, by their classes; wrong answers stand out.
struct PlaneChart {
    let plane: NetworkView.PrincipalPlane
    let classNames: [String]

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let legend = legend(in: rect, canvas.theme)
        let field = Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - legend.count)
        guard let xs = range(plane.points.map(\.x)), let ys = range(plane.points.map(\.y)), field.height > 0 else {
            return
        }
        let scatter = ClassScatter(xRange: xs, yRange: ys)
        let wrong = ("×" as Unicode.Scalar, canvas.theme.exploding.adding(.bold))
        // Wrong answers are drawn last, over the others.
        for isWrong in [false, true] {
            for point in plane.points where (point.label != point.prediction) == isWrong {
                scatter.draw(
                    point.x, point.y, label: point.label, as: isWrong ? wrong : nil, in: field, on: &canvas)
            }
        }
        for (index, line) in legend.enumerated() {
            canvas.write(line, x: rect.x, y: field.maxY + index, maxWidth: rect.width)
        }
    }

    private func range(_ values: [Float]) -> ClosedRange<Float>? {
        let finite = values.filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max(), low < high else { return nil }
        return low...high
    }

    /// Height from which on a line of its own may say what the axes are.
    private static let leastCaptioned = 8

    /// Lines below the plane, of which they leave about two thirds.
    private func legend(in rect: Rect, _ theme: Theme) -> [StyledText] {
        let wrong = StyledText("×", theme.exploding.adding(.bold)) + StyledText(" wrong", theme.faint)
        let share = NumberFormat.percent(plane.shares.reduce(0, +))
        let notes = ["PCA, \(share) of the variance", "PCA, \(share)"]
        let most = max(1, min(3, rect.height / 3))
        var lines = ClassScatter.legend(classNames, width: rect.width, lines: most, last: wrong, theme)
        guard let last = lines.last else { return [] }
        let room = rect.width - last.columns
        if let note = notes.first(where: { $0.columns + 2 <= room }) {
            lines[lines.count - 1] = last + StyledText("  " + note, theme.faint)
        } else if let note = notes.first(where: { $0.columns <= rect.width }), rect.height >= Self.leastCaptioned {
            lines.append(StyledText(note, theme.faint))
        }
        return lines
    }
}
