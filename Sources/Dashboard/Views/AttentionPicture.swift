import TUI
import Text
import Training

/// Drawing of the attention of a layer's heads, as maps of colours or as tables of characters.
protocol AttentionPicture {
    /// Number of columns that it takes.
    var width: Int { get }
    /// Returns the longest version of the legend that fits into `width` columns; empty if none does.
    func legend(in width: Int, _ glyphs: GlyphSet) -> String
    /// Draws the heads.
    func draw(in rect: Rect, on canvas: inout Canvas)
}

extension NetworkView.Attention {
    /// Returns the picture that suits the glyphs, or nil if there is no room for it or if weights are missing.
    func picture(within limit: Size, _ glyphs: GlyphSet) -> (any AttentionPicture)? {
        if glyphs == .unicode { return AttentionView(self, within: limit) }
        return AttentionTable(self, within: limit)
    }

    /// Whether there is a weight for each head, query and key, and a token for each time step.
    var isWhole: Bool {
        guard heads > 0, length > 0, heads <= weights.count, length <= weights.count, tokens.count == length else {
            return false
        }
        let (square, isLarge) = length.multipliedReportingOverflow(by: length)
        return !isLarge && weights.count.isMultiple(of: square) && weights.count / square == heads
    }

    subscript(head: Int, query: Int, key: Int) -> Float { weights[(head * length + query) * length + key] }

    /// Returns one character for a token, with a sign for a line feed.
    func letter(at index: Int, _ glyphs: GlyphSet) -> String {
        if tokens[index].unicodeScalars.first == "\n" { return glyphs == .unicode ? "↵" : "/" }
        let legible = tokens[index].legible
        return legible.isEmpty ? "?" : String(legible.unicodeScalars.prefix(1))
    }
}
