import TUI
import Testing

@testable import Dashboard
@testable import Training

/// Attention in characters, as terminals without many glyphs show it.
@Suite struct AttentionTableTests {
    /// One head whose last query attends to the first key alone.
    private static let attention = NetworkView.Attention(
        layer: "block1.attention", heads: 1, length: 3, weights: [1, 0, 0, 0.5, 0.5, 0, 1, 0, 0],
        tokens: ["a", " ", "\n"])

    private func lines(_ glyphs: GlyphSet) throws -> [String] {
        var canvas = Canvas(size: Size(width: 8, height: 7), appearance: Appearance(glyphs: glyphs, colors: .mono))
        let picture = try #require(Self.attention.picture(within: canvas.buffer.size, glyphs))
        picture.draw(in: canvas.buffer.bounds, on: &canvas)
        return canvas.buffer.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    @Test func tokensStandAlongBothAxes() throws {
        let lines = try lines(.ascii)
        #expect(lines.prefix(5) == ["head 1", "  a_/", "a @", "_ ##", "/ @.."], "\(lines)")
    }

    @Test func theLinuxConsoleHasItsShades() throws {
        let lines = try lines(.blocks)
        #expect(lines.prefix(5) == ["head 1", "  a_/", "a █", "_ ▒▒", "/ █··"], "\(lines)")
    }

    @Test func withoutRoomThereIsNone() {
        #expect(Self.attention.picture(within: Size(width: 4, height: 7), .ascii) == nil)
        #expect(Self.attention.picture(within: Size(width: 8, height: 6), .ascii) == nil)
    }
}
