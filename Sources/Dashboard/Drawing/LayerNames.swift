import TUI
import Text

/// Layer names shortened to fit, by abbreviating blocks (`block2.attention` to `b2.attention`) and then omitting the
/// middle.
///
/// The end is kept because it contains the number.
package enum LayerNames {
    /// Returns the names shortened to at most `width` columns each, or unchanged if all of them fit.
    package static func fitted(_ names: [String], to width: Int, glyphs: GlyphSet) -> [String] {
        let whole = names.map { glyphs.spell($0.printable) }
        guard whole.contains(where: { $0.columns > width }) else { return whole }
        return whole.map { name in
            let short = abbreviated(name)
            let shorter = short.columns <= width ? short : short.replacing("attention", with: "attn")
            return withoutMiddle(shorter, width, glyphs.ellipsis)
        }
    }

    /// Returns the name with its blocks shortened to their initials and numbers.
    static func abbreviated(_ name: String) -> String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let blocks = parts.dropLast().map { part in
            String(part.prefix(1)) + part.dropFirst().reversed().prefix { $0.isNumber }.reversed()
        }
        return (blocks + parts.suffix(1).map(String.init)).joined(separator: ".")
    }

    private static func withoutMiddle(_ name: String, _ width: Int, _ ellipsis: String) -> String {
        let scalars = Array(name.unicodeScalars)
        let room = width - ellipsis.columns
        guard scalars.count > width, room > 1 else { return name }
        let tail = max(1, room * 2 / 5)
        let ends = [scalars.prefix(room - tail), scalars.suffix(tail)].map { String(String.UnicodeScalarView($0)) }
        return ends.joined(separator: ellipsis)
    }
}
