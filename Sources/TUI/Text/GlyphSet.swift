/// The glyphs to draw with: those of a UTF-8 terminal, or ASCII alone.
package enum GlyphSet: Hashable, Sendable, CaseIterable {
    case unicode, ascii

    /// The mark where text is cut off.
    package var ellipsis: String { self == .unicode ? "…" : "..." }

    /// A point in a list of things, or a faint grid point.
    package var dot: Unicode.Scalar { pick("·", ".") }
    /// The mark of what is not finite, or wrong.
    package var cross: Unicode.Scalar { pick("×", "x") }
    /// The mark of a value beyond the left end.
    package var triangleLeft: Unicode.Scalar { pick("◀", "<") }
    /// The mark of a value beyond the right end.
    package var triangleRight: Unicode.Scalar { pick("▶", ">") }

    /// A horizontal line.
    package var horizontalLine: Unicode.Scalar { pick("─", "-") }
    /// A vertical line.
    package var verticalLine: Unicode.Scalar { pick("│", "|") }
    /// A dotted vertical line.
    package var dottedVerticalLine: Unicode.Scalar { pick("┊", ":") }
    /// A tick of a vertical axis, to its left.
    package var axisTick: Unicode.Scalar { pick("┤", "+") }
    /// The corner where two axes meet.
    package var axisCorner: Unicode.Scalar { pick("└", "+") }

    private func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
        self == .unicode ? unicode : ascii
    }
}

extension GlyphSet {
    /// A cell filled from the left by `eighths` of its width, 0 to 8.
    package func leftBlock(_ eighths: Int) -> Unicode.Scalar {
        let table = self == .unicode ? Self.unicodeLeftBlocks : Self.asciiLeftBlocks
        return table[min(max(0, eighths), 8)]
    }

    /// A cell filled from below by `eighths` of its height, 0 to 8.
    package func lowerBlock(_ eighths: Int) -> Unicode.Scalar {
        let table = self == .unicode ? Self.unicodeLowerBlocks : Self.asciiLowerBlocks
        return table[min(max(0, eighths), 8)]
    }

    /// A cell that is more or less full, for an intensity of 0 to 1; anything else counts as 0.
    package func shade(_ intensity: Double) -> Unicode.Scalar {
        let ramp = self == .unicode ? Self.unicodeShades : Self.asciiShades
        guard intensity > 0 else { return ramp[0] }
        return ramp[min(ramp.count - 1, Int(min(intensity, 1) * Double(ramp.count)))]
    }

    private static let unicodeLeftBlocks: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    private static let asciiLeftBlocks: [Unicode.Scalar] = [" ", " ", "-", "-", "-", "=", "=", "#", "#"]
    private static let unicodeLowerBlocks: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let asciiLowerBlocks: [Unicode.Scalar] = [" ", "_", "_", ".", ".", "-", "=", "^", "#"]
    private static let unicodeShades: [Unicode.Scalar] = [" ", "░", "▒", "▓", "█"]
    private static let asciiShades: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]
}
