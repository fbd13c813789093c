extension Plan {
    /// Sets the rule of credit assignment for the next backward passes; throws where the network does not allow it.
    ///
    /// The fixed random matrices of a rule are a function of `seed`. On an error the plan is left as it was.
    package func assignCredit(_ rule: CreditRule, seed: UInt64) throws(GraphError) {
        precondition(
            rule == .backpropagation || layout.deltas == nil, "a plan whose δ share memory allows backpropagation only")
        let paths = try rule.paths(in: network.graph, to: network.output)
        for index in segments.indices { segments[index].credit = .exact }
        trueGradient = rule == .backpropagation ? nil : Arena(count: store.vectorCount)
        feedback = paths.isEmpty ? nil : Feedback(paths, in: network.graph, layout: layout, seed: seed)
        for (index, path) in paths.enumerated() { assign(.projected(path: index), toOutputOf: path.target) }
    }

    /// Random matrices in use, in the order of their layers.
    package var feedbackMatrices: [Matrix] { feedback.map { each in each.paths.indices.map(each.matrix) } ?? [] }

    private func assign(_ credit: CreditAssignment, toOutputOf node: Graph.NodeID) {
        guard
            let index = segments.firstIndex(where: { segment in
                segment.instructions.last.map { instructions[$0].node } == node.index
            })
        else {
            preconditionFailure("a rule other than backpropagation gives δ at the end of a segment alone")
        }
        segments[index].credit = credit
    }
}

/// Source of a node's δ where a rule of credit assignment replaces the chain rule.
package enum DeltaSource: Hashable, Sendable {
    /// Projection δ = e B, where e is δ of another node and B is fixed and random.
    case projected(from: Graph.NodeID)
    /// Prediction by a small model.
    case predicted
}

extension Plan {
    /// Source of δ for each node; nil where the chain rule gives it.
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
