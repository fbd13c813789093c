import TUI
import Text
import Training

/// Attention of a layer's heads: a small map for each, and the weights of the latest query below.
///
/// In a map each row is a query and each column a key, with the latest at the lower right.
struct AttentionView: AttentionPicture {
    private let attention: NetworkView.Attention
    private let heads: Int
    private let columns: Int
    /// Width of a map in columns; its height is half as many rows.
    private let side: Int
    /// Number of heads in the strip of the latest query; 0 if it shows their mean.
    private let stripHeads: Int

    /// Width in columns of the smallest map that still shows a pattern.
    private static let smallest = 8

    /// Creates the view, or nil if there is no room for a single head or if weights are missing.
    init?(_ attention: NetworkView.Attention, within limit: Size) {
        guard attention.isWhole else { return nil }
        self.attention = attention
        stripHeads = limit.height >= 16 ? min(4, attention.heads) : 0
        let height = limit.height - max(1, stripHeads) - 1
        let grids = (1...min(8, attention.heads)).flatMap { heads in
            (1...heads).map { Self.grid(heads, columns: $0, width: limit.width, height: height) }
        }
        // As many heads as fit with legible maps, and the largest maps for that number.
        let best = grids.filter { $0.side >= Self.smallest }.max { ($0.heads, $0.side) < ($1.heads, $1.side) }
        guard let best else { return nil }
        (heads, columns, side) = best
    }

    /// Returns the largest maps, each with a label above, for `heads` heads arranged in `columns` columns.
    private static func grid(_ heads: Int, columns: Int, width: Int, height: Int) -> (
        heads: Int, columns: Int, side: Int
    ) {
        let rows = (heads + columns - 1) / columns
        let side = min((width - columns + 1) / columns, 2 * (height / rows - 1), 64)
        return (heads, columns, max(0, side / 2 * 2))
    }

    /// Width of the maps, at least 24 columns for the latest query.
    var width: Int { max(columns * (side + 1) - 1, 24) }

    func legend(in width: Int, _ glyphs: GlyphSet) -> String {
        let count = heads < attention.heads ? ", \(heads) of \(attention.heads) heads" : ""
        let layer = LayerNames.abbreviated(attention.layer)
        let choices = [
            "\(attention.layer)\(count): rows attend to columns; below, the latest query",
            "\(layer)\(count): rows attend to columns; below, the latest query",
            "\(layer)\(count): rows attend to columns", "rows attend to columns",
        ]
        return choices.first { glyphs.spell($0).columns <= width } ?? ""
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        for head in 0..<heads {
            let area = Rect(
                x: rect.x + head % columns * (side + 1), y: rect.y + head / columns * (side / 2 + 1), width: side,
                height: side / 2 + 1)
            draw(head, in: area.intersection(rect), on: &canvas)
        }
        drawLatest(in: rect, on: &canvas)
    }

    private func draw(_ head: Int, in rect: Rect, on canvas: inout Canvas) {
        canvas.write("head \(head + 1)", x: rect.x, y: rect.y, canvas.theme.faint, maxWidth: rect.width)
        let area = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
        let length = attention.length
        Heatmap(
            columns: length, rows: length, in: area.size, palette: .heat(on: canvas.theme.background),
            pooling: .strongest(rest: 0), depth: canvas.theme.depth,
            glyphs: canvas.glyphs
        ) { key, query in Double(attention[head, query, key]).squareRoot() }
        .draw(in: area, of: &canvas.buffer)
    }

    // MARK: - The latest query

    /// Draws the tokens of the text, latest at the right, below bars for the attention that the latest query pays to
    /// each.
    private func drawLatest(in rect: Rect, on canvas: inout Canvas) {
        let indent = stripHeads > 0 ? 2 : 0
        // Wide letters need two cells, and then all tokens get as many.
        let cells = attention.tokens.contains { $0.unicodeScalars.first?.isWideLetter == true } ? 2 : 1
        let count = min(attention.length, (rect.width - indent) / cells)
        guard count > 0 else { return }
        let y = rect.maxY - max(1, stripHeads) - 1
        let x = rect.x + indent
        for head in 0..<stripHeads {
            canvas.write("\(head + 1)", x: rect.x, y: y + head, canvas.theme.faint)
            drawBars(
                latest(count) { attention[head, attention.length - 1, $0] }, cells, x: x, y: y + head, on: &canvas)
        }
        if stripHeads == 0 {
            drawBars(latest(count, of: attention.meanOfLatestQuery), cells, x: x, y: y, on: &canvas)
        }
        for index in 0..<count {
            let letter = attention.letter(at: attention.length - count + index, canvas.glyphs)
            canvas.write(letter, x: x + index * cells, y: rect.maxY - 1)
        }
    }

    private func latest(_ count: Int, of weight: (Int) -> Float) -> [Double] {
        (attention.length - count..<attention.length).map { Double(weight($0)) }
    }

    /// Draws bars of some cells each for the square root of the weights, as in the maps, a little below the row above.
    private func drawBars(_ weights: [Double], _ cells: Int, x: Int, y: Int, on canvas: inout Canvas) {
        let row = Rect(x: x, y: y, width: weights.count * cells, height: 1)
        Sparkline(
            weights.flatMap { Array(repeating: $0.squareRoot(), count: cells) }, range: 0...1.15,
            style: canvas.theme.validation, glyphs: canvas.glyphs
        ).draw(in: row, of: &canvas.buffer)
    }
}

extension NetworkView.Attention {
    /// Returns the attention of the latest query to a key, averaged over the heads.
    fileprivate func meanOfLatestQuery(_ key: Int) -> Float {
        (0..<heads).reduce(0) { $0 + self[$1, length - 1, key] } / Float(heads)
    }
}
