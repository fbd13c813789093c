import Text

extension GlyphSet {
    /// Returns the text in this set's glyphs.
    ///
    /// Mathematical symbols that are not among them are spelled out: in ASCII `η 0.1→0.05` becomes `eta 0.1->0.05`.
    package func spell(_ text: String) -> String {
        guard self != .unicode, text.utf8.contains(where: { $0 > 0x7F }) else { return text }
        var result = String.UnicodeScalarView()
        var isRaised = false
        for scalar in PrintableScalars(text) {
            let raised = Self.superscripts[scalar]
            if let raised {
                if !isRaised { result.append("^") }
                result.append(raised)
            } else if contains(scalar) {
                result.append(scalar)
            } else if let spelling = Self.spellings[scalar] {
                result.append(contentsOf: spelling.unicodeScalars)
            } else {
                result.append(standIn(for: scalar))
            }
            isRaised = raised != nil
        }
        return String(result)
    }

    /// Returns the styled text in this set's glyphs.
    package func spell(_ text: StyledText) -> StyledText {
        guard self != .unicode else { return text }
        return StyledText(text.runs.map { StyledText.Run(spell($0.text), $0.style) })
    }

    /// Whether the set has a scalar as it is.
    package func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .unicode: true
        case .blocks: scalar.value < 0x7F || (0xA1...0xFF).contains(scalar.value) || Self.consoleGlyphs.contains(scalar)
        case .ascii: scalar.value < 0x7F
        }
    }

    /// Returns the one glyph of the set that looks most like a scalar, or `?` if none does.
    package func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == Cell.wideTail { return self == .unicode ? scalar : " " }
        if contains(scalar) { return scalar }
        return self == .blocks ? Self.consoleStandIns[scalar] ?? scalar.asciiStandIn : scalar.asciiStandIn
    }

    /// Glyphs beyond Latin-1 that both the kernel's own font and those of Debian's console have.
    private static let consoleGlyphs = Set("─│┌┐└┘├┤┬┴┼═║╔╗╚╝█░▒■▲▼◀▶•←↑→↓≈≤≥…".unicodeScalars)

    private static let consoleStandIns: [Unicode.Scalar: Unicode.Scalar] = [
        "╭": "┌", "╮": "┐", "╰": "└", "╯": "┘", "━": "═", "┃": "║", "╌": "─", "┄": "─", "●": "•", "▓": "▒", "▀": "█",
        "▄": "█", "▌": "█", "▐": "█", "▸": "▶", "◂": "◀", "▴": "▲", "▾": "▼", "−": "-",
    ]

    /// Superscripts; several in a row share one `^`, so that `2¹⁰` becomes `2^10`.
    private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
        "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
        "ᵀ": "T", "ᶻ": "z",
    ]

    /// Spellings of symbols for which a single character, as in `asciiStandIn`, is not enough.
    private static let spellings: [Unicode.Scalar: String] = [
        "…": "...", "→": "->", "←": "<-", "↔": "<->", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~=", "±": "+/-",
        "∞": "inf", "‖": "||", "½": "1/2", "¼": "1/4", "¾": "3/4", "′": "'", "″": "''", "√": "sqrt ", "−": "-",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "η": "eta", "θ": "theta",
        "λ": "lambda", "μ": "mu", "µ": "u", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi",
        "ω": "omega", "Δ": "d", "∂": "d", "∇": "grad ", "Σ": "sum ", "∑": "sum ", "Φ": "Phi", "Π": "product ",
        "©": "(c)", "°": " deg",
    ]
}

extension Unicode.Scalar {
    /// ASCII character that looks most like this scalar, or `?` if none does.
    package var asciiStandIn: Unicode.Scalar {
        if self == Cell.wideTail { return " " }
        if value < 0x7F { return self }
        if let known = Self.standIns[self] { return known }
        switch value {
        case 0x2800: return " "
        // A single dot is a sparse curve's, and more of them a full one's.
        case 0x2801...0x28FF: return (value - 0x2800).nonzeroBitCount == 1 ? "o" : "*"
        case 0x2500...0x257F: return "+"
        case 0x2580...0x259F: return "#"
        default: return letterWithoutAccent ?? "?"
        }
    }

    /// Base letter without its accent, such as `e` for `é`, if it is ASCII.
    private var letterWithoutAccent: Unicode.Scalar? {
        guard let base = Self.latinBases.first(where: { $0.letters.unicodeScalars.contains(self) }) else { return nil }
        return base.base
    }

    private static let latinBases: [(base: Unicode.Scalar, letters: String)] = [
        ("A", "ÀÁÂÃÄÅ"), ("C", "Ç"), ("E", "ÈÉÊË"), ("I", "ÌÍÎÏ"), ("N", "Ñ"), ("O", "ÒÓÔÕÖØ"), ("U", "ÙÚÛÜ"),
        ("Y", "Ý"),
        ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõöø"), ("u", "ùúûü"),
        ("y", "ýÿ"), ("s", "ß"),
    ]

    private static let standIns: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "━": "-", "╌": "-", "┄": "-", "═": "=", "│": "|", "┃": "|", "┊": ":", "┆": ":", "║": "|",
        "░": ".", "▒": ":", "▓": "*", "▀": "\"", "▄": "_", "▁": "_", "▂": "_", "▃": ".", "▅": "-", "▆": "=", "▇": "^",
        "▰": "#", "▱": "-", "▏": " ", "▎": "-", "▍": "-", "▌": "-", "▋": "=", "▊": "=", "▐": "|", "▕": "|",
        "↑": "^", "↓": "v", "←": "<", "→": ">", "▲": "^", "△": "^", "▼": "v", "◀": "<", "▶": ">", "◂": "<", "▸": ">",
        "▴": "^",
        "▾": "v", "●": "*", "○": "o", "◆": "*", "◇": "o", "■": "#", "□": "o", "·": ".", "•": "*", "×": "x", "÷": "/",
        "✓": "+",
        "✗": "x", "…": ".", "‖": "|", "–": "-", "—": "-", "−": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "′": "'",
        "≤": "<", "≥": ">", "≈": "~", "∞": "8", "∂": "d", "Δ": "d", "∇": "V", "Σ": "S", "²": "2", "³": "3", "°": "o",
        "α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "η": "n", "θ": "0", "λ": "l", "μ": "u", "µ": "u", "π": "p",
        "ρ": "r", "σ": "s", "τ": "t", "φ": "f", "ω": "w", "½": "2", "¼": "4",
        "⊙": "*", "∗": "*", "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
        "₉": "9", "ᵢ": "i",
    ]
}
