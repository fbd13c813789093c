import Backprop

/// A computational graph as a person reads it: one entry a node, in the order of computing.
package struct GraphOutline: Hashable, Sendable {
    /// A value of the graph, and the operation that gives it.
    package struct Node: Hashable, Sendable {
        package var name: String
        /// What computes it, such as `affine`; `input` for what is supplied from outside.
        package var operation: String
        /// Places of the nodes that it takes.
        package var inputs: [Int]
        /// Of one example; nil where the value is one for the whole batch.
        package var shape: Shape?
        /// Numbers that it learns itself.
        package var parameterCount: Int
        /// The place of the node whose parameters it uses, where they are not its own.
        package var owner: Int?
        /// The layer that it belongs to, and the segment in which backward works it off.
        package var layer: String?
        package var segment: Int?
    }

    package var nodes: [Node] = []
    package var segmentCount: Int

    /// What the inputs and the loss are called, whatever their nodes' names.
    package static let (input, target, loss) = ("x", "target", "loss")

    package init(_ plan: Plan) {
        let network = plan.network
        segmentCount = plan.segments.count
        let entries = plan.store.entries(ofEachNodeOf: network.graph)
        for (index, node) in network.graph.nodes.enumerated() {
            let learnt = node.owner == nil ? plan.store.learntCount(of: entries[index]) : 0
            nodes.append(
                Node(
                    name: Self.name(node, index, network), operation: node.operation?.kind ?? "input",
                    inputs: node.inputs.map(\.index), shape: node.operation?.reducesBatch == true ? nil : node.shape,
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

    /// Numbers that are learnt.
    package var parameterCount: Int { nodes.reduce(0) { $0 + $1.parameterCount } }
}

extension Trainer {
    /// The graph that is trained.
    package var graph: GraphOutline { GraphOutline(plan) }
}
