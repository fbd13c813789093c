/// Glyphs to draw with, from all of those of a UTF-8 terminal to ASCII only.
package enum GlyphSet: Hashable, Sendable, CaseIterable {
    /// All glyphs, braille among them.
    case unicode
    /// ASCII with lines, blocks and arrows, as far as the fonts of the Linux console have them.
    case blocks
    /// Only those of ASCII.
    case ascii

    /// Mark where text is cut off.
    package var ellipsis: String { self == .ascii ? "..." : "…" }

    /// Bullet of a list, or faint point of a grid.
    package var dot: Unicode.Scalar { pick("·", ".") }
    /// Mark of a value that is not finite, or of an error.
    package var cross: Unicode.Scalar { pick("×", "x") }
    /// Mark of a value beyond the left end.
    var triangleLeft: Unicode.Scalar { pick("◀", "<") }
    /// Mark of a value beyond the right end.
    var triangleRight: Unicode.Scalar { pick("▶", ">") }
    /// Mark of a value beyond the upper end.
    var triangleUp: Unicode.Scalar { pick("▲", "^") }
    /// Mark of a value beyond the lower end.
    var triangleDown: Unicode.Scalar { pick("▼", "v") }
    /// Mark of the best point.
    package var diamond: Unicode.Scalar { pick("◆", "#") }
    /// Mark of a single point.
    package var bullet: Unicode.Scalar { pick("•", "o") }

    /// Horizontal line.
    package var horizontalLine: Unicode.Scalar { pick("─", "-") }
    /// Vertical line.
    var verticalLine: Unicode.Scalar { pick("│", "|") }
    /// Dotted vertical line.
    var dottedVerticalLine: Unicode.Scalar { pick("┊", ":") }
    /// Tick to the left of a vertical axis.
    var axisTick: Unicode.Scalar { pick("┤", "+") }
    /// Corner where two axes meet.
    var axisCorner: Unicode.Scalar { pick("└", "+") }

    private func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
        self == .ascii ? ascii : unicode
    }
}

extension GlyphSet {
    /// Returns a cell filled from the left by `eighths` of its width, 0 to 8.
    package func leftBlock(_ eighths: Int) -> Unicode.Scalar {
        let table =
            switch self {
            case .unicode: Self.unicodeLeftBlocks
            case .blocks: Self.consoleLeftBlocks
            case .ascii: Self.asciiLeftBlocks
            }
        return table[min(max(0, eighths), 8)]
    }

    /// Returns a cell filled from below by `eighths` of its height, 0 to 8.
    package func lowerBlock(_ eighths: Int) -> Unicode.Scalar {
        let table = self == .unicode ? Self.unicodeLowerBlocks : Self.asciiLowerBlocks
        return table[min(max(0, eighths), 8)]
    }

    /// Returns a shade whose density grows with `intensity`, from 0 to 1; negative values and NaN count as 0.
    package func shade(_ intensity: Double) -> Unicode.Scalar {
        let ramp =
            switch self {
            case .unicode: Self.unicodeShades
            case .blocks: Self.consoleShades
            case .ascii: Self.asciiShades
            }
        guard intensity > 0 else { return ramp[0] }
        return ramp[min(ramp.count - 1, Int(min(intensity, 1) * Double(ramp.count)))]
    }

    private static let unicodeLeftBlocks: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    private static let consoleLeftBlocks: [Unicode.Scalar] = [" ", " ", "░", "░", "░", "▒", "▒", "█", "█"]
    private static let asciiLeftBlocks: [Unicode.Scalar] = [" ", " ", "-", "-", "-", "=", "=", "#", "#"]
    private static let unicodeLowerBlocks: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let asciiLowerBlocks: [Unicode.Scalar] = [" ", "_", "_", ".", ".", "-", "=", "^", "#"]
    private static let unicodeShades: [Unicode.Scalar] = [" ", "░", "▒", "▓", "█"]
    private static let consoleShades: [Unicode.Scalar] = [" ", "░", "▒", "█"]
    private static let asciiShades: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]
}
