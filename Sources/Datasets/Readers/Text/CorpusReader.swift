/// Reads a text to learn from.
///
/// A byte order mark is dropped, and the line ends CRLF and CR become LF, as with Python's `open`.
package enum CorpusReader {
    /// Reads the text in `bytes`; `file` is its name in errors.
    ///
    /// Throws if it has fewer than `minimumLength` characters, or fewer than 2 or more than `vocabularyLimit` distinct
    /// ones.
    package static func read(
        _ bytes: [UInt8], file: String, vocabularyLimit: Int = 1_024, minimumLength: Int = 2
    ) throws(DataFormatError) -> Corpus {
        precondition((2...Corpus.largestVocabulary).contains(vocabularyLimit), "a vocabulary has 2 to 4,096 characters")
        let text = try TextSource(bytes, file: file)
        let vocabulary = try vocabulary(of: text, limit: vocabularyLimit)
        var tokenOf: [Unicode.Scalar: UInt16] = [:]
        for (token, scalar) in vocabulary.enumerated() { tokenOf[scalar] = UInt16(token) }
        var tokens: [UInt16] = []
        tokens.reserveCapacity(bytes.count)
        var scanner = TextScanner(text)
        while let scalar = scanner.next(), let token = tokenOf[scalar] { tokens.append(token) }
        if tokens.count < minimumLength {
            throw text.error(.tooShort(characters: tokens.count, needed: minimumLength))
        }
        return Corpus(vocabulary: vocabulary, tokens: tokens)
    }

    private static func vocabulary(of text: TextSource, limit: Int) throws(DataFormatError) -> [Unicode.Scalar] {
        var found: Set<Unicode.Scalar> = []
        var scanner = TextScanner(text)
        var start = scanner.offset
        while let scalar = scanner.next() {
            if found.insert(scalar).inserted, found.count > limit {
                throw text.error(.tooManyCharacters(limit: limit), at: start)
            }
            start = scanner.offset
        }
        guard let first = found.first else { throw text.error(.empty) }
        if found.count == 1 { throw text.error(.oneCharacter(first)) }
        return found.sorted()
    }
}
