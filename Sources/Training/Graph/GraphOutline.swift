import Backprop

/// Description of the computational graph, with one entry for each node in order of computation.
package struct GraphOutline: Hashable, Sendable {
    /// Value of the graph, and the operation that computes it.
    package struct Node: Hashable, Sendable {
        /// Name for the screen.
        package var name: String
        /// Operation that computes it, such as `affine`; `input` for a value supplied from outside.
        package var operation: String
        /// Formulas of the operation; nil for a value supplied from outside.
        package var formula: OperationFormula?
        /// Indices of its input nodes.
        package var inputs: [Int]
        /// Shape for one example; nil if the value is one for the whole batch.
        package var shape: Shape?
        /// Number of learnable parameters that it owns.
        package var parameterCount: Int
        /// Index of the node whose parameters it uses; nil if it uses only its own.
        package var owner: Int?
        /// Name of the layer that it belongs to.
        package var layer: String?
        /// Segment in which backward processes the node, counted from 1.
        package var segment: Int?
    }

    /// Nodes in order of computation.
    package var nodes: [Node] = []
    /// Number of segments of the backward pass.
    package var segmentCount: Int

    /// Names of the input, the target and the loss, whatever their nodes are called.
    package static let (input, target, loss) = ("x", "target", "loss")

    /// Creates the outline of the graph that a plan was compiled for.
    package init(_ plan: Plan) {
        let network = plan.network
        segmentCount = plan.segments.count
        let entries = plan.store.entries(ofEachNodeOf: network.graph)
        for (index, node) in network.graph.nodes.enumerated() {
            let learnt = node.owner == nil ? plan.store.learntCount(of: entries[index]) : 0
            nodes.append(
                Node(
                    name: Self.name(node, index, network), operation: node.operation?.kind ?? "input",
                    formula: node.operation?.formula, inputs: node.inputs.map(\.index),
                    shape: node.operation?.reducesBatch == true ? nil : node.shape,
                    parameterCount: learnt, owner: node.owner?.index,
                    layer: node.layer.map { network.graph.layers[$0].name }))
        }
        let computed = nodes.indices.filter { network.graph.nodes[$0].operation != nil }
        for (number, segment) in plan.segments.enumerated() {
            for instruction in segment.instructions { nodes[computed[instruction]].segment = number + 1 }
        }
    }

    private static func name(_ node: Graph.Node, _ index: Int, _ network: Network) -> String {
        switch index {
        case network.input.index: input
        case network.target.index: target
        case network.loss.index: loss
        default: node.name
        }
    }

    /// Number of learnable parameters.
    package var parameterCount: Int { nodes.reduce(0) { $0 + $1.parameterCount } }
}

extension Trainer {
    /// Outline of the graph that is trained.
    package var graph: GraphOutline { GraphOutline(plan) }
}
