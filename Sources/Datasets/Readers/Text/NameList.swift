import Backprop
import Text

/// Names to learn from, each a row of characters between two end marks.
///
/// A row of inputs is the end mark and then the name, a row of targets is the name and then the end mark:
///
///     inputs   .  a  n  n  .  .
///     targets  a  n  n  . −1 −1
package struct NameList: Sendable, Equatable {
    /// The different characters in the order of their codes, after the end mark.
    package let alphabet: [Unicode.Scalar]
    /// Characters a row: those of the longest name and an end mark.
    package let length: Int
    /// [count, length]: places in the alphabet, counted from 1, and `endMark`, which is also the padding.
    package let inputs: [Int32]
    /// [count, length]: the same, one place on; `padding` where nothing is to be learnt.
    package let targets: [Int32]
    package let count: Int

    /// The token before and after every name.
    package static let endMark: Int32 = 0
    /// The target that does not count.
    package static let padding: Int32 = -1
    /// The most characters that a name may have.
    package static let longestName = 64
    /// The most different characters.
    package static let largestAlphabet = 512

    /// Tokens: the alphabet and the end mark.
    package var tokenCount: Int { alphabet.count + 1 }
}

extension NameList {
    /// A name, as it stands in the list.
    package func name(_ row: Int) -> String {
        text(targets[row * length..<(row + 1) * length])
    }

    /// What tokens spell up to the end mark; harmless on a screen.
    package func text(_ tokens: some Sequence<Int32>) -> String {
        var text = ""
        for token in tokens {
            guard token > Self.endMark, Int(token) <= alphabet.count else { break }
            let scalar = alphabet[Int(token) - 1]
            text.unicodeScalars.append(scalar.isHarmlessOnScreen ? scalar : "\u{FFFD}")
        }
        return text
    }

    /// A token's name as a label shows it; the end mark is `.`.
    package func name(of token: Int32) -> String {
        token == Self.endMark ? "." : alphabet[Int(token) - 1].nameForDisplay
    }

    /// A row of inputs a name, and at each place the token that follows as its class.
    package var dataset: Dataset {
        Dataset(
            features: inputs.map(Float.init), featureNames: [], targets: targets.map(Float.init),
            kind: .sequence(classNames: (0..<tokenCount).map { name(of: Int32($0)) }, length: length),
            inputShape: Shape(length, 1))
    }

    /// The names at these places, in their order.
    package func selecting(_ rows: [Int]) -> NameList {
        NameList(
            alphabet: alphabet, length: length, inputs: rows.flatMap { inputs[$0 * length..<($0 + 1) * length] },
            targets: rows.flatMap { targets[$0 * length..<($0 + 1) * length] }, count: rows.count)
    }

    /// Shuffles the names and keeps a fraction of them back for validation.
    package func split(validationFraction: Double, seed: UInt64) -> (training: NameList, validation: NameList) {
        precondition(Dataset.validationFractions.contains(validationFraction), "validation takes 0 to 0.9 of the names")
        var order = Array(repeating: Int32(0), count: count)
        Shuffle.fill(&order, random: CounterRandom(seed: seed, stream: RandomStream.split), epoch: 0)
        let rows = order.map { Int($0) }
        let kept = Int((Double(count) * validationFraction).rounded())
        return (selecting(Array(rows[kept...])), selecting(Array(rows[..<kept])))
    }
}
