import CursesTerminal
import Testing

struct PlainGlyphTests {
    @Test(
        arguments: [
            ("a", "a"), (" ", " "), ("─", "-"), ("│", "|"), ("┌", "+"), ("┼", "+"), ("╭", "+"), ("█", "#"), ("▁", "="),
            ("⠀", " "), ("⣿", "."), ("▶", ">"), ("●", "*"), ("é", "?"), ("漢", "?"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func standsIn(glyph: Unicode.Scalar, plain: Unicode.Scalar) {
        #expect(PlainGlyph.of(glyph) == plain)
    }

    @Test func isAlwaysPrintableASCII() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect((32...126).contains(PlainGlyph.of(scalar).value))
        }
    }
}
