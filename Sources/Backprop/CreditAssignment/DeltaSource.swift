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
