/// Which glyphs a widget may draw with: those of a UTF-8 terminal, or ASCII alone.
package enum GlyphSet: Hashable, Sendable, CaseIterable {
    case unicode, ascii

    package var ellipsis: String { self == .unicode ? "…" : "..." }

    package var bullet: Unicode.Scalar { pick("●", "*") }
    /// A point in a list of things, or a faint grid point.
    package var dot: Unicode.Scalar { pick("·", ".") }
    /// What is not finite, or wrong.
    package var cross: Unicode.Scalar { pick("×", "x") }
    package var check: Unicode.Scalar { pick("✓", "+") }
    /// What stands before the selected line.
    package var pointer: Unicode.Scalar { pick("▸", ">") }

    package var arrowUp: Unicode.Scalar { pick("↑", "^") }
    package var arrowDown: Unicode.Scalar { pick("↓", "v") }
    package var arrowLeft: Unicode.Scalar { pick("←", "<") }
    package var arrowRight: Unicode.Scalar { pick("→", ">") }
    package var triangleUp: Unicode.Scalar { pick("▲", "^") }
    package var triangleDown: Unicode.Scalar { pick("▼", "v") }
    package var triangleLeft: Unicode.Scalar { pick("◀", "<") }
    package var triangleRight: Unicode.Scalar { pick("▶", ">") }

    package var horizontalLine: Unicode.Scalar { pick("─", "-") }
    package var verticalLine: Unicode.Scalar { pick("│", "|") }
    package var dottedVerticalLine: Unicode.Scalar { pick("┊", ":") }
    package var axisTick: Unicode.Scalar { pick("┤", "+") }
    package var axisCorner: Unicode.Scalar { pick("└", "+") }

    private func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
        self == .unicode ? unicode : ascii
    }
}
