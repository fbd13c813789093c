extension NetworkView {
    /// Text that the network writes, one token drawn after the other from softmax(logits / temperature).
    package struct Writing: Sendable {
        /// What the network was given to go on from.
        package var prompt: String
        /// What it wrote after the prompt. Line feeds are real; nothing else in it is safe to show as it is.
        package var text: String
        package var temperature: Double
        /// Whether each line of the text is a sample of its own, as of names; each then begins with the prompt.
        package var isList: Bool
        package var attention: Attention?
    }

    /// Where each token of a text looks, for every head of one layer: softmax(QKᵀ / √d), causal.
    package struct Attention: Sendable {
        /// The layer's name, for example `block1.attention`.
        package var layer: String
        package var heads: Int
        package var length: Int
        /// heads × length × length: `weights[(head * length + query) * length + key]`, 0 where key > query; each row
        /// sums to 1.
        package var weights: [Float]
        /// The `length` tokens, the latest last, a character each.
        package var tokens: [String]
    }
}
