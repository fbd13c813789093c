extension Network {
    /// A network of one layer after another, with its loss.
    ///
    /// Layers are named by kind and number: `dense1`, `dense2`. Throws where a layer or the loss cannot take what the one
    /// before gives.
    package static func sequential(
        input shape: Shape, layers: [any Layer], loss: Loss, targetWidth: Int
    ) throws(GraphError) -> Network {
        var graph = Graph()
        let input = graph.input("input", shape: shape)
        var output = input
        var counts: [String: Int] = [:]
        for layer in layers {
            counts[layer.kind, default: 0] += 1
            output = try layer.build(into: &graph, after: output, named: "\(layer.kind)\(counts[layer.kind] ?? 0)")
        }
        let target = graph.input("target", shape: Shape(targetWidth))
        let value = try graph.apply(loss.operation, to: [output, target], named: loss.rawValue)
        return Network(graph: graph, input: input, target: target, output: output, loss: value)
    }
}
