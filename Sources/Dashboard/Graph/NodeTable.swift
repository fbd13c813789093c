import TUI
import Text
import Training

/// Table of the graph's rows: edges, ‖a‖ of the forward pass, ‖δ‖ of the backward pass and how it grows.
struct NodeTable {
    let trace: GraphTrace
    let rows: [GraphRow]
    /// Index of the selected node.
    let selection: Int
    let glyphs: GlyphSet

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard rect.height > 1, rect.width > 30 else { return }
        let columns = NodeColumns(trace, rows, width: rect.width, glyphs: glyphs)
        let selected = rows.firstIndex { $0.nodes.contains(selection) } ?? 0
        columns.drawHeader(in: rect.row(0), on: &canvas)
        let visible = rect.height - 1
        let first = ScrollBar.offset(selected - visible / 2, showing: selected, visible: visible, total: count)
        for index in first..<min(count, first + visible) {
            columns.draw(index, isSelected: index == selected, in: rect.row(1 + index - first), on: &canvas)
        }
        canvas.writeMore(rect, hidden: max(0, count - visible), offset: first)
    }

    private var count: Int { rows.count }
}

/// Columns of the table, as wide as there is room for.
struct NodeColumns {
    private let trace: GraphTrace
    private let rows: [GraphRow]
    private let glyphs: GlyphSet
    private let operations: [String]
    private let rails: [String]
    private let names: [String]
    private let nameWidth: Int
    private let operationWidth: Int
    private let shapeWidth: Int
    private let barWidth: Int
    private let values: LogAxis
    private let gradients: LogAxis

    init(_ trace: GraphTrace, _ rows: [GraphRow], width: Int, glyphs: GlyphSet) {
        self.trace = trace
        self.rows = rows
        self.glyphs = glyphs
        operations = rows.map { $0.operations(of: trace) }
        rails = GraphEdges(rows.map(\.inputs), atMost: 7).lines
        nameWidth = min(rows.reduce(4) { max($0, $1.name.count) }, max(10, width / 5))
        names = LayerNames.fitted(rows.map(\.name), to: nameWidth, glyphs: glyphs)
        let shapes = rows.map { trace.graph.nodes[$0.output].shape }
        shapeWidth = min(9, shapes.reduce(6) { max($0, $1.map { "\($0)".count } ?? 0) })
        operationWidth = width >= 96 ? min(21, operations.reduce(9) { max($0, $1.count) }) : 0
        let fixed = 2 + (rails.first?.count ?? 0) + 1 + nameWidth + 1 + (operationWidth > 0 ? operationWidth + 1 : 0)
        barWidth = max(0, (width - fixed - shapeWidth - 2 * (NodeColumns.figureWidth + 2) - Self.growthWidth - 1) / 2)
        values = Self.axis(rows.map { trace.nodes[$0.output].norm })
        gradients = Self.axis(rows.compactMap { trace.nodes[$0.output].gradientNorm })
    }

    private static let figureWidth = 8
    /// Width of the factor by which δ grows, with the gap before it.
    private static let growthWidth = 9

    /// Returns an axis of whole decades whose ends move in steps of two, so that it seldom changes.
    private static func axis(_ norms: [Double]) -> LogAxis {
        let usable = norms.filter { $0 > 0 && $0.isFinite }
        guard let low = usable.min(), let high = usable.max() else { return LogAxis(decades: -2, 2) }
        let unit = LogAxis(decades: 0, 1)
        let lower = 2 * Int((unit.fraction(of: low) / 2 - 0.01).rounded(.down))
        let upper = 2 * Int((unit.fraction(of: high) / 2).rounded(.up))
        return LogAxis(decades: max(lower, upper - 16), max(upper, lower + 2))
    }

    func drawHeader(in row: Rect, on canvas: inout Canvas) {
        let style = canvas.theme.faint
        var x = row.x + 2 + (rails.first?.count ?? 0) + 1
        canvas.write("node", x: x, y: row.y, style)
        x += nameWidth + 1
        if operationWidth > 0 {
            canvas.write("operations", x: x, y: row.y, style)
            x += operationWidth + 1
        }
        canvas.write(ColumnFormat.leading("shape", shapeWidth), x: x, y: row.y, style)
        x += shapeWidth
        for title in ["‖a‖ forward ↓", "‖δ‖ backward ↑"] {
            canvas.write("  " + glyphs.spell(title), x: x + 1, y: row.y, style, maxWidth: barWidth + Self.figureWidth)
            x += Self.figureWidth + barWidth + 2
        }
        canvas.write(ColumnFormat.leading("passes on", Self.growthWidth), x: x, y: row.y, style)
    }

    func draw(_ index: Int, isSelected: Bool, in row: Rect, on canvas: inout Canvas) {
        let output = rows[index].output
        let style = isSelected ? canvas.theme.accent : Style.plain
        canvas.target(row, press: .selectNode(rows[index].mainNode(of: trace)))
        if isSelected { canvas.write("▸", x: row.x, y: row.y, style) }
        var x = row.x + 2
        canvas.write(rails[index], x: x, y: row.y, isSelected ? style : canvas.theme.frame)
        x += rails[index].count + 1
        canvas.write(names[index], x: x, y: row.y, style, maxWidth: nameWidth)
        x += nameWidth + 1
        if operationWidth > 0 {
            canvas.write(operations[index], x: x, y: row.y, canvas.theme.faint, maxWidth: operationWidth)
            x += operationWidth + 1
        }
        let shape = trace.graph.nodes[output].shape.map { "\($0)" } ?? "scalar"
        canvas.write(ColumnFormat.leading(glyphs.spell(shape), shapeWidth), x: x, y: row.y, maxWidth: shapeWidth)
        x += shapeWidth
        let reading = trace.nodes[output]
        figure(trace.hasValue(output) ? reading.norm : nil, values, canvas.theme.training, x, row.y, &canvas)
        x += Self.figureWidth + barWidth + 2
        let gradient = trace.hasGradient(output) ? reading.gradientNorm : nil
        figure(gradient, gradients, canvas.theme.validation, x, row.y, &canvas)
        x += Self.figureWidth + barWidth + 2
        guard let growth = rows[index].growth(of: trace) else { return }
        let factor = glyphs.spell("×" + NumberFormat.significant(growth, 2))
        canvas.write(
            ColumnFormat.leading(factor, Self.growthWidth), x: x, y: row.y, Self.style(ofGrowth: growth, canvas.theme))
    }

    /// Returns the colour of a factor that would soon make δ vanish or explode if every layer had it.
    private static func style(ofGrowth growth: Double, _ theme: Theme) -> Style {
        if growth < 0.5 { return theme.vanishing }
        return growth > 2 ? theme.exploding : theme.strong
    }

    /// Draws a number and its bar, or nothing while it is unknown.
    private func figure(_ norm: Double?, _ axis: LogAxis, _ style: Style, _ x: Int, _ y: Int, _ canvas: inout Canvas) {
        guard let norm else { return }
        canvas.write(ColumnFormat.briefFigure(norm), x: x, y: y)
        let bar = LogBar(axis: axis, value: norm, style: style, trackStyle: canvas.theme.frame, glyphs: glyphs)
        bar.draw(in: Rect(x: x + Self.figureWidth + 1, y: y, width: barWidth, height: 1), of: &canvas.buffer)
    }
}
