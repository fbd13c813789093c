/// The table of an embedding, as operations that read token by token see it.
package struct EmbeddingTable: Hashable, Sendable {
    /// Number of tokens.
    package let vocabulary: Int
    /// Whether every operation that reads the embedding works token by token; set by the plan.
    var isReadByToken = false

    /// Creates the table of an embedding that nothing reads token by token yet.
    package init(vocabulary: Int) { self.vocabulary = vocabulary }

    /// Whether `timeSteps` are so many that computing once per token is faster than once per time step.
    func hasFewerTokens(than timeSteps: Int) -> Bool { 2 * vocabulary <= timeSteps }

    /// Whether the first rows of ∂L/∂x, one for each token, are the sums over the time steps with that token.
    func receivesSums(_ pass: Pass, timeSteps: Int) -> Bool {
        isReadByToken && pass.sumsByToken && hasFewerTokens(than: timeSteps)
    }
}
