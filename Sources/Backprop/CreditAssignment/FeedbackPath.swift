/// Path of a projected error δ = e B between two nodes of a graph.
package struct FeedbackPath: Hashable, Sendable {
    /// Node whose δ is e.
    package var source: Graph.NodeID
    /// Node that receives δ: the output of a layer.
    package var target: Graph.NodeID
    /// Number of rows of e for each example; δ has as many.
    package var rowsPerExample: Int
    /// Number of rows of B: the values in a row of e.
    package var rows: Int
    /// Number of values in a row of δ.
    package var columns: Int
}

extension CreditRule {
    /// Returns the paths by which layers receive projected errors; none where δ comes from the layer above.
    ///
    /// A projected δ is set at the output of every layer that a layer with parameters reads. Layers without parameters
    /// learn nothing: they pass δ on by their true derivative, as operations within a layer do. Throws an error with
    /// the layer's name where the rule cannot reach a layer.
    package func paths(in graph: Graph, to output: Graph.NodeID) throws(GraphError) -> [FeedbackPath] {
        if self == .backpropagation { return [] }
        if self == .syntheticGradients {
            try graph.requireSmallModels()
            return []
        }
        let boundaries = LayerBoundaries(graph)
        var paths: [FeedbackPath] = []
        for (target, users) in boundaries.targets {
            switch self {
            case .backpropagation, .syntheticGradients: break
            case .feedbackAlignment: paths.append(try graph.pathThroughWeights(to: target, usedBy: users))
            case .directFeedbackAlignment: paths.append(try graph.directPath(from: output, to: target))
            }
        }
        return paths
    }
}

/// Values of a graph that receive a projected δ: something below learns from it, and a layer with parameters reads it.
private struct LayerBoundaries {
    /// Nodes in the order of the graph, each with all nodes that pass a gradient to it.
    private(set) var targets: [(target: Graph.NodeID, users: [Graph.NodeID])] = []

    init(_ graph: Graph) {
        let learning = Set(graph.nodes.filter { !$0.parameters.isEmpty }.compactMap(\.layer))
        var learns = Array(repeating: false, count: graph.nodes.count)
        var users: [Int: [Graph.NodeID]] = [:]
        var boundaries: Set<Int> = []
        for (index, node) in graph.nodes.enumerated() {
            learns[index] = !node.parameters.isEmpty || node.inputs.contains { learns[$0.index] }
            for (position, input) in node.inputs.enumerated() where learns[input.index] {
                guard node.operation?.differentiates(input: position) == true else { continue }
                users[input.index, default: []].append(Graph.NodeID(index: index))
                guard let layer = node.layer, learning.contains(layer), graph.nodes[input.index].layer != layer
                else { continue }
                boundaries.insert(input.index)
            }
        }
        targets = boundaries.sorted().map { (Graph.NodeID(index: $0), users[$0] ?? []) }
    }
}

extension Graph {
    /// Returns the path from the weighted sums of the only dense layer that reads `target`, with B in place of its Wᵀ.
    fileprivate func pathThroughWeights(to target: NodeID, usedBy users: [NodeID]) throws(GraphError) -> FeedbackPath {
        for user in users where !(nodes[user.index].operation is Affine) {
            throw GraphError(
                node: layerName(of: user),
                "feedback alignment has a random matrix in the place of a dense layer's Wᵀ, and this layer has none; "
                    + "take direct-feedback-alignment, or backpropagation")
        }
        guard users.count == 1 else {
            throw GraphError(
                node: layerName(of: users[1]),
                "feedback alignment goes back through one layer, but \(layerName(of: users[0])) works on the same value; "
                    + "take direct-feedback-alignment, or backpropagation")
        }
        let (above, below) = (shape(of: users[0]), shape(of: target))
        return FeedbackPath(
            source: users[0], target: target, rowsPerExample: above.rows, rows: above.columns, columns: below.columns)
    }

    /// Returns the path from the network's weighted sums: row by row, or from a single row to all numbers of `target`.
    fileprivate func directPath(from output: NodeID, to target: NodeID) throws(GraphError) -> FeedbackPath {
        let source = weightedSums(of: output)
        let (error, below) = (shape(of: source), shape(of: target))
        guard error.rows == below.rows || error.rows == 1 else {
            throw GraphError(
                node: layerName(of: target),
                "direct feedback alignment projects the error of each position, but this layer gives \(below.rows) positions "
                    + "and the network \(error.rows); take backpropagation")
        }
        return FeedbackPath(
            source: source, target: target, rowsPerExample: error.rows, rows: error.columns,
            columns: below.count / error.rows)
    }

    /// Returns z where a node is a = f(z), otherwise the node itself.
    private func weightedSums(of node: NodeID) -> NodeID {
        nodes[node.index].operation is any ElementwiseOperation ? nodes[node.index].inputs[0] : node
    }

    private func layerName(of node: NodeID) -> String {
        nodes[node.index].layer.map { layers[$0].name } ?? nodes[node.index].name
    }
}

extension Graph {
    /// Layers with learnt parameters, in order.
    var layersWithParameters: [Int] {
        let learning = Set(nodes.filter { $0.parameters.contains(where: \.isLearnt) }.compactMap(\.layer))
        return layers.indices.filter(learning.contains)
    }

    /// Largest number of weights that all models of synthetic gradients may have together.
    private static var largestModelCount: Int { 1 << 26 }

    /// Throws where a layer is so wide that linear models, with a weight for each pair of its numbers, do not fit.
    fileprivate func requireSmallModels() throws(GraphError) {
        let learning = layersWithParameters.dropLast()
        let widths = learning.map { shape(of: layers[$0].output).columns }
        let count = widths.reduce(0) { $0 + $1 * $1 }
        guard count > Self.largestModelCount, let widest = widths.max(), let index = widths.firstIndex(of: widest)
        else { return }
        throw GraphError(
            node: layers[layersWithParameters[index]].name,
            "a model that predicts the error of \(widest) numbers has \(widest)² weights; those of all layers may be "
                + "\(Self.largestModelCount) together; take direct-feedback-alignment, or backpropagation")
    }
}
