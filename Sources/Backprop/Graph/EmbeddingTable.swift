/// Table of an embedding, as seen by operations that read it token by token.
package struct EmbeddingTable: Hashable, Sendable {
    /// Number of tokens.
    package let vocabulary: Int
    /// Whether every operation that reads the embedding works token by token; set by the plan.
    var isReadByToken = false

    /// Creates the table of an embedding that nothing reads token by token yet.
    package init(vocabulary: Int) { self.vocabulary = vocabulary }

    /// Whether there are so many time steps that computing once per token is faster than once per time step.
    func hasFewerTokens(than timeSteps: Int) -> Bool { 2 * vocabulary <= timeSteps }

    /// Whether the first rows of ∂L/∂x, one for each token, are the sums over the time steps with that token.
    func receivesSums(_ pass: Pass, timeSteps: Int) -> Bool {
        isReadByToken && pass.sumsByToken && hasFewerTokens(than: timeSteps)
    }
}
