import Text

/// Hash of examples by which it shows whether they are still those that were learnt.
///
/// It is FNV-1a over words instead of bytes (Fowler, Noll, Vo), of the features and the targets of both parts in order.
package struct DataFingerprint: Sendable, Hashable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Computes the hash of a split.
    package init(_ training: Dataset, _ validation: Dataset?) {
        for part in [training, validation].compactMap(\.self) {
            add(UInt64(part.count))
            add(part.features)
            add(part.targets)
        }
    }

    /// Computes the hash of a text.
    package init(_ corpus: Corpus) {
        for token in corpus.tokens { add(UInt64(corpus.vocabulary[Int(token)].value)) }
    }

    /// Hash in hexadecimal digits.
    package var text: String { String(hash, radix: 16).zeroPadded(to: 16) }

    private mutating func add(_ word: UInt64) {
        hash = (hash ^ word) &* 0x100_0000_01b3
        // A product carries upwards alone.
        hash ^= hash >> 32
    }

    private mutating func add(_ values: [Float]) {
        for value in values { add(UInt64(value.bitPattern)) }
    }
}
