/// Boundary at which a model predicts δ, with the sizes that the model needs.
struct SyntheticBoundary {
    /// Layer whose δ is predicted.
    var layer: Int
    /// Output node of the layer, or the node whose time windows end there.
    var node: Int
    /// Whether it is the edge of time windows.
    var isEdge: Bool
    var name: String
    /// Number of values C in a row of δ.
    var width: Int
    /// Number of values K of the label beside each row.
    var labels: Int
    var rowsOfExample: Int
    /// Maximum number of examples in a batch.
    var capacity: Int

    /// Returns the boundaries of a plan: the edges of bridged time windows if there are any, otherwise those between
    /// layers.
    static func boundaries(of plan: Plan, _ configuration: SyntheticConfiguration, labels: Int?) -> [SyntheticBoundary]
    {
        let windows = windows(of: plan)
        return windows.isEmpty ? layers(of: plan, configuration, labels: labels) : windows
    }

    private static func windows(of plan: Plan) -> [SyntheticBoundary] {
        let graph = plan.network.graph
        return plan.layout.instructions.compactMap { instruction in
            let node = graph.nodes[instruction.node]
            guard instruction.hasEdges, let layer = node.layer,
                let shape = instruction.operation.edges(for: node.inputs.map { graph.shape(of: $0) })
            else { return nil }
            return SyntheticBoundary(
                layer: layer, node: instruction.node, isEdge: true, name: node.name, width: shape.columns, labels: 0,
                rowsOfExample: 1, capacity: shape.rows / 3 * plan.capacity)
        }
    }

    private static func layers(
        of plan: Plan, _ configuration: SyntheticConfiguration, labels: Int?
    ) -> [SyntheticBoundary] {
        let graph = plan.network.graph
        let target = graph.shape(of: plan.network.target)
        return graph.layersWithParameters.dropLast().map { layer in
            let output = graph.layers[layer].output
            let shape = graph.shape(of: output)
            let conditionsOnLabels = configuration.conditionsOnLabels && shape.rows % target.rows == 0
            return SyntheticBoundary(
                layer: layer, node: output.index, isEdge: false, name: graph.layers[layer].name,
                width: shape.columns, labels: conditionsOnLabels ? labels ?? target.columns : 0,
                rowsOfExample: shape.rows,
                capacity: plan.capacity)
        }
    }
}
