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
                    file, .whole, .text(.partTooShort(part: part, characters: characters, needed: window)))
            }
        }
        return split
    }
}
