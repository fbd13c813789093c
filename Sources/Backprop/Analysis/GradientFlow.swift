/// Use of a value: the node that reads it, and the value's position among that node's inputs.
struct Use: Hashable {
    var node: Int
    var position: Int
}

/// Values of a graph that need a gradient: the loss depends on them, and they depend on something learnt.
struct GradientFlow {
    private var carries: [Bool]
    private var lastUsers: [Use?]
    /// Last node that uses the same parameters, for each node.
    private var lastSharers: [Int]

    init(_ network: Network) {
        let nodes = network.graph.nodes
        var learns = Array(repeating: false, count: nodes.count)
        for (index, node) in nodes.enumerated() {
            learns[index] = !node.parameters.isEmpty || node.inputs.contains { learns[$0.index] }
        }
        var reached = Array(repeating: false, count: nodes.count)
        lastUsers = Array(repeating: nil, count: nodes.count)
        reached[network.loss.index] = true
        for (index, node) in nodes.enumerated().reversed() where reached[index] {
            for (position, input) in node.inputs.enumerated() {
                guard node.operation?.differentiates(input: position) == true else { continue }
                reached[input.index] = true
                if lastUsers[input.index] == nil { lastUsers[input.index] = Use(node: index, position: position) }
            }
        }
        carries = zip(learns, reached).map { $0 && $1 }
        lastSharers = Array(nodes.indices)
        for index in nodes.indices where carries[index] { lastSharers[network.graph.owner(of: index)] = index }
        for index in nodes.indices { lastSharers[index] = lastSharers[network.graph.owner(of: index)] }
    }

    /// Whether δ of a node is computed.
    func carriesGradient(_ node: Int) -> Bool { carries[node] }

    /// Returns the use whose backward runs first and so writes the gradient instead of adding to it.
    func lastUser(of node: Int) -> Use? { lastUsers[node] }

    /// Returns the node whose backward is the first to write the gradient of a node's parameters.
    func lastUser(ofParametersOf node: Int) -> Int { lastSharers[node] }
}
