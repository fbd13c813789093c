import Text

/// Tokens as a person reads them; nothing here can do harm to a terminal.
extension Corpus {
    /// The text that tokens spell: line ends stay, tabs become spaces, and every other control or format character `�`.
    package func text(_ tokens: some Sequence<UInt16>) -> String {
        var text = ""
        for token in tokens { text.unicodeScalars.append(Self.shown(vocabulary[Int(token)])) }
        return text
    }

    /// One token's name, as a label beside a bar or a row: `e`, `␣` for the space, `\n` for the end of a line, `\u{1b}`.
    package func name(of token: UInt16) -> String { vocabulary[Int(token)].nameForDisplay }

    /// The vocabulary as a screen may show it, one character a token.
    package var displayed: [Unicode.Scalar] { vocabulary.map(Self.shown) }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\n" || scalar.isHarmlessOnScreen { return scalar }
        return scalar == "\t" ? " " : "\u{FFFD}"
    }
}

extension Unicode.Scalar {
    /// The character as a label shows it, visible and harmless.
    var nameForDisplay: String {
        switch self {
        case " ": "␣"
        case "\n": "\\n"
        case "\t": "\\t"
        default: String(self).clipped(to: 1)
        }
    }
}
