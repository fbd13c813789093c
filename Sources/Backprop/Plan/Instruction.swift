/// Operation of a plan with the location of its slots.
struct Instruction {
    let operation: any Operation
    /// Index of the operation's node in the graph.
    let node: Int
    let slot: Int
    let inputCount: Int
    let parameterCount: Int
    /// Whether the loss depends on it through something learnt; otherwise it has no backward pass.
    let reachesLoss: Bool
    /// Whether the errors at the edges of its time windows are predicted.
    let hasEdges: Bool
    /// Whether a checkpointed step repeats it before its backward pass.
    let isRepeated: Bool
}
