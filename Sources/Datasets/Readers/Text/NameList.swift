import Backprop
import Text

/// Names to learn from, each a row of characters between two end marks.
///
/// A row of inputs is the end mark followed by the name, a row of targets is the name followed by the end mark:
///
///     inputs   .  a  n  n  .  .
///     targets  a  n  n  . −1 −1
package struct NameList: Sendable, Equatable {
    /// Distinct characters in the order of their codes; a character's token is its index plus 1.
    package let alphabet: [Unicode.Scalar]
    /// Number of tokens per row: the characters of the longest name and an end mark.
    package let length: Int
    /// [count, length]: tokens, padded with `endMark`.
    package let inputs: [Int32]
    /// [count, length]: the token that follows each input, and `padding` where there is nothing to learn.
    package let targets: [Int32]
    /// Number of names.
    package let count: Int

    /// Token before and after every name.
    package static let endMark: Int32 = 0
    /// Target that is ignored.
    package static let padding: Int32 = -1
    /// Maximum number of characters in a name.
    package static let longestName = 64
    /// Maximum number of distinct characters.
    static let largestAlphabet = 512

    /// Number of tokens: the alphabet and the end mark.
    package var tokenCount: Int { alphabet.count + 1 }
}

extension NameList {
    /// Returns the name in a row, harmless on a screen.
    package func name(_ row: Int) -> String {
        text(targets[row * length..<(row + 1) * length])
    }

    /// Returns the text of tokens up to the end mark, harmless on a screen.
    package func text(_ tokens: some Sequence<Int32>) -> String {
        var text = ""
        for token in tokens {
            guard token > Self.endMark, Int(token) <= alphabet.count else { break }
            let scalar = alphabet[Int(token) - 1]
            text.unicodeScalars.append(scalar.isHarmlessOnScreen ? scalar : "\u{FFFD}")
        }
        return text
    }

    /// Returns a token's label; that of the end mark is `.`.
    package func name(of token: Int32) -> String {
        token == Self.endMark ? "." : alphabet[Int(token) - 1].nameForDisplay
    }

    /// Dataset with a row of inputs per name and, at each time step, the next token as the class.
    package var dataset: Dataset {
        Dataset(
            features: inputs.map(Float.init), featureNames: [], targets: targets.map(Float.init),
            kind: .sequence(classNames: (0..<tokenCount).map { name(of: Int32($0)) }, length: length),
            inputShape: Shape(length, 1))
    }

    /// Returns the names at these indices, in the order of the indices.
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
