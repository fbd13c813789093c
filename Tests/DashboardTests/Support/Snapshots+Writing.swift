@testable import Training

extension Snapshots {
    /// Transformer that has begun to write.
    static func writing() -> Snapshot {
        var snapshot = digits(step: 1_200)
        snapshot.network = "embedding32-block×2-dense39"
        snapshot.accuracy = nil
        snapshot.validationAccuracy = nil
        snapshot.loss = 1.7214
        snapshot.validationLoss = 1.8402
        let text = """
            ople, who hath been the common sense
            Of all the several States; and shall be made
              And the Congress of the people, the Right of Trial
            """
        snapshot.view = .text(
            NetworkView.Writing(
                prompt: "We the Pe", text: text, temperature: 0.8, isList: false, attention: attention(of: text)))
        return snapshot
    }

    /// Names, one of them with characters that must not reach a terminal.
    static func names() -> Snapshot {
        var snapshot = writing()
        let names =
            "Marisa Marlon Maribel Mara Marguerite Mar\u{1B}[31mk Mariko Marvin Marit Maren Marty Marlene Marius"
        snapshot.view = .text(
            NetworkView.Writing(
                prompt: "Mar", text: names.split(separator: " ").joined(separator: "\n"), temperature: 1, isList: true))
        return snapshot
    }

    /// Four heads that attend to the previous token, to the first one, to all tokens, and to equal tokens.
    static func attention(of text: String, length: Int = 32) -> NetworkView.Attention {
        let tokens = text.suffix(length).map(String.init)
        var weights: [Float] = []
        for head in 0..<4 {
            for query in 0..<length {
                let row = (0..<length).map { key -> Float in
                    guard key <= query else { return 0 }
                    switch head {
                    case 0: return key == max(0, query - 1) ? 20 : 0.3
                    case 1: return key == 0 ? 9 : 0.4
                    case 2: return 1
                    default: return tokens[key] == tokens[query] && key < query ? 12 : 0.5
                    }
                }
                let sum = row.reduce(0, +)
                weights += row.map { $0 / sum }
            }
        }
        return NetworkView.Attention(
            layer: "block2.attention", heads: 4, length: length, weights: weights, tokens: tokens)
    }
}
