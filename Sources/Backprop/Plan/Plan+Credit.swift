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

/// How a node is told δ where a rule of credit assignment stands in for the chain rule.
package enum DeltaSource: Hashable, Sendable {
    /// δ = e B, e being ∂L/∂ of another node's value and B fixed and random.
    case projected(from: Graph.NodeID)
    /// A small model predicts it.
    case predicted
}

extension Plan {
    /// For each node how it is told δ; nil where the chain rule gives it.
    package var deltaSources: [DeltaSource?] {
        var deltaSources = [DeltaSource?](repeating: nil, count: network.graph.nodes.count)
        for segment in segments {
            guard let node = segment.instructions.last.map({ instructions[$0].node }) else { continue }
            switch segment.credit {
            case .projected(let path): deltaSources[node] = feedback.map { .projected(from: $0.paths[path].source) }
            case .synthetic: deltaSources[node] = .predicted
            case .exact, .stopped: break
            }
        }
        return deltaSources
    }
}
