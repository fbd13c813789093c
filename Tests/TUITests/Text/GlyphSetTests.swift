import TUI
import Testing

struct GlyphSetTests {
    @Test func symbolsAreSpelledOutInASCII() {
        #expect(GlyphSet.ascii.spell("η 0.10→0.05, ‖∂L/∂W‖ ≤ ½ …") == "eta 0.10->0.05, ||dL/dW|| <= 1/2 ...")
        #expect(GlyphSet.ascii.spell("naïve 漢 Ж ⠿ ┼") == "naive ? ? * +")
        #expect(GlyphSet.unicode.spell("η → 0") == "η → 0")
    }

    @Test func formulasAreReadableInASCII() {
        #expect(GlyphSet.ascii.spell("2¹⁰, e⁻ᶻ, a², Wᵀ δ") == "2^10, e^-z, a^2, W^T delta")
        #expect(GlyphSet.ascii.spell("y = x₁ ⊙ x₂, δxᵢ, x ∗ W, z Φ(z)") == "y = x1 * x2, deltaxi, x * W, z Phi(z)")
    }

    @Test func everySpellingIsASCII() {
        for value in UInt32(0xA0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(scalar.asciiStandIn.isASCII)
            let text = GlyphSet.ascii.spell(String(Character(scalar)))
            #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        }
    }

    @Test func rampsAreBounded() {
        #expect([-1, 0, 4, 8, 9].map { GlyphSet.unicode.leftBlock($0) } == [" ", " ", "▌", "█", "█"])
        #expect([0, 1, 8].map { GlyphSet.unicode.lowerBlock($0) } == [" ", "▁", "█"])
        #expect([-1, 0, 0.5, 1, .infinity, .nan].map { GlyphSet.unicode.shade($0) } == [" ", " ", "▒", "█", "█", " "])
        #expect([0, 0.5, 1].map { GlyphSet.ascii.shade($0) } == [" ", "+", "@"])
    }

    /// Debian's console fonts have neither braille nor Greek nor half blocks.
    @Test func theConsoleGetsWhatItsFontsHave() {
        #expect(GlyphSet.blocks.spell("η 0.10→0.05, ‖∂L/∂W‖ ≤ ½ …") == "eta 0.10→0.05, ||dL/dW|| ≤ ½ …")
        #expect(GlyphSet.blocks.spell("2¹⁰, naïve 漢 ⠿ ┼ ╭ ● ◆") == "2^10, naïve ? * ┼ ┌ • *")
        #expect((0...8).map { String(GlyphSet.blocks.leftBlock($0)) }.joined() == "  ░░░▒▒██")
        #expect([0, 0.3, 0.6, 1].map { GlyphSet.blocks.shade($0) } == [" ", "░", "▒", "█"])
    }

    @Test func everyStandInIsInItsSet() {
        for glyphs in GlyphSet.allCases {
            for value in UInt32(0xA0)...0x2FFF {
                guard let scalar = Unicode.Scalar(value) else { continue }
                #expect(glyphs.contains(glyphs.standIn(for: scalar)))
                #expect(glyphs.contains(scalar) == (glyphs.standIn(for: scalar) == scalar))
                #expect(glyphs.spell(String(scalar)).unicodeScalars.allSatisfy { glyphs.contains($0) })
            }
        }
    }
}
