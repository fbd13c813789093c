import Text

/// A text to learn from, character by character.
package struct Corpus: Sendable, Equatable {
    /// The different characters (Unicode scalars) in the order of their codes; a token is a place in it.
    package let vocabulary: [Unicode.Scalar]
    /// The text, a token a character.
    package let tokens: [UInt16]

    package init(vocabulary: [Unicode.Scalar], tokens: [UInt16]) {
        precondition(tokens.allSatisfy { Int($0) < vocabulary.count }, "a token has no place in the vocabulary")
        self.vocabulary = vocabulary
        self.tokens = tokens
    }

    /// The most different characters that any text may have.
    package static let largestVocabulary = 4_096
}

extension Corpus {
    /// The token of a character; nil where the text does not hold it.
    package func token(of scalar: Unicode.Scalar) -> UInt16? {
        var range = vocabulary.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if vocabulary[middle] == scalar { return UInt16(middle) }
            range = vocabulary[middle] < scalar ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// The tokens of a text, without the characters that the vocabulary lacks.
    package func tokens(of text: String) -> [UInt16] {
        text.unicodeScalars.compactMap { token(of: $0) }
    }

    /// What to learn from and what to be judged by.
    package struct Split: Sendable, Equatable {
        package let training: ArraySlice<UInt16>
        package let validation: ArraySlice<UInt16>
    }

    /// Cuts the text in two: the first ⌊n · (1 − fraction)⌋ characters train. Each part must hold `window` characters.
    package func split(
        validationFraction: Double, window: Int, file: String
    ) throws(DataFormatError) -> Split {
        precondition(Dataset.validationFractions.contains(validationFraction), "validation takes 0 to 0.9 of the text")
        let cut = Int(Double(tokens.count) * (1 - validationFraction))
        let split = Split(training: tokens[..<cut], validation: tokens[cut...])
        for (part, characters) in [("training", split.training.count), ("validation", split.validation.count)] {
            if characters < window, part == "training" || validationFraction > 0 {
                throw DataFormatError(
                    file, .wholeFile, TextProblem.partTooShort(part: part, characters: characters, needed: window))
            }
        }
        return split
    }
}

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
