import TUI
import Training

/// Strongest weights between the units of two columns that stand side by side.
///
/// Negative ones are blue, or dotted where there are no colours, and positive ones orange.
struct NetworkEdges {
    let edges: [NetworkPicture.Edge]
    /// Tiles of the columns at the left and at the right.
    let source, target: UnitTiles

    /// Maximum number of edges that meet a unit at the right, on average, and in all.
    private static let (edgesPerUnit, edgeLimit) = (3, 18)
    /// Share of the largest weight below which a weight is not drawn.
    private static let leastShare: Float = 0.15

    func draw(in area: Rect, on canvas: inout Canvas) {
        guard area.width > 1, area.height > 0 else { return }
        var dots = DotCanvas(size: area.size, glyphs: canvas.glyphs)
        let pens = Self.pens(canvas.theme).map { dots.add($0) }
        let (down, right) = (Double(dots.dotsHigh) / Double(area.height), Double(dots.dotsWide - 1))
        // The strongest are drawn last, on top.
        for (edge, share) in strongest.reversed() {
            guard let from = source.positions.firstIndex(of: edge.source),
                let to = target.positions.firstIndex(of: edge.target)
            else { continue }
            let level = share > 0.7 ? 2 : share > 0.4 ? 1 : 0
            dots.line(
                from: .init(x: 0, y: source.middle(of: from, in: area.height) * down),
                to: .init(x: right, y: target.middle(of: to, in: area.height) * down),
                pen: pens[(edge.weight < 0 ? 0 : 3) + level],
                isDotted: edge.weight < 0 && canvas.theme.depth == .mono)
        }
        dots.draw(at: area.x, area.y, of: &canvas.buffer)
    }

    /// Strongest edges between units that are drawn, with their shares of the largest weight.
    private var strongest: [(edge: NetworkPicture.Edge, share: Float)] {
        let shown = edges.filter { source.positions.contains($0.source) && target.positions.contains($0.target) }
        guard let largest = shown.first.map({ abs($0.weight) }), largest > 0 else { return [] }
        return shown.prefix(min(Self.edgesPerUnit * target.units.count, Self.edgeLimit)).map {
            ($0, abs($0.weight) / largest)
        }
        .filter { $0.share >= Self.leastShare }
    }

    /// Returns the pens for weak to strong negative weights, then for positive ones.
    private static func pens(_ theme: Theme) -> [DotCanvas.Pen] {
        let palette = Palette.diverging(on: theme.background)
        return [0.15, 0.85].flatMap { place -> [DotCanvas.Pen] in
            let paint = palette.paint(place)
            let color =
                switch theme.depth {
                case .many: paint.color
                case .ansi16: paint.basicColor
                case .mono: Color.terminal
                }
            return (0..<3).map { level in
                let mixed = theme.frame.foreground.mixed(with: color, [0.35, 0.7, 1][level])
                return DotCanvas.Pen(Style(mixed), glyph: place < 0.5 ? "-" : "+", priority: level)
            }
        }
    }
}
