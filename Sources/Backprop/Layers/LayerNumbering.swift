/// Names layers by kind and number: `dense1`, `dense2`; within a layer that holds others, `residual1.dense1`.
package struct LayerNumbering {
    private let prefix: String
    private var counts: [String: Int] = [:]

    /// Creates a numbering, within the layer named `holder` if given.
    package init(within holder: String? = nil) { prefix = holder.map { "\($0)." } ?? "" }

    /// Returns the name of the next layer.
    package mutating func name(_ layer: any Layer) -> String {
        counts[layer.kind, default: 0] += 1
        return "\(prefix)\(layer.kind)\(counts[layer.kind] ?? 0)"
    }

    /// Builds layers one after another and returns the output of the last.
    package mutating func build(
        _ layers: [any Layer], into graph: inout Graph, after input: Graph.NodeID
    ) throws(GraphError) -> Graph.NodeID {
        var output = input
        for layer in layers { output = try layer.build(into: &graph, after: output, named: name(layer)) }
        return output
    }
}
