import Text

/// Text to learn from, as one token per character.
package struct Corpus: Sendable, Equatable {
    /// Distinct characters (Unicode scalars) in the order of their codes; a token is an index into it.
    package let vocabulary: [Unicode.Scalar]
    /// Tokens of the text, one per character.
    package let tokens: [UInt16]

    /// Creates a corpus; every token must be an index into the vocabulary.
    package init(vocabulary: [Unicode.Scalar], tokens: [UInt16]) {
        precondition(tokens.allSatisfy { Int($0) < vocabulary.count }, "a token has no place in the vocabulary")
        self.vocabulary = vocabulary
        self.tokens = tokens
    }

    /// Maximum number of distinct characters in any text.
    static let largestVocabulary = 4_096
}

extension Corpus {
    /// Returns the token of a character; nil if the vocabulary lacks it.
    package func token(of scalar: Unicode.Scalar) -> UInt16? {
        var range = vocabulary.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if vocabulary[middle] == scalar { return UInt16(middle) }
            range = vocabulary[middle] < scalar ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// Returns the tokens of a text, leaving out characters that the vocabulary lacks.
    package func tokens(of text: String) -> [UInt16] {
        text.unicodeScalars.compactMap { token(of: $0) }
    }

    /// Training and validation parts of a text.
    package struct Split: Sendable, Equatable {
        /// Tokens for training, from the beginning of the text.
        package let training: ArraySlice<UInt16>
        /// Tokens kept back for validation, from the end of the text.
        package let validation: ArraySlice<UInt16>

        /// Creates a split from its two parts.
        package init(training: ArraySlice<UInt16>, validation: ArraySlice<UInt16>) {
            (self.training, self.validation) = (training, validation)
        }
    }

    /// Splits the text in two: the first ⌊n · (1 − fraction)⌋ characters are for training, the rest for validation.
    ///
    /// Throws if a part has fewer than `window` characters; with a fraction of 0 the validation part may be empty.
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

/// Tokens as readable text that cannot harm a terminal.
extension Corpus {
    /// Returns the text of tokens: line ends stay, tabs become spaces, other control and format characters become `�`.
    package func text(_ tokens: some Sequence<UInt16>) -> String {
        var text = ""
        for token in tokens { text.unicodeScalars.append(Self.shown(vocabulary[Int(token)])) }
        return text
    }

    /// Returns a token's label for a bar or a row: `e`, `␣` for the space, `\n` for the end of a line, `\u{1b}`.
    package func name(of token: UInt16) -> String { vocabulary[Int(token)].nameForDisplay }

    /// Vocabulary for display, one character per token.
    package var displayed: [Unicode.Scalar] { vocabulary.map(Self.shown) }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\n" || scalar.isHarmlessOnScreen { return scalar }
        return scalar == "\t" ? " " : "\u{FFFD}"
    }
}

extension Unicode.Scalar {
    /// Visible and harmless label of the character.
    var nameForDisplay: String {
        switch self {
        case " ": "␣"
        case "\n": "\\n"
        case "\t": "\\t"
        default: String(self).clipped(to: 1)
        }
    }
}
