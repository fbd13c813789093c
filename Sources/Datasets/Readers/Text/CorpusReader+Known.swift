extension CorpusReader {
    /// Reads the characters of a text that a vocabulary has; the others are left out and counted.
    ///
    /// Throws if fewer than `minimumLength` are left. The vocabulary is in the order of the codes.
    package static func known(
        _ bytes: [UInt8], file: String, vocabulary: [Unicode.Scalar], minimumLength: Int
    ) throws(DataFormatError) -> (tokens: [UInt16], unknown: [Unicode.Scalar: Int]) {
        let text = try TextSource(bytes, file: file)
        let tokenOf = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, UInt16($0)) })
        var tokens: [UInt16] = []
        var unknown: [Unicode.Scalar: Int] = [:]
        tokens.reserveCapacity(bytes.count)
        var scanner = TextScanner(text)
        while let scalar = scanner.next() {
            if let token = tokenOf[scalar] { tokens.append(token) } else { unknown[scalar, default: 0] += 1 }
        }
        if tokens.count < minimumLength {
            throw text.error(.tooShort(characters: tokens.count, needed: minimumLength))
        }
        return (tokens, unknown)
    }
}
