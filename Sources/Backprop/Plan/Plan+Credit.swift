extension Plan {
    /// Sets the rule by which layers are told of the error, from the next backward pass on; throws where the network does
    /// not allow it, and leaves everything as it was.
    ///
    /// Memory for fixed random matrices is allocated only where the rule has some; they are a function of `seed`.
    package func assignCredit(_ rule: CreditRule, seed: UInt64) throws(GraphError) {
        let paths = try rule.paths(in: network.graph, to: network.output)
        for index in segments.indices { segments[index].credit = .exact }
        trueGradient = rule == .backpropagation ? nil : Arena(count: store.vectorCount)
        feedback = paths.isEmpty ? nil : Feedback(paths, in: network.graph, layout: layout, seed: seed)
        for (index, path) in paths.enumerated() { assign(.projected(path: index), toOutputOf: path.target) }
    }

    /// The random matrices in use, in the order of their layers.
    package var feedbackMatrices: [Matrix] { feedback.map { each in each.paths.indices.map(each.matrix) } ?? [] }

    private func assign(_ credit: CreditAssignment, toOutputOf node: Graph.NodeID) {
        guard
            let index = segments.firstIndex(where: { segment in
                segment.instructions.last.map { instructions[$0].node } == node.index
            })
        else {
            preconditionFailure("δ can be told at the end of a segment alone")
        }
        segments[index].credit = credit
    }
}
