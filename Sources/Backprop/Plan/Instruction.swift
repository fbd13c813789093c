/// One operation of a plan and where its slots are.
struct Instruction {
    let operation: any Operation
    /// The operation's node in the graph.
    let node: Int
    let slot: Int
    let inputCount: Int
    let parameterCount: Int
    /// Whether the loss depends on it through something that is learnt: else it has no backward.
    let reachesLoss: Bool
    /// Whether it goes through windows of time whose errors are predicted.
    let hasEdges: Bool
    /// Whether a checkpointed step runs it again before its backward.
    let isRepeated: Bool
}
