import TUI
import Text
import Training

/// Attention of a layer's heads in characters: a table for each, with a row and a column for each of the latest tokens.
///
/// A row's token attends to those of the columns, the more the denser the character; the latest are at the lower right.
struct AttentionTable: AttentionPicture {
    private let attention: NetworkView.Attention
    private let heads, columns: Int
    /// Number of keys in a row, and of queries.
    private let keys, queries: Int

    /// Number of keys from which on a pattern shows, and of rows of the smallest table with its head and its letters.
    private static let (fewestKeys, fewestRows) = (16, 7)

    /// Creates the view, or nil if there is no room for a single head or if weights are missing.
    init?(_ attention: NetworkView.Attention, within limit: Size) {
        guard attention.isWhole else { return nil }
        let widest = Self.pitch(min(attention.length, Self.fewestKeys))
        let across = min(attention.heads, (limit.width + 1) / widest)
        guard across > 0, limit.height >= Self.fewestRows else { return nil }
        let down = min((attention.heads + across - 1) / across, limit.height / Self.fewestRows)
        self.attention = attention
        heads = min(attention.heads, across * down)
        columns = across
        keys = min(attention.length, (limit.width + 1) / across - 3)
        queries = min(attention.length, limit.height / down - 2)
    }

    /// Returns the width of a table with the letter of its row and a blank before its keys, and a blank after them.
    private static func pitch(_ keys: Int) -> Int { max(keys + 3, "head 1 ".columns) }

    var width: Int { columns * Self.pitch(keys) - 1 }

    func legend(in width: Int, _ glyphs: GlyphSet) -> String {
        let layer = LayerNames.abbreviated(attention.layer)
        let choices = [
            "\(attention.layer): each row's letter attends to those above, denser is more",
            "\(layer): each row's letter attends to those above, denser is more", "rows attend to columns",
        ]
        return choices.first { glyphs.spell($0).columns <= width } ?? ""
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        for head in 0..<heads {
            let area = Rect(
                x: rect.x + head % columns * Self.pitch(keys), y: rect.y + head / columns * (queries + 2),
                width: Self.pitch(keys) - 1,
                height: queries + 2)
            draw(head, in: area.intersection(rect), on: &canvas)
        }
    }

    private func draw(_ head: Int, in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        canvas.write("head \(head + 1)", x: rect.x, y: rect.y, theme.faint, maxWidth: rect.width)
        let first = (key: attention.length - keys, query: attention.length - queries)
        for key in 0..<keys {
            canvas.write(letter(first.key + key, canvas.glyphs), x: rect.x + 2 + key, y: rect.y + 1, theme.faint)
        }
        for query in 0..<min(queries, rect.height - 2) {
            let y = rect.y + 2 + query
            canvas.write(letter(first.query + query, canvas.glyphs), x: rect.x, y: y, theme.faint)
            for key in 0..<keys where first.key + key <= first.query + query {
                let weight = Double(attention[head, first.query + query, first.key + key]).squareRoot()
                let shade = canvas.glyphs.shade(weight)
                // A weight of nearly 0 still differs from what the query cannot see.
                let glyph = shade == " " ? canvas.glyphs.dot : shade
                canvas.buffer[rect.x + 2 + key, y] = Cell(glyph, theme.validation)
            }
        }
    }

    /// Returns the letter of a token, with a line for a blank.
    private func letter(_ index: Int, _ glyphs: GlyphSet) -> String {
        let letter = attention.letter(at: index, glyphs)
        return letter == " " ? "_" : letter
    }
}
